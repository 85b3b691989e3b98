package org.diptych.compare;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.statistics.descriptive.Quantile;

/** Quantiles of resampled figures; those that could not be computed are left out. */
final class Quantiles {

  private static final double LOW = 0.025;
  private static final double HIGH = 0.975;

  private Quantiles() {}

  /** The percentile interval (Efron and Tibshirani 1993, section 13.3). */
  static Optional<Interval> interval(double[] figures) {
    double[] known = known(figures);
    return known.length == 0
        ? Optional.empty()
        : Optional.of(
            new Interval(
                Quantile.withDefaults().evaluate(known, LOW),
                Quantile.withDefaults().evaluate(known, HIGH)));
  }

  /** A quantile; NaN if no figure is known. */
  static double of(double[] figures, double probability) {
    return Quantile.withDefaults().evaluate(known(figures), probability);
  }

  private static double[] known(double[] figures) {
    return Arrays.stream(figures).filter(figure -> !Double.isNaN(figure)).toArray();
  }
}
