package org.diptych.compare;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * A control in which nothing differs: the documents of one target, halved at random and compared
 * with each other. Shows how large differences of shares, and Cramér's V, get by chance alone.
 */
final class SplitHalves {

  private static final double MOST = 0.95;

  private final double[] differences;
  private final double cramersV;

  /**
   * Halves.
   *
   * @param units of one target, two or more
   */
  SplitHalves(DocumentUnits units, ComparisonPlan plan) {
    UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(plan.seed());
    CategoryTree tree = units.tree();
    int[] order = units.singles();
    double[] all = new double[tree.size()];
    double statements = sum(units, order, order.length, all);
    double[][] drawn = new double[tree.size()][plan.resamples()];
    double[] drawnV = new double[plan.resamples()];
    double[] half = new double[tree.size()];
    for (int i = 0; i < plan.resamples(); i++) {
      Permutations.draw(order, order.length / 2, random);
      double n = sum(units, order, order.length / 2, half);
      for (int c = 0; c < half.length; c++) {
        drawn[c][i] = Math.abs(half[c] / n - (all[c] - half[c]) / (statements - n));
      }
      drawnV[i] = Contingency.cramersV(half, n, all, statements, tree);
    }
    differences = new double[tree.size()];
    for (int c = 0; c < differences.length; c++) {
      differences[c] = Quantiles.of(drawn[c], MOST);
    }
    cramersV = Quantiles.of(drawnV, MOST);
  }

  private static double sum(DocumentUnits units, int[] order, int few, double[] counts) {
    Arrays.fill(counts, 0);
    double statements = 0;
    for (int i = 0; i < few; i++) {
      int unit = order[i];
      statements += units.statements(unit);
      for (int place = units.start(unit); place < units.start(unit + 1); place++) {
        counts[units.category(place)] += units.count(place);
      }
    }
    return statements;
  }

  /** The largest difference of a category's shares in 95 % of the halvings. */
  double difference(int category) {
    return differences[category];
  }

  /** The largest Cramér's V in 95 % of the halvings. */
  double cramersV() {
    return cramersV;
  }
}
