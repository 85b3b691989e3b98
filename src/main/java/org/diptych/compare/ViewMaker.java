package org.diptych.compare;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;

/** Makes the figures of a pair in one view, for all categories of an axis. */
final class ViewMaker {

  private final View view;
  private final ViewRows rows;
  private final AxisTable axis;
  private final CategoryTree tree;
  private final Map<String, Optional<SplitHalves>> halves;
  private final ComparisonPlan plan;
  private final List<Cell> first;
  private final List<Cell> second;
  private final int firstDocuments;
  private final int secondDocuments;
  private final boolean measured;
  private final ShareEstimator shares;
  private final DocumentBootstrap bootstrap;
  private final double[] p;
  private final double[] holm;
  private double largest = Double.NaN;
  private double cramersV = Double.NaN;

  ViewMaker(
      View view,
      ViewRows rows,
      AxisTable axis,
      CategoryTree tree,
      Map<String, Optional<SplitHalves>> halves,
      ComparisonPlan plan) {
    this.view = view;
    this.rows = rows;
    this.axis = axis;
    this.tree = tree;
    this.halves = halves;
    this.plan = plan;
    first = cells(rows.pair().first());
    second = cells(rows.pair().second());
    firstDocuments = documents(Cell.of(rows.first()));
    secondDocuments = documents(Cell.of(rows.second()));
    measured = plan.reached(rows.first()) && plan.reached(rows.second());
    p = new double[tree.size()];
    Arrays.fill(p, Double.NaN);
    if (measured) {
      CountTable table =
          CountTable.of(
              rows.documents(), List.of(rows.first(), rows.second()), rows.strata(), tree);
      Weight weight = view == View.STANDARDIZED ? Weight.STANDARD : Weight.MANTEL_HAENSZEL;
      shares = new ShareEstimator(table, weight);
      shares.estimate(table.total());
      bootstrap = new DocumentBootstrap(table, weight, plan);
      test();
    } else {
      shares = null;
      bootstrap = null;
    }
    holm = Holm.correct(p);
  }

  private List<Cell> cells(String target) {
    return axis.categories().stream()
        .map(row -> Cell.of(row.cell(target).rows().stream().filter(rows::takes).toList()))
        .toList();
  }

  private void test() {
    if (view == View.STANDARDIZED || view == View.PAIRED_HOLDERS) {
      return;
    }
    CountTable table =
        CountTable.of(rows.documents(), List.of(rows.first(), rows.second()), coded -> "", tree);
    DocumentUnits units = new DocumentUnits(table);
    if (view == View.PAIRED_DOCUMENTS) {
      SignFlips flips = new SignFlips(units, plan);
      fill(flips::p);
    } else {
      Permutations permutations = new Permutations(units, plan);
      fill(permutations::p);
      largest = permutations.largest();
      double[] one = counts(first);
      double[] all = counts(second);
      for (int c = 0; c < all.length; c++) {
        all[c] += one[c];
      }
      double n = rows.first().size();
      cramersV = Contingency.cramersV(one, n, all, n + rows.second().size(), tree);
    }
  }

  private static double[] counts(List<Cell> cells) {
    return cells.stream().mapToDouble(cell -> cell.rows().size()).toArray();
  }

  private void fill(IntToDoubleFunction test) {
    for (int c = 0; c < p.length; c++) {
      if (reached(c)) {
        p[c] = test.applyAsDouble(c);
      }
    }
  }

  /** Whether a side has enough of the category. */
  private boolean reached(int category) {
    return measured
        && (plan.reached(first.get(category).rows()) || plan.reached(second.get(category).rows()));
  }

  View view() {
    return view;
  }

  /** Cramér's V of the axis. */
  OptionalDouble cramersV() {
    return optional(cramersV);
  }

  /** The p-value of the axis. */
  OptionalDouble largest() {
    return optional(largest);
  }

  /** The figures of a category. */
  Difference difference(int c) {
    boolean reached = reached(c);
    return new Difference(
        share(
            rows.pair().first(),
            c,
            first.get(c),
            rows.first().size(),
            firstDocuments,
            measured ? shares.first(c) : Double.NaN,
            measured ? bootstrap.first(c) : Optional.empty()),
        share(
            rows.pair().second(),
            c,
            second.get(c),
            rows.second().size(),
            secondDocuments,
            measured ? shares.second(c) : Double.NaN,
            measured ? bootstrap.second(c) : Optional.empty()),
        reached ? Estimate.of(shares.difference(c), bootstrap.difference(c)) : Estimate.NONE,
        reached ? Estimate.of(shares.logRatio(c), bootstrap.logRatio(c)) : Estimate.NONE,
        optional(p[c]),
        optional(holm[c]));
  }

  private static int documents(Cell cell) {
    return cell.count(Measure.DOCUMENTS).orElseThrow();
  }

  private Share share(
      String target,
      int c,
      Cell cell,
      int ofStatements,
      int ofDocuments,
      double value,
      Optional<Interval> interval) {
    int inDocuments = documents(cell);
    return new Share(
        target,
        cell.rows().size(),
        inDocuments,
        cell.count(Measure.HOLDERS).orElseThrow(),
        ofStatements,
        ofDocuments,
        Estimate.of(value, inDocuments >= plan.floorDocuments() ? interval : Optional.empty()),
        view == View.RAW
            ? halves
                .get(target)
                .map(half -> OptionalDouble.of(half.difference(c)))
                .orElseGet(OptionalDouble::empty)
            : OptionalDouble.empty());
  }

  private static OptionalDouble optional(double value) {
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}
