package org.diptych.statement;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A table of statements after people's corrections.
 *
 * @param rows the table
 * @param rejected the rows that were left out
 * @param outcomes what became of each correction, in their order
 */
public record CorrectedRows(
    List<StatementRow> rows, List<StatementRow> rejected, List<Outcome> outcomes) {

  private static final List<String> COLUMNS =
      List.of(
          "correction",
          "id",
          "verdict",
          "coder",
          "outcome",
          "statements",
          "document",
          "text",
          "note");

  /** What became of a correction. */
  public enum Result {
    /** Its statement was found by its id, or its sentence to add a statement to. */
    APPLIED,
    /** No statement has its id, but one says the same of the same sentence. */
    FOUND_AGAIN,
    /** The machine no longer makes the statement: it stands as the person's own. */
    RESTORED,
    /** A later verdict on the same statement stands in its place. */
    OVERRULED,
    /** There is nothing left to which it applies. */
    ORPHAN;

    /** The word that tables use. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * What became of a correction.
   *
   * @param correction the correction
   * @param result whether it applied
   * @param statements ids of the statements it changed, added or took out
   */
  public record Outcome(Correction correction, Result result, List<String> statements) {

    /** Copies the list. */
    public Outcome {
      statements = List.copyOf(statements);
    }
  }

  /** Copies the lists. */
  public CorrectedRows {
    rows = List.copyOf(rows);
    rejected = List.copyOf(rejected);
    outcomes = List.copyOf(outcomes);
  }

  /** A table without corrections. */
  public static CorrectedRows none(List<StatementRow> rows) {
    return new CorrectedRows(rows, List.of(), List.of());
  }

  /** The corrections that apply to nothing any more. */
  public List<Correction> orphans() {
    return outcomes.stream()
        .filter(outcome -> outcome.result() == Result.ORPHAN)
        .map(Outcome::correction)
        .toList();
  }

  /** How many corrections had which result. */
  public Map<String, Long> counts() {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (Result result : Result.values()) {
      counts.put(result.id(), outcomes.stream().filter(o -> o.result() == result).count());
    }
    return counts;
  }

  /** Writes a row for each correction (RFC 4180). */
  public void writeOutcomes(Writer out) throws IOException {
    CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180);
    printer.printRecord(COLUMNS);
    for (Outcome outcome : outcomes) {
      Correction c = outcome.correction();
      List<String> cells =
          Arrays.asList(
              c.origin(),
              c.id(),
              c.verdict().id(),
              c.cell("coder"),
              outcome.result().id(),
              String.join("; ", outcome.statements()),
              c.document(),
              c.cell("text"),
              c.cell("note"));
      printer.printRecord(cells.stream().map(StatementsCsv::guard).toList());
    }
    printer.flush();
  }

  /** Writes the orphans as they were read, as a table that can be read again. */
  public void writeOrphans(Writer out) throws IOException {
    List<List<String>> lines = new ArrayList<>();
    lines.add(Correction.COLUMNS);
    for (Correction orphan : orphans()) {
      lines.add(Correction.COLUMNS.stream().map(orphan::cell).map(StatementsCsv::guard).toList());
    }
    out.write(
        lines.stream().map(line -> String.join("\t", line) + "\n").collect(Collectors.joining()));
    out.flush();
  }
}
