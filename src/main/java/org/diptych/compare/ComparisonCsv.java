package org.diptych.compare;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.diptych.statement.StatementsCsv;

/**
 * The comparison as tidy tables (RFC 4180): a row per observation, a column per variable, {@code
 * n/a} where nothing was measured.
 */
final class ComparisonCsv {

  /** Columns that say what a row of {@code comparison.csv} is about. */
  private static final List<String> KEYS =
      List.of(
          "table",
          "level",
          "axis",
          "category",
          "parent",
          "target",
          "holder",
          "holder_country",
          "holder_kind",
          "year");

  private static final String SEPARATOR = "; ";

  private final CSVPrinter printer;
  private final List<String> targets;

  private ComparisonCsv(CSVPrinter printer, List<String> targets) {
    this.printer = printer;
    this.targets = targets;
  }

  /**
   * Writes {@code comparison.csv}. The column {@code table} says which statements are counted:
   * {@code overall}, {@code self}, {@code historians}, {@code holder} (of one holder) or {@code
   * year}; the column {@code level} whether the row is the sum of an {@code axis}, a {@code
   * category} (with its sub-codes) or a {@code sub-code}. By holder, categories that the holder
   * does not use are left out; by year, those of years that were not measured.
   */
  static void writeTable(Comparison comparison, Writer out) throws IOException {
    CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180);
    List<String> header = new ArrayList<>(KEYS);
    for (Measure measure : Measure.values()) {
      header.add(measure.id());
    }
    header.add("share");
    header.add("documents_read");
    printer.printRecord(header);
    ComparisonCsv csv = new ComparisonCsv(printer, comparison.targets());
    OptionalInt read = comparison.facts().documentsRead();
    List<String> nobody = List.of("", "", "");
    csv.tables("overall", comparison.overall(), nobody, "", read, true);
    csv.tables("self", comparison.self(), nobody, "", read, true);
    csv.tables("historians", comparison.historians(), nobody, "", read, true);
    for (HolderSlice slice : comparison.holders()) {
      List<String> holder =
          List.of(
              slice.label(),
              String.join(SEPARATOR, slice.countries()),
              String.join(SEPARATOR, slice.kinds()));
      csv.tables("holder", slice.tables(), holder, "", read, false);
    }
    for (YearSlice slice : comparison.years()) {
      csv.tables(
          "year", slice.tables(), nobody, slice.label(), slice.documentsRead(), slice.measured());
    }
    printer.flush();
  }

  private void tables(
      String table,
      Tabulation tables,
      List<String> holder,
      String year,
      OptionalInt read,
      boolean complete)
      throws IOException {
    for (AxisTable axis : tables.axes()) {
      for (String target : targets) {
        List<String> keys = List.of(table, "axis", axis.axis().id(), "", "", target);
        row(keys, holder, year, axis.total(target), axis.total(target), read);
      }
      for (CategoryRow category : axis.categories()) {
        if (complete || category.stated()) {
          for (String target : targets) {
            List<String> keys =
                List.of(
                    table,
                    category.depth() == 0 ? "category" : "sub-code",
                    axis.axis().id(),
                    category.category().id(),
                    category.category().parent(),
                    target);
            row(keys, holder, year, category.cell(target), axis.total(target), read);
          }
        }
      }
    }
  }

  private void row(
      List<String> keys, List<String> holder, String year, Cell cell, Cell whole, OptionalInt read)
      throws IOException {
    List<String> cells = new ArrayList<>(keys);
    cells.addAll(holder);
    cells.add(year);
    for (Measure measure : Measure.values()) {
      cells.add(Figures.text(cell.count(measure)));
    }
    cells.add(Figures.text(cell.shareOf(whole)));
    cells.add(Figures.text(read));
    printer.printRecord(guarded(cells));
  }

  private static List<String> guarded(List<String> cells) {
    return cells.stream().map(StatementsCsv::guard).toList();
  }
}
