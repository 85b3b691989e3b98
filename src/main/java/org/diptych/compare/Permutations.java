package org.diptych.compare;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * Permutation test of the differences of shares, all categories at once.
 *
 * <p>What is exchangeable when nothing differs: a document that speaks of both sides could as well
 * have said of the one what it says of the other, so that the two sides' labels are swapped within
 * it, by the toss of a coin; documents that speak of one side only could as well be the other
 * side's, so that their labels are permuted among them, keeping how many each side has. Statements
 * never move alone. This is the test for data that are partly paired (Einsporn and Habtzghi,
 * Journal of Data Science 11, 2013, pages 767–779).
 *
 * <p>The statistic is the difference of the shares by its standard error (linearized, documents as
 * clusters: Cochran, Sampling Techniques, 1977, section 6.3). So the test also holds, in larger
 * samples, where the two sides differ in something else than the share, such as in how many
 * statements a document has (Chung and Romano, Annals of Statistics 41, 2013; for pairs Konietschke
 * and Pauly, Statistics and Computing 24, 2014).
 *
 * <p>The p-value counts the observed arrangement among the drawn ones and is never 0 (Phipson and
 * Smyth, Statistical Applications in Genetics and Molecular Biology 9, 2010).
 */
final class Permutations {

  /** Arrangements that are equal but for rounding count as equal. */
  static final double TIE = 1 - 1e-9;

  private final double[] p;
  private final double largest;

  /**
   * Tests.
   *
   * @param units of two sides, each with a statement
   */
  Permutations(DocumentUnits units, ComparisonPlan plan) {
    UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(plan.seed());
    CategoryTree tree = units.tree();
    StudentizedDifferences statistic = new StudentizedDifferences(units);
    boolean[] swapped = new boolean[units.pairs()];
    int[] singles = units.singles();
    double[] observed = statistic.of(swapped, singles).clone();
    double observedLargest = largest(observed, tree);
    int[] asLarge = new int[tree.size()];
    int largestAsLarge = 0;
    for (int i = 0; i < plan.resamples(); i++) {
      for (int pair = 0; pair < swapped.length; pair++) {
        swapped[pair] = random.nextBoolean();
      }
      draw(singles, units.firstSingles(), random);
      double[] drawn = statistic.of(swapped, singles);
      for (int c = 0; c < observed.length; c++) {
        if (drawn[c] >= observed[c] * TIE) {
          asLarge[c]++;
        }
      }
      if (largest(drawn, tree) >= observedLargest * TIE) {
        largestAsLarge++;
      }
    }
    p = new double[tree.size()];
    for (int c = 0; c < p.length; c++) {
      p[c] = value(asLarge[c], plan.resamples());
    }
    largest = value(largestAsLarge, plan.resamples());
  }

  static double value(int asLarge, int resamples) {
    return (asLarge + 1.0) / (resamples + 1.0);
  }

  /** Draws the first few of an array at random: the beginning of a Fisher–Yates shuffle. */
  static void draw(int[] array, int few, UniformRandomProvider random) {
    for (int i = 0; i < few; i++) {
      int j = i + random.nextInt(array.length - i);
      int kept = array[i];
      array[i] = array[j];
      array[j] = kept;
    }
  }

  private static double largest(double[] statistics, CategoryTree tree) {
    double most = 0;
    for (int c = 0; c < statistics.length; c++) {
      if (tree.top(c)) {
        most = Math.max(most, statistics[c]);
      }
    }
    return most;
  }

  /** The p-value of a category, not corrected. */
  double p(int category) {
    return p[category];
  }

  /**
   * The p-value of the whole axis, sub-codes apart: of the largest statistic of any category
   * (Westfall and Young, Resampling-Based Multiple Testing, 1993, section 2.5).
   */
  double largest() {
    return largest;
  }
}
