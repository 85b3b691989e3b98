package org.diptych.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.diptych.lexicon.PartialDate;

/**
 * A {@code metadata.tsv}: tab-separated values in UTF-8, one line per file. The header names the
 * columns: {@code file}, relative to the table's folder, and any of {@code date author title source
 * reference language}; all others are passed through.
 *
 * @param columns the further columns, in the order of the table
 * @param lines one entry per file
 */
record MetadataTable(List<String> columns, List<Line> lines) {

  /** The name of such a table. */
  static final String NAME = "metadata.tsv";

  private static final Set<String> KNOWN =
      Set.of("file", "date", "author", "title", "source", "reference", "language");

  /**
   * A line.
   *
   * @param number line number, from 1
   * @param file the cell {@code file}
   * @param row the others
   */
  record Line(int number, String file, MetadataRow row) {}

  /**
   * Reads a table.
   *
   * @param path the file
   * @param name its name for messages
   * @param faults takes one line per fault
   */
  static MetadataTable read(Path path, String name, Settings settings, List<String> faults) {
    String text;
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(path));
      text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException e) {
      faults.add(OneLine.of(name) + ":1: not UTF-8; save the table as UTF-8");
      return new MetadataTable(List.of(), List.of());
    } catch (IOException e) {
      faults.add(OneLine.of(name) + ":1: cannot be read; " + IoFaults.reason(e));
      return new MetadataTable(List.of(), List.of());
    }
    return new Parser(OneLine.of(name), settings, faults).parse(text);
  }

  private static final class Parser {

    private final String name;
    private final Settings settings;
    private final List<String> faults;

    Parser(String name, Settings settings, List<String> faults) {
      this.name = name;
      this.settings = settings;
      this.faults = faults;
    }

    MetadataTable parse(String text) {
      String[] lines = (text.startsWith("\uFEFF") ? text.substring(1) : text).split("\r\n|\r|\n");
      List<String> header = header(lines[0]);
      if (header.isEmpty()) {
        return new MetadataTable(List.of(), List.of());
      }
      List<Line> rows = new ArrayList<>();
      for (int i = 1; i < lines.length; i++) {
        if (!lines[i].isBlank()) {
          line(i + 1, header, lines[i], rows);
        }
      }
      List<String> further =
          header.stream()
              .filter(c -> !c.isEmpty() && (c.equals("source") || !KNOWN.contains(c)))
              .toList();
      return new MetadataTable(further, rows);
    }

    private List<String> header(String line) {
      List<String> header = new ArrayList<>();
      Set<String> seen = new HashSet<>();
      for (String cell : line.split("\t", -1)) {
        String column = unquote(cell);
        String lower = column.toLowerCase(Locale.ROOT);
        column = KNOWN.contains(lower) ? lower : column;
        if (!column.isEmpty() && !seen.add(column)) {
          fault(1, "the column '" + column + "' is there twice");
        }
        header.add(column);
      }
      if (!seen.contains("file")) {
        fault(1, "no column 'file'; the header line must name it, tab-separated");
        return List.of();
      }
      return header;
    }

    private void line(int number, List<String> header, String line, List<Line> rows) {
      Map<String, String> cells = new LinkedHashMap<>();
      String[] values = line.split("\t", -1);
      for (int i = 0; i < Math.max(values.length, header.size()); i++) {
        String value = i < values.length ? unquote(values[i]) : "";
        if (i < header.size() && !header.get(i).isEmpty()) {
          cells.put(header.get(i), value);
        } else if (!value.isEmpty()) {
          fault(number, "the cell '" + value + "' stands under no column");
        }
      }
      String file = cells.getOrDefault("file", "");
      if (file.isEmpty()) {
        fault(number, "the column 'file' is empty");
        return;
      }
      rows.add(new Line(number, file, row(number, cells)));
    }

    private MetadataRow row(int number, Map<String, String> cells) {
      String date = cells.getOrDefault("date", "");
      if (!date.isEmpty() && PartialDate.tryParse(date).isEmpty()) {
        fault(number, "'" + date + "' is no date; write 1945-08-15, 1945-08 or 1945");
      }
      String language = Settings.code(cells.getOrDefault("language", ""));
      if (!language.isEmpty() && !settings.allows(language)) {
        fault(number, settings.refusal(language));
      }
      SourceFacts source =
          new SourceFacts(
              cells.getOrDefault("author", ""),
              date,
              cells.getOrDefault("title", ""),
              cells.getOrDefault("source", ""),
              cells.getOrDefault("reference", ""));
      Map<String, String> meta = new LinkedHashMap<>(cells);
      meta.keySet().removeIf(c -> KNOWN.contains(c) && !c.equals("source"));
      return new MetadataRow(source, language, meta);
    }

    private void fault(int line, String reason) {
      faults.add(name + ":" + line + ": " + OneLine.of(reason));
    }

    /**
     * Takes off the quotation marks that a spreadsheet puts round a cell with a comma or quotation
     * marks; those that belong to the text stay.
     */
    private static String unquote(String cell) {
      String value = XmlCharacters.clean(cell.strip());
      if (value.length() < 2 || !value.startsWith("\"") || !value.endsWith("\"")) {
        return value;
      }
      String inner = value.substring(1, value.length() - 1);
      boolean paired = !inner.replace("\"\"", "").contains("\"");
      return paired && (inner.contains("\"\"") || inner.contains(","))
          ? inner.replace("\"\"", "\"").strip()
          : value;
    }
  }
}
