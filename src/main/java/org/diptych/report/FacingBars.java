package org.diptych.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.diptych.compare.AxisTable;
import org.diptych.compare.CategoryRow;
import org.diptych.compare.Cell;
import org.diptych.compare.Measure;

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

  private final AxisTable axis;
  private final List<String> targets;
  private final double highest;

  FacingBars(AxisTable axis, List<String> targets) {
    this.axis = axis;
    this.targets = targets;
    highest =
        axis.categories().stream()
            .flatMapToDouble(row -> targets.stream().mapToDouble(t -> axis.share(row, t).orElse(0)))
            .max()
            .orElse(1);
  }

  List<Bar> of(CategoryRow row, String target) {
    Cell cell = row.cell(target);
    boolean mirrored = targets.size() == 2 && target.equals(targets.get(0));
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
