package org.diptych.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.diptych.compare.AxisTable;
import org.diptych.compare.Cell;
import org.diptych.compare.Comparison;
import org.diptych.compare.YearSlice;

/**
 * Counts by year as chart and table.
 *
 * @param title what is counted
 * @param view the statements that it counts
 * @param chart the chart
 * @param lines the table
 */
record YearTable(String title, View view, YearChart chart, List<Line> lines) {

  /**
   * A line of the table.
   *
   * @param label a year, a stretch of years that were not measured, or {@code undated}
   * @param documentsRead how many documents were read, or {@code n/a}
   * @param cells one per target; not measured in a stretch
   */
  record Line(String label, String documentsRead, List<Cell> cells) {

    /** Whether it is a stretch of years without document and statement. */
    boolean gap() {
      return cells.stream().noneMatch(Cell::measured);
    }

    /** Whether there is a statement. */
    boolean stated() {
      return cells.stream().anyMatch(cell -> !cell.rows().isEmpty());
    }
  }

  /** The counts of an axis, then those of its categories that have a statement with a date. */
  static List<YearTable> of(Comparison comparison, int axis) {
    List<YearTable> tables = new ArrayList<>();
    AxisTable overall = comparison.overall().axes().get(axis);
    String axisId = overall.axis().id();
    tables.add(
        of(
            comparison,
            "All of " + overall.axis().label(),
            View.COUNTED.axis(axisId),
            (year, target) -> year.tables().axes().get(axis).total(target)));
    int highest = 0;
    List<Integer> stated = new ArrayList<>();
    for (int i = 0; i < overall.categories().size(); i++) {
      int category = i;
      int max = highest(comparison, (year, target) -> cell(year, axis, category, target));
      if (max > 0) {
        stated.add(i);
        highest = Math.max(highest, max);
      }
    }
    for (int category : stated) {
      BiFunction<YearSlice, String, Cell> cells =
          (year, target) -> cell(year, axis, category, target);
      tables.add(
          new YearTable(
              overall.categories().get(category).label(),
              View.COUNTED.category(overall.categories().get(category).category().id()),
              YearChart.of(comparison, cells, highest),
              lines(comparison, cells).stream().filter(Line::stated).toList()));
    }
    return tables;
  }

  private static YearTable of(
      Comparison comparison, String title, View view, BiFunction<YearSlice, String, Cell> cells) {
    return new YearTable(
        title,
        view,
        YearChart.of(comparison, cells, highest(comparison, cells)),
        lines(comparison, cells));
  }

  private static Cell cell(YearSlice year, int axis, int category, String target) {
    return year.tables().axes().get(axis).categories().get(category).cell(target);
  }

  private static int highest(Comparison comparison, BiFunction<YearSlice, String, Cell> cells) {
    return comparison.years().stream()
        .filter(year -> year.year().isPresent())
        .flatMapToInt(
            year ->
                comparison.targets().stream()
                    .mapToInt(target -> cells.apply(year, target).rows().size()))
        .max()
        .orElse(0);
  }

  private static List<Line> lines(
      Comparison comparison, BiFunction<YearSlice, String, Cell> cells) {
    List<Line> lines = new ArrayList<>();
    String gapFrom = "";
    for (YearSlice year : comparison.years()) {
      Line line =
          new Line(
              year.label(),
              Page.figure(year.documentsRead()),
              comparison.targets().stream().map(target -> cells.apply(year, target)).toList());
      if (line.gap() && !gapFrom.isEmpty()) {
        lines.remove(lines.size() - 1);
        line = new Line(gapFrom + "–" + line.label(), line.documentsRead(), line.cells());
      } else {
        gapFrom = line.gap() ? line.label() : "";
      }
      lines.add(line);
    }
    return lines;
  }
}
