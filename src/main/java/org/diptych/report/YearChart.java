package org.diptych.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import org.diptych.compare.Cell;
import org.diptych.compare.Comparison;
import org.diptych.compare.Event;
import org.diptych.compare.Measure;
import org.diptych.compare.YearSlice;

/**
 * The geometry of a chart of counts by year: one strip per target, all with the same scale, so that
 * charts can be laid side by side. Lengths are in units of the drawing.
 *
 * @param first the first year
 * @param last the last year
 * @param highest the count at the full height of a strip
 * @param strips one per target
 */
record YearChart(int first, int last, int highest, List<Strip> strips) {

  static final int WIDTH = 300;
  static final int HEIGHT = 36;
  static final int GAP = 14;

  /**
   * The bars of a target.
   *
   * @param target its id
   * @param base where its bars stand, from above
   * @param bars affirmed and negated ones
   * @param gaps stretches of years that were not measured
   */
  record Strip(String target, int base, List<Bar> bars, List<Bar> gaps) {}

  /** A rectangle. */
  record Bar(double x, double y, double width, double height, boolean negated) {

    /** A length with as many digits as a screen shows. */
    static String number(double length) {
      return String.format(Locale.ROOT, "%.1f", length);
    }
  }

  /**
   * Lays out a chart.
   *
   * @param cells the cell of a year and target
   * @param highest the highest count in all charts that share the scale
   */
  static YearChart of(
      Comparison comparison, BiFunction<YearSlice, String, Cell> cells, int highest) {
    List<YearSlice> years =
        comparison.years().stream().filter(slice -> slice.year().isPresent()).toList();
    int first = years.get(0).year().orElseThrow();
    int last = years.get(years.size() - 1).year().orElseThrow();
    double step = (double) WIDTH / years.size();
    double unit = (double) HEIGHT / Math.max(1, highest);
    List<Strip> strips = new ArrayList<>();
    for (String target : comparison.targets()) {
      int base = (strips.size() + 1) * (HEIGHT + GAP);
      List<Bar> bars = new ArrayList<>();
      List<Bar> gaps = new ArrayList<>();
      for (int i = 0; i < years.size(); i++) {
        Cell cell = cells.apply(years.get(i), target);
        double x = i * step;
        if (!cell.measured()) {
          gaps.add(new Bar(x, base - HEIGHT, step, HEIGHT, false));
        } else if (!cell.rows().isEmpty()) {
          double affirmed = unit * cell.count(Measure.AFFIRMED).orElse(0);
          double negated = unit * cell.count(Measure.NEGATED).orElse(0);
          double width = Math.max(0.8, step * 0.8);
          bars.add(new Bar(x, base - affirmed, width, affirmed, false));
          bars.add(new Bar(x, base - affirmed - negated, width, negated, true));
        }
      }
      strips.add(new Strip(target, base, bars.stream().filter(b -> b.height() > 0).toList(), gaps));
    }
    return new YearChart(first, last, highest, List.copyOf(strips));
  }

  /**
   * Where an event lies, from the left.
   *
   * @return empty if it lies outside the years
   */
  OptionalDouble at(Event event) {
    LocalDate day = event.date().first();
    double years = day.getYear() - first + (day.getDayOfYear() - 1) / 366.0;
    return years < 0 || day.getYear() > last
        ? OptionalDouble.empty()
        : OptionalDouble.of(years * WIDTH / (last - first + 1));
  }

  /** The height of the drawing. */
  int height() {
    return strips.size() * (HEIGHT + GAP) + GAP;
  }
}
