package org.diptych.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.diptych.compare.AxisTable;
import org.diptych.compare.CategoryRow;
import org.diptych.compare.Cell;
import org.diptych.compare.Checked;
import org.diptych.compare.CheckedFigure;
import org.diptych.compare.CheckedFigure.Kind;
import org.diptych.compare.Comparison;
import org.diptych.compare.TargetNames;

/** The figures that were corrected with checked sentences, in the words of the report. */
final class CheckedFigures {

  private static final Set<Kind> SHARES = Set.of(Kind.SHARE, Kind.DIFFERENCE);
  private static final Set<Kind> ACCURACY = Set.of(Kind.PRECISION, Kind.RECALL);

  /** The figures of an axis. */
  record Axis(String label, List<Line> shares, List<Line> accuracy) {}

  /** A figure; intervals read {@code 12.0% to 15.0%}. */
  record Line(
      String label,
      String of,
      String kind,
      String machine,
      String value,
      String corpus,
      String documents,
      int checked) {}

  private final Comparison comparison;
  private final Checked checked;

  CheckedFigures(Comparison comparison, Checked checked) {
    this.comparison = comparison;
    this.checked = checked;
  }

  List<Axis> axes() {
    return comparison.overall().axes().stream()
        .filter(AxisTable::measured)
        .map(axis -> new Axis(axis.axis().label(), lines(axis, SHARES), lines(axis, ACCURACY)))
        .toList();
  }

  private List<Line> lines(AxisTable axis, Set<Kind> kinds) {
    return checked.figures().stream()
        .filter(figure -> figure.axis().equals(axis.axis().id()))
        .filter(figure -> kinds.contains(figure.kind()) && figure.checked() > 0)
        .map(figure -> line(axis, figure))
        .toList();
  }

  private static Line line(AxisTable axis, CheckedFigure figure) {
    String label =
        axis.categories().stream()
            .filter(row -> row.category().id().equals(figure.category()))
            .map(CategoryRow::label)
            .findFirst()
            .orElse("All of the axis");
    String of = TargetNames.name(figure.target());
    return new Line(
        label,
        figure.against().isEmpty() ? of : of + " less " + TargetNames.name(figure.against()),
        figure.kind().id(),
        Page.percent(figure.machine()),
        Page.percent(figure.value()),
        interval(figure.corpus()),
        interval(figure.documents()),
        figure.checked());
  }

  private static String interval(Optional<CheckedFigure.Bounds> bounds) {
    return bounds
        .map(
            b ->
                String.format(
                    Locale.ROOT,
                    "%s to %s",
                    Page.percent(OptionalDouble.of(b.low())),
                    Page.percent(OptionalDouble.of(b.high()))))
        .orElse(Cell.NOT_AVAILABLE);
  }
}
