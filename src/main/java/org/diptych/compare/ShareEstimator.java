package org.diptych.compare;

import java.util.Arrays;

/**
 * The shares of all categories, of both sides of a table: the weighted mean, over the strata in
 * which both sides have statements, of the strata's shares. Holds the figures of the last counts.
 */
final class ShareEstimator {

  private static final double HALF = 0.5;

  private final CategoryTree tree;
  private final int strata;
  private final Weight weight;
  private final double[] first;
  private final double[] second;
  private int firstStatements;
  private int secondStatements;

  ShareEstimator(CountTable table, Weight weight) {
    tree = table.tree();
    strata = table.strata();
    this.weight = weight;
    first = new double[tree.size()];
    second = new double[tree.size()];
  }

  /** Takes counts; without a stratum that both sides have, every share is NaN. */
  void estimate(int[] cells) {
    int categories = tree.size();
    Arrays.fill(first, 0);
    Arrays.fill(second, 0);
    firstStatements = 0;
    secondStatements = 0;
    double weights = 0;
    for (int stratum = 0; stratum < strata; stratum++) {
      int one = stratum * 2 * categories;
      int two = one + categories;
      int n1 = sum(cells, one, two);
      int n2 = n1 == 0 ? 0 : sum(cells, two, two + categories);
      if (n2 > 0) {
        double w = weight.of(n1, n2);
        for (int c = 0; c < categories; c++) {
          first[c] += w * cells[one + c] / n1;
          second[c] += w * cells[two + c] / n2;
        }
        weights += w;
        firstStatements += n1;
        secondStatements += n2;
      }
    }
    for (int c = 0; c < categories; c++) {
      first[c] /= weights;
      second[c] /= weights;
    }
    tree.rollUp(first);
    tree.rollUp(second);
  }

  private static int sum(int[] cells, int from, int to) {
    int sum = 0;
    for (int i = from; i < to; i++) {
      sum += cells[i];
    }
    return sum;
  }

  double first(int category) {
    return first[category];
  }

  double second(int category) {
    return second[category];
  }

  double difference(int category) {
    return first[category] - second[category];
  }

  /** See {@link Difference#logRatio()}. */
  double logRatio(int category) {
    return log2(smoothed(first[category], firstStatements))
        - log2(smoothed(second[category], secondStatements));
  }

  private static double smoothed(double share, int statements) {
    return (share * statements + HALF) / (statements + 1);
  }

  private static double log2(double value) {
    return Math.log(value) / Math.log(2);
  }
}
