package org.diptych.exchange;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.diptych.compare.AxisTable;
import org.diptych.compare.CategoryRow;
import org.diptych.compare.Cell;
import org.diptych.compare.Comparison;
import org.diptych.compare.Measure;
import org.diptych.compare.TargetNames;
import org.diptych.compare.YearSlice;
import org.diptych.statement.StatementsCsv;

/**
 * What a chart shows: for each label and target a bar of affirmed and denied statements. Drawing
 * and data file are made of the same object.
 *
 * @param name of the files, without ending
 * @param title for people
 * @param unit what the length of a bar is
 * @param labels what the bars stand beside, from above
 * @param targets ids
 * @param bars one for each label and target
 */
record ChartTable(
    String name,
    String title,
    String unit,
    List<String> labels,
    List<String> targets,
    List<Bar> bars) {

  /**
   * A bar.
   *
   * @param label of its row
   * @param target id
   * @param measured false where nothing could be counted
   * @param affirmed length of the affirmed part
   * @param negated length of the denied part
   * @param cell the counts behind it
   */
  record Bar(
      String label, String target, boolean measured, double affirmed, double negated, Cell cell) {

    double length() {
      return affirmed + negated;
    }
  }

  /** The charts of a comparison: the categories of each axis, and the years of all that is said. */
  static List<ChartTable> of(Comparison comparison) {
    List<ChartTable> charts = new ArrayList<>();
    for (AxisTable axis : comparison.overall().axes()) {
      if (axis.stated()) {
        charts.add(categories(axis, comparison.targets()));
      }
    }
    if (comparison.years().stream().anyMatch(slice -> slice.year().isPresent())) {
      charts.add(
          years("years", "All statements", comparison, (slice, t) -> slice.tables().total(t)));
      for (int i = 0; i < comparison.overall().axes().size(); i++) {
        AxisTable axis = comparison.overall().axes().get(i);
        if (axis.stated()) {
          yearsOf(comparison, axis, i, charts);
        }
      }
    }
    return charts;
  }

  private static void yearsOf(
      Comparison comparison, AxisTable axis, int number, List<ChartTable> into) {
    String name = "years-" + axis.axis().id();
    into.add(
        years(
            name,
            axis.axis().label(),
            comparison,
            (slice, target) -> slice.tables().axes().get(number).total(target)));
    for (int i = 0; i < axis.categories().size(); i++) {
      CategoryRow row = axis.categories().get(i);
      int place = i;
      if (row.stated()) {
        into.add(
            years(
                name + "-" + row.category().id(),
                axis.axis().label() + ": " + row.label(),
                comparison,
                (slice, target) ->
                    slice.tables().axes().get(number).categories().get(place).cell(target)));
      }
    }
  }

  private static ChartTable categories(AxisTable axis, List<String> targets) {
    List<Bar> bars = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    for (CategoryRow row : axis.categories()) {
      if (row.stated()) {
        labels.add(row.label());
        for (String target : targets) {
          int whole = Math.max(1, axis.total(target).rows().size());
          bars.add(bar(row.label(), target, row.cell(target), 100.0 / whole));
        }
      }
    }
    return new ChartTable(
        "categories-" + axis.axis().id(),
        axis.axis().label(),
        "% of the statements about the country on this axis",
        labels,
        targets,
        bars);
  }

  private static ChartTable years(
      String name, String title, Comparison comparison, BiFunction<YearSlice, String, Cell> cells) {
    List<Bar> bars = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    for (YearSlice slice : comparison.years()) {
      if (slice.year().isPresent()) {
        labels.add(slice.label());
        for (String target : comparison.targets()) {
          bars.add(bar(slice.label(), target, cells.apply(slice, target), 1));
        }
      }
    }
    return new ChartTable(
        name, title + " by year", "statements", labels, comparison.targets(), bars);
  }

  private static Bar bar(String label, String target, Cell cell, double unit) {
    return new Bar(
        label,
        target,
        cell.measured(),
        unit * cell.count(Measure.AFFIRMED).orElse(0),
        unit * cell.count(Measure.NEGATED).orElse(0),
        cell);
  }

  /** The length of the longest bar. */
  double longest() {
    return bars.stream().mapToDouble(Bar::length).max().orElse(0);
  }

  /** Writes the data; what was not measured reads {@code n/a}. */
  void writeCsv(Writer out) throws IOException {
    CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180);
    printer.printRecord(
        "label", "target", "statements", "affirmed", "negated", "documents", "length", "unit");
    for (Bar bar : bars) {
      printer.printRecord(
          StatementsCsv.guard(bar.label()),
          TargetNames.name(bar.target()),
          figure(bar, Measure.STATEMENTS),
          figure(bar, Measure.AFFIRMED),
          figure(bar, Measure.NEGATED),
          figure(bar, Measure.DOCUMENTS),
          bar.measured() ? Svg.number(bar.length()) : Cell.NOT_AVAILABLE,
          unit);
    }
    printer.flush();
  }

  private static String figure(Bar bar, Measure measure) {
    return bar.cell().count(measure).stream()
        .mapToObj(Integer::toString)
        .findFirst()
        .orElse(Cell.NOT_AVAILABLE);
  }
}
