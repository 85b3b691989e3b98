package org.diptych.compare;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * Permutation test within documents that speak of both sides: when nothing differs, the two sides'
 * labels can be swapped within each, which turns the sign of its difference (Pitman, Biometrika 29,
 * 1938; Good, Permutation, Parametric and Bootstrap Tests of Hypotheses, 2005, section 3.2). The
 * statistic is the Mantel–Haenszel difference, whose weights no swap changes.
 */
final class SignFlips {

  private final double[] p;

  SignFlips(DocumentUnits units, ComparisonPlan plan) {
    UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(plan.seed());
    int categories = units.tree().size();
    double[] sums = new double[categories];
    boolean[] swapped = new boolean[units.pairs()];
    sum(units, swapped, sums);
    double[] observed = sums.clone();
    int[] asLarge = new int[categories];
    for (int i = 0; i < plan.resamples(); i++) {
      for (int pair = 0; pair < swapped.length; pair++) {
        swapped[pair] = random.nextBoolean();
      }
      sum(units, swapped, sums);
      for (int c = 0; c < categories; c++) {
        if (Math.abs(sums[c]) >= Math.abs(observed[c]) * Permutations.TIE) {
          asLarge[c]++;
        }
      }
    }
    p = new double[categories];
    for (int c = 0; c < categories; c++) {
      p[c] = Permutations.value(asLarge[c], plan.resamples());
    }
  }

  private static void sum(DocumentUnits units, boolean[] swapped, double[] sums) {
    Arrays.fill(sums, 0);
    for (int i = 0; i < swapped.length; i++) {
      int one = units.pair(i);
      int n1 = units.statements(one);
      int n2 = units.statements(one + 1);
      double sign = swapped[i] ? -1 : 1;
      add(units, one, sign * n2 / (n1 + n2), sums);
      add(units, one + 1, -sign * n1 / (n1 + n2), sums);
    }
  }

  private static void add(DocumentUnits units, int unit, double factor, double[] sums) {
    for (int place = units.start(unit); place < units.start(unit + 1); place++) {
      sums[units.category(place)] += factor * units.count(place);
    }
  }

  /** The p-value of a category, not corrected. */
  double p(int category) {
    return p[category];
  }
}
