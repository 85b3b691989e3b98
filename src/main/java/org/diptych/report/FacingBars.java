package org.diptych.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.diptych.compare.AxisTable;
import org.diptych.compare.CategoryRow;
import org.diptych.compare.Cell;
import org.diptych.compare.Interval;
import org.diptych.compare.Measure;
import org.diptych.compare.Statistics;
import org.diptych.compare.Voices;

/**
 * The bars of the facing pages: shares, all of an axis with one scale, in hundredths of the width.
 * With two targets the left one's bars grow from the middle to the left.
 */
final class FacingBars {

  static final List<Measure> POLARITIES = List.of(Measure.AFFIRMED, Measure.NEGATED);
  static final List<Measure> MODALITIES =
      List.of(Measure.ASSERTED, Measure.SUPPOSED, Measure.PROPOSED, Measure.ASKED);

  /** A bar from {@code x}, as wide as {@code width}. */
  record Bar(String x, String width, boolean negated) {}

  /** An interval from {@code low} to {@code high}. */
  record Whisker(String low, String high) {}

  private final AxisTable axis;
  private final List<String> targets;
  private final Statistics statistics;
  private final double highest;

  FacingBars(AxisTable axis, List<String> targets, Statistics statistics) {
    this.axis = axis;
    this.targets = targets;
    this.statistics = statistics;
    highest =
        axis.categories().stream()
            .flatMapToDouble(row -> targets.stream().mapToDouble(target -> reach(row, target)))
            .max()
            .orElse(1);
  }

  /** How far a target's drawing goes. */
  private double reach(CategoryRow row, String target) {
    return Math.max(
        axis.share(row, target).orElse(0), interval(row, target).map(Interval::high).orElse(0.0));
  }

  /** The interval of the share, where there is one. */
  Optional<Interval> interval(CategoryRow row, String target) {
    return statistics.pairs().stream()
        .filter(pair -> pair.voices() == Voices.ACTORS && pair.axis().id().equals(axis.axis().id()))
        .filter(pair -> pair.first().equals(target) || pair.second().equals(target))
        .findFirst()
        .flatMap(
            pair ->
                pair.category(row.category().id())
                    .map(category -> category.view(org.diptych.compare.View.RAW))
                    .map(raw -> pair.first().equals(target) ? raw.first() : raw.second())
                    .flatMap(share -> share.share().interval()));
  }

  /** The interval as it is drawn. */
  Optional<Whisker> whisker(CategoryRow row, String target) {
    return interval(row, target)
        .map(
            interval -> {
              double low = 100 * interval.low() / highest;
              double high = 100 * interval.high() / highest;
              return mirrored(target)
                  ? new Whisker(YearChart.Bar.number(100 - high), YearChart.Bar.number(100 - low))
                  : new Whisker(YearChart.Bar.number(low), YearChart.Bar.number(high));
            });
  }

  private boolean mirrored(String target) {
    return targets.size() == 2 && target.equals(targets.get(0));
  }

  List<Bar> of(CategoryRow row, String target) {
    Cell cell = row.cell(target);
    boolean mirrored = mirrored(target);
    List<Bar> bars = new ArrayList<>();
    double from = 0;
    for (Measure polarity : POLARITIES) {
      if (cell.has(polarity)) {
        double share = (double) cell.count(polarity).orElse(0) / axis.total(target).rows().size();
        double width = 100 * share / highest;
        bars.add(
            new Bar(
                YearChart.Bar.number(mirrored ? 100 - from - width : from),
                YearChart.Bar.number(width),
                polarity == Measure.NEGATED));
        from += width;
      }
    }
    return bars;
  }

  /** The labels of the categories without a statement. */
  String silent() {
    return axis.categories().stream()
        .filter(row -> !row.stated())
        .map(CategoryRow::label)
        .collect(Collectors.joining(", "));
  }
}
