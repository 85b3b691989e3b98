package org.diptych.lexicon;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a table of tab-separated values whose header line fixes the columns. */
public final class TsvReader {

  private TsvReader() {}

  /**
   * Reads the rows of a user's table.
   *
   * @param columns the columns that the header must have, in this order
   * @param faults takes one line per fault, each beginning with the file
   */
  public static List<Row> read(Path file, List<String> columns, List<String> faults) {
    try {
      return read(file.toString(), file.toString(), Files.readAllBytes(file), columns, faults);
    } catch (NoSuchFileException e) {
      faults.add(file + ": no such file; name a table with " + String.join(", ", columns));
    } catch (IOException e) {
      faults.add(file + ": cannot be read; name a file that you may read");
    }
    return List.of();
  }

  /**
   * Reads the rows.
   *
   * @param table name for the entry ids
   * @param file name for messages
   * @param bytes the file; UTF-8, with or without a byte order mark
   * @param columns the columns that the header must have, in this order
   * @param faults takes one line per fault
   */
  static List<Row> read(
      String table, String file, byte[] bytes, List<String> columns, List<String> faults) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    if (StandardCharsets.UTF_8.newDecoder().decode(in, out, true).isError()) {
      long line = 1 + out.flip().chars().filter(c -> c == '\n').count();
      faults.add(file + ":" + line + ": not UTF-8; save the table as UTF-8");
      return List.of();
    }
    String text = out.flip().toString();
    String[] lines = (text.startsWith("\uFEFF") ? text.substring(1) : text).split("\r\n|\r|\n", -1);
    if (!List.of(lines[0].split("\t", -1)).equals(columns)) {
      faults.add(
          file + ":1: the header must be '" + String.join("<tab>", columns) + "', tab-separated");
      return List.of();
    }
    List<Row> rows = new ArrayList<>();
    for (int i = 1; i < lines.length; i++) {
      if (lines[i].isBlank()) {
        continue;
      }
      String[] cells = lines[i].split("\t", -1);
      if (cells.length > columns.size()) {
        faults.add(
            file
                + ":"
                + (i + 1)
                + ": "
                + cells.length
                + " cells, but "
                + columns.size()
                + " columns");
        continue;
      }
      // Spreadsheets drop empty cells at the end of a line.
      Map<String, String> byColumn = new LinkedHashMap<>();
      for (int c = 0; c < columns.size(); c++) {
        byColumn.put(columns.get(c), c < cells.length ? cells[c].strip() : "");
      }
      rows.add(new Row(table, file, i + 1, byColumn));
    }
    return rows;
  }
}
