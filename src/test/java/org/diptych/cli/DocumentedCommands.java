package org.diptych.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The shell commands that README, CONTRIBUTING and the guides show. */
final class DocumentedCommands {

  private static final Pattern BLOCK =
      Pattern.compile("```(?:sh|bash|shell)\n(.*?)```", Pattern.DOTALL);
  private static final Pattern INLINE = Pattern.compile("`(\\./diptych [^`]+)`");

  /** Stands for what the reader is to put there. */
  private static final Pattern PLACEHOLDER = Pattern.compile("\\b[A-Z]{2,}\\b|…");

  private DocumentedCommands() {}

  /** The pages that people are told to follow; those of the reference show no commands to run. */
  static List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>(List.of(Path.of("README.md"), Path.of("CONTRIBUTING.md")));
    for (Path folder : List.of(Path.of("docs"), Path.of("examples"))) {
      try (Stream<Path> files = Files.walk(folder)) {
        files
            .filter(file -> file.toString().endsWith(".md"))
            .filter(file -> !file.startsWith(Path.of("docs", "reference")))
            .sorted()
            .forEach(pages::add);
      }
    }
    return pages;
  }

  /** The commands of a page in their order: those of its blocks, then complete ones in its text. */
  static List<String> of(Path page) throws IOException {
    String text = Files.readString(page).replace("\r\n", "\n");
    List<String> commands = new ArrayList<>();
    for (MatchResult block : BLOCK.matcher(text).results().toList()) {
      block
          .group(1)
          .replaceAll("\\\\\n\\s*", "")
          .lines()
          .map(line -> line.replaceFirst("(^|\\s+)#\\s.*$", "").strip())
          .filter(line -> !line.isEmpty())
          .flatMap(line -> Stream.of(line.split("\\s+&&\\s+")))
          .forEach(commands::add);
    }
    inline(text).filter(command -> !PLACEHOLDER.matcher(command).find()).forEach(commands::add);
    return commands;
  }

  /** What a page shows in its text with places to fill in: it must be understood. */
  static List<String> forms(Path page) throws IOException {
    return inline(Files.readString(page))
        .filter(command -> PLACEHOLDER.matcher(command).find())
        .toList();
  }

  private static Stream<String> inline(String text) {
    return INLINE
        .matcher(text.replaceAll("```[^`]*```", ""))
        .results()
        .map(match -> match.group(1));
  }
}
