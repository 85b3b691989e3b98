package org.diptych.statement;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A table of tab-separated values with a header line; its columns may stand in any order.
 *
 * @param rows the rows below the header
 */
public record TsvTable(List<Row> rows) {

  /** Copies the list. */
  public TsvTable {
    rows = List.copyOf(rows);
  }

  private static final CSVFormat FORMAT =
      CSVFormat.TDF
          .builder()
          .setQuote(null)
          .setIgnoreSurroundingSpaces(false)
          .setHeader()
          .setSkipHeaderRecord(true)
          .get();

  /**
   * A row.
   *
   * @param file the table
   * @param line line number in it, from 1
   * @param cells the cells by column
   */
  public record Row(Path file, long line, Map<String, String> cells) {

    /** Copies the cells. */
    public Row {
      cells = Map.copyOf(cells);
    }

    /** The cell of a column, without blanks around it; empty if there is none. */
    public String cell(String column) {
      return cells.getOrDefault(column, "").strip();
    }

    /** A fault of this row as {@code file:line: reason}. */
    public IOException fault(String reason) {
      return new IOException(file + ":" + line + ": " + reason);
    }
  }

  /**
   * Reads a table.
   *
   * @param columns those that it must have
   * @throws IOException if it cannot be read or lacks a column; the message names the file
   */
  public static TsvTable read(Path file, List<String> columns) throws IOException {
    try (Reader in = withoutMark(Files.newBufferedReader(file, StandardCharsets.UTF_8));
        CSVParser parser = FORMAT.parse(in)) {
      for (String column : columns) {
        if (!parser.getHeaderNames().contains(column)) {
          throw new IOException(
              file + ":1: no column '" + column + "'; needed are " + String.join(", ", columns));
        }
      }
      List<Row> rows = new ArrayList<>();
      for (CSVRecord record : parser) {
        rows.add(new Row(file, parser.getCurrentLineNumber(), record.toMap()));
      }
      return new TsvTable(rows);
    } catch (MalformedInputException e) {
      throw new IOException(file + ": not UTF-8; save the table as UTF-8", e);
    }
  }

  /** Passes over the byte order mark that some spreadsheets write. */
  private static Reader withoutMark(BufferedReader in) throws IOException {
    in.mark(1);
    if (in.read() != '\uFEFF') {
      in.reset();
    }
    return in;
  }
}
