package org.diptych.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.diptych.compare.CategoryStatistics;
import org.diptych.compare.Cell;
import org.diptych.compare.Difference;
import org.diptych.compare.Estimate;
import org.diptych.compare.PairStatistics;
import org.diptych.compare.Share;
import org.diptych.compare.Statistics;
import org.diptych.compare.TargetNames;
import org.diptych.compare.View;
import org.diptych.compare.Voices;

/**
 * The differences of two targets on an axis, in every view.
 *
 * @param pair the figures
 */
record DifferenceTable(PairStatistics pair) {

  /** The tables of an axis, one for each pair of targets. */
  static List<DifferenceTable> of(Statistics statistics, Voices voices, String axis) {
    return statistics.pairs().stream()
        .filter(pair -> pair.voices() == voices && pair.axis().id().equals(axis))
        .map(DifferenceTable::new)
        .toList();
  }

  /** "Germany less Japan". */
  String title() {
    return TargetNames.name(pair.first()) + " less " + TargetNames.name(pair.second());
  }

  static List<View> views() {
    return Arrays.asList(View.values());
  }

  static String label(View view) {
    return switch (view) {
      case RAW -> "Raw";
      case PAIRED_DOCUMENTS -> "Within documents";
      case PAIRED_HOLDERS -> "Within holders";
      case STANDARDIZED -> "Standardized";
      case WITHOUT_LARGEST -> "Without the largest document";
    };
  }

  /** The categories of which either target has a statement. */
  List<CategoryStatistics> categories() {
    return pair.categories().stream().filter(category -> category.row().stated()).toList();
  }

  /** "12 in 5 documents". */
  static String counts(Share share) {
    return share.statements() + " in " + Page.plural(share.documents(), "document");
  }

  /** A difference of shares in percentage points with its interval. */
  static String points(Estimate difference) {
    if (difference.value().isEmpty()) {
      return Cell.NOT_AVAILABLE;
    }
    String value = String.format(Locale.ROOT, "%+.1f", 100 * difference.value().getAsDouble());
    return difference
        .interval()
        .map(
            interval ->
                String.format(
                    Locale.ROOT,
                    "%s (%+.1f to %+.1f)",
                    value,
                    100 * interval.low(),
                    100 * interval.high()))
        .orElse(value);
  }

  /** How large the raw difference gets when nothing differs, in percentage points. */
  static String control(Difference raw) {
    return two(raw.first().splitHalf(), raw.second().splitHalf(), 100, "%.1f");
  }

  /** The same for Cramér's V. */
  String associationControl() {
    return two(
        pair.association().splitHalfFirst(), pair.association().splitHalfSecond(), 1, "%.2f");
  }

  private static String two(
      OptionalDouble first, OptionalDouble second, double factor, String format) {
    return number(first, factor, format) + " / " + number(second, factor, format);
  }

  static String number(OptionalDouble figure, double factor, String format) {
    return figure.isPresent()
        ? String.format(Locale.ROOT, format, factor * figure.getAsDouble())
        : Cell.NOT_AVAILABLE;
  }

  /** A p-value, never as 0. */
  static String p(OptionalDouble p) {
    return p.isPresent() && p.getAsDouble() < 0.001 ? "<0.001" : number(p, 1, "%.3f");
  }
}
