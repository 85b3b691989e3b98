package org.diptych.reference;

import static org.diptych.reference.Markdown.code;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.uima.util.InvalidXMLException;
import org.diptych.cli.CommandTree;
import org.diptych.cli.WrittenTables;
import picocli.CommandLine;

/** The pages of {@code docs/reference}, made of code, descriptors, lexicon and command line. */
public final class Reference {

  private Reference() {}

  /**
   * Writes them: what is to be done when a test says that they are stale.
   *
   * @param args the folder
   */
  public static void main(String[] args) throws IOException, InvalidXMLException {
    Path folder = Files.createDirectories(Path.of(args[0]));
    for (Map.Entry<String, String> page : pages().entrySet()) {
      Files.writeString(folder.resolve(page.getKey()), page.getValue(), StandardCharsets.UTF_8);
    }
  }

  /** The pages by file. */
  static SortedMap<String, String> pages() throws IOException, InvalidXMLException {
    SortedMap<String, String> pages = new TreeMap<>();
    pages.put("commands.md", commands());
    pages.put("components.md", ComponentPages.components());
    pages.put("lexicon.md", LexiconPage.lexicon());
    pages.put("tables.md", tables());
    pages.put("types.md", ComponentPages.types());
    return pages;
  }

  private static String commands() {
    Markdown page =
        new Markdown("Command line").paragraph("What `--help` says, command by command.");
    CommandTree.commands()
        .forEach(
            (name, command) ->
                page.section(name)
                    .verbatim(onAnyMachine(command.getUsageMessage(CommandLine.Help.Ansi.OFF))));
    return page.toString();
  }

  /** Without the defaults that depend on cores and memory. */
  private static String onAnyMachine(String usage) {
    return usage
        .replaceAll("(the\\s+cores), \\d+", "$1")
        .replaceAll(",(\\s+)here \\d+", "")
        .lines()
        .map(String::stripTrailing)
        .collect(Collectors.joining("\n"));
  }

  private static String tables() throws IOException {
    Markdown page =
        new Markdown("Tables")
            .paragraph(
                "What the commands write as CSV and TSV, with the columns in their order; `meta_*`"
                    + " stands for the columns of `metadata.tsv`. [README](../../README.md) and"
                    + " [comparison](../comparison.md) say what they mean.");
    Scratch.run(
        folder ->
            WrittenTables.in(folder).forEach((command, files) -> table(page, command, files)));
    return page.toString();
  }

  private static void table(
      Markdown page, String command, SortedMap<String, List<String>> columnsByFile) {
    page.section(code("diptych " + command)).columns("file", "columns");
    columnsByFile.forEach(
        (file, columns) ->
            page.row(
                code(file), columns.stream().map(Markdown::code).collect(Collectors.joining(" "))));
  }
}
