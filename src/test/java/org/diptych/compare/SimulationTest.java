package org.diptych.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Tests and intervals on drawn corpora whose truth is known. Documents differ among themselves:
 * what a test that takes statements for independent does not survive.
 */
class SimulationTest {

  private static final int CORPORA = 400;

  /**
   * Documents about one target, the other, and both; each with a share of its own.
   *
   * @param longest how many statements about Germany a document has at most; of Japan there are up
   *     to nine
   */
  private static Counts corpus(Random random, double japan, double germany, int longest) {
    Counts counts = new Counts();
    for (int i = 0; i < 20; i++) {
      double one = lean(random);
      double other = lean(random);
      double both = lean(random);
      int n1 = 1 + random.nextInt(9);
      int n2 = 1 + random.nextInt(longest);
      counts.document(draw(random, n1, japan + one), n1, 0, 0);
      counts.document(0, 0, draw(random, n2, germany + other), n2);
      counts.document(draw(random, n1, japan + both), n1, draw(random, n2, germany + both), n2);
    }
    return counts;
  }

  private static double lean(Random random) {
    return (random.nextDouble() - 0.5) * 0.5;
  }

  private static int draw(Random random, int n, double share) {
    int k = 0;
    for (int i = 0; i < n; i++) {
      if (random.nextDouble() < share) {
        k++;
      }
    }
    return k;
  }

  @Test
  void pValuesAreUniformWhenNothingDiffers() {
    int[] below = below(9);
    // 20 of 400 expected; a binomial count leaves 8 to 33 once in a thousand times
    assertThat(below[0]).isBetween(8, 33);
    assertThat(below[1]).isBetween(8, 33);
  }

  @Test
  void pValuesHoldWhereDocumentsAboutOneTargetAreThreeTimesAsLong() {
    int[] below = below(3);
    // the test over all documents is exact no more, but still near
    assertThat(below[0]).isBetween(8, 40);
    assertThat(below[1]).isBetween(8, 33);
  }

  /** How often p is 0.05 or less, over all and within documents, where nothing differs. */
  private static int[] below(int longest) {
    Random random = new Random(42);
    int[] below = new int[2];
    double[] sum = new double[2];
    View[] views = {View.RAW, View.PAIRED_DOCUMENTS};
    for (int i = 0; i < CORPORA; i++) {
      CategoryStatistics race = corpus(random, 0.3, 0.3, longest).race(Counts.plan(199));
      for (int v = 0; v < views.length; v++) {
        double p = race.view(views[v]).p().orElseThrow();
        sum[v] += p;
        if (p <= 0.05) {
          below[v]++;
        }
      }
    }
    // the mean of 400 uniform figures has the standard error 0.0144
    assertThat(sum[0] / CORPORA).isBetween(0.45, 0.55);
    assertThat(sum[1] / CORPORA).isBetween(0.45, 0.55);
    return below;
  }

  @Test
  void aDifferenceIsFound() {
    Random random = new Random(43);
    int found = 0;
    for (int i = 0; i < 40; i++) {
      if (corpus(random, 0.55, 0.25, 3).race(Counts.plan(199)).view(View.RAW).p().orElseThrow()
          <= 0.05) {
        found++;
      }
    }
    assertThat(found).isGreaterThan(34);
  }

  @Test
  void intervalsHoldTheTruthNineteenTimesOfTwenty() {
    Random random = new Random(44);
    int held = 0;
    for (int i = 0; i < CORPORA; i++) {
      Estimate difference =
          corpus(random, 0.4, 0.25, 3).race(Counts.plan(199)).view(View.RAW).difference();
      if (difference.interval().orElseThrow().contains(0.15)) {
        held++;
      }
    }
    // 380 expected; percentile intervals of some forty documents are a little narrow
    assertThat(held).isBetween(360, 392);
  }
}
