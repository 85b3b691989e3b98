package org.diptych.statement;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads and writes {@code statements.csv} (RFC 4180, UTF-8). Lists are joined by {@code "; "}; a
 * cell that a spreadsheet would take for a formula carries a leading apostrophe, which is taken off
 * again on reading.
 */
public final class StatementsCsv {

  /** The columns before those of the metadata, in order. */
  public static final List<String> COLUMNS =
      List.of(
          "document",
          "begin",
          "end",
          "target",
          "axis",
          "category",
          "polarity",
          "attribution",
          "holder",
          "date",
          "author",
          "confidence",
          "source",
          "evidence",
          "text",
          "id",
          "page",
          "title",
          "reference",
          "document_date",
          "date_source",
          "modality",
          "act",
          "via",
          "perspective",
          "holder_country",
          "holder_kind",
          "duplicate_of");

  /** What stands before the name of a further metadata column. */
  public static final String META = "meta_";

  private static final String SEPARATOR = "; ";
  private static final CSVFormat FORMAT = CSVFormat.RFC4180;

  private StatementsCsv() {}

  /**
   * Writes a table with its header.
   *
   * @param meta names of the further metadata columns, without {@code meta_}
   */
  public static void write(Writer out, List<String> meta, Iterable<StatementRow> rows)
      throws IOException {
    Table table = table(out, meta);
    for (StatementRow row : rows) {
      table.add(row);
    }
    table.flush();
  }

  /**
   * Begins a table: writes its header.
   *
   * @param meta names of the further metadata columns, without {@code meta_}
   */
  public static Table table(Writer out, List<String> meta) throws IOException {
    CSVPrinter printer = new CSVPrinter(out, FORMAT);
    List<String> header = new ArrayList<>(COLUMNS);
    meta.forEach(name -> header.add(META + name));
    printer.printRecord(header);
    return new Table(printer, List.copyOf(meta));
  }

  /** A table that is being written, row by row. */
  public static final class Table {

    private final CSVPrinter printer;
    private final List<String> meta;

    private Table(CSVPrinter printer, List<String> meta) {
      this.printer = printer;
      this.meta = meta;
    }

    /** Writes a row. */
    public void add(StatementRow row) throws IOException {
      List<String> cells = new ArrayList<>(cells(row));
      meta.forEach(name -> cells.add(row.meta().getOrDefault(name, "")));
      printer.printRecord(cells.stream().map(StatementsCsv::guard).toList());
    }

    /** Hands on what was written. */
    public void flush() throws IOException {
      printer.flush();
    }
  }

  /** The cells of a row under {@link #COLUMNS}, without the apostrophes of {@link #guard}. */
  public static List<String> cells(StatementRow row) {
    Statement s = row.statement();
    return List.of(
        row.document(),
        Integer.toString(s.span().begin()),
        Integer.toString(s.span().end()),
        s.target(),
        s.axis(),
        s.category(),
        s.polarity().id(),
        s.voice().id(),
        s.holder().name(),
        s.date(),
        row.author(),
        Double.isNaN(s.confidence()) ? "" : String.format(Locale.ROOT, "%.2f", s.confidence()),
        s.source(),
        String.join(SEPARATOR, s.evidence()),
        row.text(),
        row.id(),
        row.page(),
        row.title(),
        row.reference(),
        row.documentDate(),
        s.dateSource(),
        s.modality().id(),
        s.act(),
        String.join(SEPARATOR, s.via()),
        s.perspective().id(),
        s.holder().country(),
        s.holder().kind(),
        row.duplicateOf());
  }

  /**
   * Reads a table.
   *
   * @throws IOException if it cannot be read, or is no such table; the message names file and row
   */
  public static List<StatementRow> read(Path file) throws IOException {
    try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      return read(file.toString(), in);
    }
  }

  /**
   * Reads a table.
   *
   * @param file how messages name it
   * @throws IOException if it cannot be read, or is no such table; the message names file and row
   */
  public static List<StatementRow> read(String file, Reader in) throws IOException {
    try (CSVParser parser =
        FORMAT.builder().setHeader().setSkipHeaderRecord(true).get().parse(in)) {
      List<String> header = parser.getHeaderNames();
      requireColumns(file, header);
      List<StatementRow> rows = new ArrayList<>();
      for (CSVRecord record : parser) {
        try {
          rows.add(row(record, header));
        } catch (IllegalArgumentException e) {
          throw new IOException(file + ":" + parser.getCurrentLineNumber() + ": " + e.getMessage());
        }
      }
      return rows;
    }
  }

  /**
   * Checks that a table is one of statements.
   *
   * @throws IOException if it lacks a column
   */
  static void requireColumns(String file, List<String> header) throws IOException {
    List<String> missing = new ArrayList<>(COLUMNS);
    missing.removeAll(header);
    if (!missing.isEmpty()) {
      throw new IOException(
          file + ": no statements table, it lacks the columns " + String.join(", ", missing));
    }
  }

  private static StatementRow row(CSVRecord record, List<String> header) {
    Map<String, String> cells = new LinkedHashMap<>();
    header.forEach(column -> cells.put(column, unguard(record.get(column))));
    return row(cells);
  }

  /**
   * The row that has these cells.
   *
   * @param cell by column, those of the metadata with {@code meta_}; without the apostrophes of
   *     {@link #guard}
   * @throws IllegalArgumentException if a cell has no value of its column
   */
  public static StatementRow row(Map<String, String> cell) {
    Map<String, String> meta = new LinkedHashMap<>();
    cell.forEach(
        (column, value) -> {
          if (column.startsWith(META)) {
            meta.put(column.substring(META.length()), value);
          }
        });
    Statement statement =
        new Statement(
            new Span(Integer.parseInt(cell.get("begin")), Integer.parseInt(cell.get("end"))),
            cell.get("target"),
            cell.get("axis"),
            cell.get("category"),
            Polarity.of(cell.get("polarity")),
            Modality.of(cell.get("modality")),
            Voice.of(cell.get("attribution")),
            new Holder(cell.get("holder"), cell.get("holder_country"), cell.get("holder_kind")),
            Perspective.of(cell.get("perspective")),
            cell.get("act"),
            list(cell.get("via")),
            cell.get("date"),
            cell.get("date_source"),
            confidence(cell.get("confidence")),
            list(cell.get("evidence")),
            cell.get("source"));
    return new StatementRow(
        cell.get("id"),
        cell.get("document"),
        statement,
        cell.get("text"),
        cell.get("author"),
        cell.get("page"),
        cell.get("title"),
        cell.get("reference"),
        cell.get("document_date"),
        cell.get("duplicate_of"),
        meta);
  }

  private static double confidence(String cell) {
    if (cell.isEmpty()) {
      return Double.NaN;
    }
    double confidence = Double.parseDouble(cell);
    if (confidence >= 0 && confidence <= 1) {
      return confidence;
    }
    throw new IllegalArgumentException("'" + cell + "' is no confidence from 0 to 1");
  }

  private static List<String> list(String cell) {
    return cell.isEmpty() ? List.of() : Arrays.asList(cell.split(SEPARATOR));
  }

  /**
   * Puts an apostrophe before a cell that a spreadsheet would take for a formula, also behind
   * apostrophes of its own: else {@link #unguard} could not tell them apart.
   */
  public static String guard(String cell) {
    return looksLikeFormula(cell) ? "'" + cell : cell;
  }

  /** Takes off what {@link #guard} put on. */
  public static String unguard(String cell) {
    return cell.startsWith("'") && looksLikeFormula(cell) ? cell.substring(1) : cell;
  }

  private static boolean looksLikeFormula(String cell) {
    int at = 0;
    while (at < cell.length() && cell.charAt(at) == '\'') {
      at++;
    }
    return at < cell.length() && "=+-@\t\r".indexOf(cell.charAt(at)) >= 0;
  }
}
