package org.diptych.compare;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * Percentile bootstrap over documents, all categories at once: statements of one document are no
 * independent draws, so that whole documents are drawn, with both sides of each.
 *
 * @see <a href="https://doi.org/10.1201/9780429246593">Efron and Tibshirani, An Introduction to the
 *     Bootstrap (1993), section 13.3</a>; for clusters as the units Davison and Hinkley, Bootstrap
 *     Methods and their Application (1997), section 3.8
 */
final class DocumentBootstrap {

  private final double[][] first;
  private final double[][] second;
  private final double[][] differences;
  private final double[][] logRatios;

  DocumentBootstrap(CountTable table, Weight weight, ComparisonPlan plan) {
    int categories = table.tree().size();
    first = new double[categories][plan.resamples()];
    second = new double[categories][plan.resamples()];
    differences = new double[categories][plan.resamples()];
    logRatios = new double[categories][plan.resamples()];
    UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(plan.seed());
    ShareEstimator estimator = new ShareEstimator(table, weight);
    int[] cells = new int[table.width()];
    int documents = table.documents();
    for (int i = 0; i < plan.resamples(); i++) {
      Arrays.fill(cells, 0);
      for (int draw = 0; draw < documents; draw++) {
        table.add(random.nextInt(documents), cells);
      }
      estimator.estimate(cells);
      for (int c = 0; c < categories; c++) {
        first[c][i] = estimator.first(c);
        second[c][i] = estimator.second(c);
        differences[c][i] = estimator.difference(c);
        logRatios[c][i] = estimator.logRatio(c);
      }
    }
  }

  Optional<Interval> first(int category) {
    return Quantiles.interval(first[category]);
  }

  Optional<Interval> second(int category) {
    return Quantiles.interval(second[category]);
  }

  Optional<Interval> difference(int category) {
    return Quantiles.interval(differences[category]);
  }

  Optional<Interval> logRatio(int category) {
    return Quantiles.interval(logRatios[category]);
  }
}
