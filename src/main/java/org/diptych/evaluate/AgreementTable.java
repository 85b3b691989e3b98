package org.diptych.evaluate;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.diptych.statement.StatementsCsv;

/** Writes how far coders agree: as CSV, or for people. */
public final class AgreementTable {

  private static final List<String> COLUMNS =
      List.of(
          "coders",
          "what",
          "unit",
          "documents",
          "units",
          "first",
          "second",
          "both",
          "observed",
          "alpha",
          "alpha_low",
          "alpha_high",
          "f1",
          "f1_low",
          "f1_high");

  private AgreementTable() {}

  /** Writes the table as CSV (RFC 4180). */
  public static void csv(Writer out, List<AgreementRow> rows) throws IOException {
    CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180);
    printer.printRecord(COLUMNS);
    for (AgreementRow row : rows) {
      printer.printRecord(
          StatementsCsv.guard(row.coders()),
          row.what(),
          row.unit(),
          row.documents(),
          row.units(),
          count(row.first()),
          count(row.second()),
          count(row.both()),
          figure(row.observed()),
          figure(row.alpha()),
          figure(row.interval().low()),
          figure(row.interval().high()),
          figure(row.f1()),
          figure(row.f1Interval().low()),
          figure(row.f1Interval().high()));
    }
    printer.flush();
  }

  /** The table with aligned columns, the units of each line below. */
  public static String plain(List<AgreementRow> rows) {
    StringBuilder out = new StringBuilder();
    String coders = "";
    for (AgreementRow row : rows) {
      if (!row.coders().equals(coders)) {
        coders = row.coders();
        out.append(out.isEmpty() ? "" : "\n").append(coders).append(", ");
        out.append(row.documents()).append(" documents in common\n");
        out.append(line("", "units", "observed", "alpha", "95 %", "F1", "95 %", "unit"));
      }
      out.append(
          line(
              row.what(),
              Long.toString(row.units()),
              figure(row.observed()),
              figure(row.alpha()),
              interval(row.interval()),
              figure(row.f1()),
              interval(row.f1Interval()),
              row.unit()));
    }
    return out.toString();
  }

  private static String line(String... cells) {
    return String.format(Locale.ROOT, "%-12s %9s %9s %7s %13s %7s %13s  %s", (Object[]) cells)
        + "\n";
  }

  private static String count(int count) {
    return count < 0 ? EvaluationText.NOT_MEASURED : Integer.toString(count);
  }

  private static String figure(double figure) {
    return Double.isNaN(figure)
        ? EvaluationText.NOT_MEASURED
        : String.format(Locale.ROOT, "%.3f", figure);
  }

  private static String interval(Bootstrap.Interval interval) {
    return Double.isNaN(interval.low())
        ? EvaluationText.NOT_MEASURED
        : figure(interval.low()) + "-" + figure(interval.high());
  }
}
