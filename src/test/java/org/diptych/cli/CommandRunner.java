package org.diptych.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs commands in the folder in which the JVM was started, for only a JVM of its own has a folder
 * of its own. Prints a line for each: exit code, page, command, what went wrong.
 */
public final class CommandRunner {

  private static final Pattern OUT = Pattern.compile("--out (\\S+)");

  /** What our pages show besides our own commands and can do no harm here. */
  private static final Pattern HARMLESS = Pattern.compile("(mkdir|cp|printf|cat|head) .*");

  private CommandRunner() {}

  /**
   * Runs them.
   *
   * @param args a file with a line each: the page, a tabulator, the command
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    Set<Path> given = Set.copyOf(here());
    String page = "";
    for (String line : Files.readAllLines(Path.of(args[0]), StandardCharsets.UTF_8)) {
      String[] cells = line.split("\t", 2);
      if (!cells[0].equals(page)) {
        for (Path left : here()) {
          if (!given.contains(left)) {
            delete(left);
          }
        }
        page = cells[0];
      }
      CommandLineRun run = run(cells[1]);
      String words = run.code() == 0 ? "" : run.out() + run.err();
      System.out.println(run.code() + "\t" + line + "\t" + words.replaceAll("\\s+", " "));
    }
  }

  /** A command shows where its output goes, not that this must be new: what is there goes. */
  private static CommandLineRun run(String command) throws IOException, InterruptedException {
    Matcher out = OUT.matcher(command);
    if (out.find()) {
      delete(Path.of(out.group(1)));
    }
    if (!command.startsWith("./diptych ")) {
      if (!HARMLESS.matcher(command).matches()) {
        return new CommandLineRun(1, "is not run here", "");
      }
      Process shell = new ProcessBuilder("sh", "-c", command).redirectErrorStream(true).start();
      String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new CommandLineRun(shell.waitFor(), said, "");
    }
    Object[] words = words(command).skip(1).toArray();
    CommandLineRun run = CommandLineRun.of(words);
    if (words[0].equals("sample") && run.code() == 0) {
      check(Path.of(out.group(1)));
    }
    return run;
  }

  /** The words of a command as a shell would split it, for what our pages show. */
  static Stream<String> words(String command) {
    return Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)")
        .matcher(command)
        .results()
        .map(m -> Stream.of(m.group(1), m.group(2), m.group(3)))
        .map(groups -> groups.filter(group -> group != null).findFirst().orElseThrow());
  }

  /** Fills in a sample, as a person who finds what the machine found. */
  static void check(Path sample) throws IOException {
    List<String> lines = Files.readAllLines(sample, StandardCharsets.UTF_8);
    List<String> header = Arrays.asList(lines.get(0).split("\t"));
    int machine = header.indexOf("machine");
    int human = header.indexOf("human");
    String checked =
        lines.stream()
            .skip(1)
            .map(line -> line.split("\t", -1))
            .map(
                cells -> {
                  cells[human] = cells[machine].isEmpty() ? "none" : cells[machine];
                  return String.join("\t", cells);
                })
            .collect(Collectors.joining("\n", lines.get(0) + "\n", "\n"));
    Files.writeString(sample, checked, StandardCharsets.UTF_8);
  }

  private static List<Path> here() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("."))) {
      return files.toList();
    }
  }

  private static void delete(Path path) throws IOException {
    if (!Files.exists(path)) {
      return;
    }
    List<Path> files;
    try (Stream<Path> walk = Files.walk(path)) {
      files = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : files) {
      Files.delete(file);
    }
  }
}
