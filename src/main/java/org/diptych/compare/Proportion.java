package org.diptych.compare;

import java.util.OptionalDouble;
import org.diptych.compare.CheckedFigure.Bounds;

/**
 * A proportion among some of the checked sentences, each weighted by those for which it stands.
 *
 * <p>The interval is E. Wilson's (1927, Journal of the American Statistical Association 22,
 * 209-212), which holds near 0 and 1, with the effective number of sentences in the place of their
 * number: as many as would give the same variance if drawn at random (E. Korn and B. Graubard 1998,
 * Survey Methodology 24, 193-201), or where all or none agree, as many as the weights are worth (L.
 * Kish 1965, Survey Sampling, section 11.7).
 *
 * @param count how many sentences it is among
 * @param value the proportion; empty if it is among none
 * @param bounds the interval; null if it is among none
 */
record Proportion(int count, OptionalDouble value, Bounds bounds) {

  private static final double Z = 1.959963984540054;

  /**
   * Estimates.
   *
   * @param among 1 for the sentences that count, else 0
   * @param agree 1 for those of them that agree, else 0
   */
  static Proportion of(StratifiedDesign design, double[] among, double[] agree) {
    double whole = design.total(among);
    if (whole <= 0) {
      return new Proportion(0, OptionalDouble.empty(), null);
    }
    double p = design.total(agree) / whole;
    double[] errors = new double[among.length];
    double[] weights = design.weights();
    double squares = 0;
    int count = 0;
    for (int i = 0; i < among.length; i++) {
      errors[i] = (agree[i] - p * among[i]) / whole;
      squares += Math.pow(weights[i] * among[i], 2);
      count += among[i] > 0 ? 1 : 0;
    }
    double kish = whole * whole / squares;
    double variance = design.variance(errors);
    double effective = variance > 0 ? p * (1 - p) / variance : kish;
    return new Proportion(count, OptionalDouble.of(p), wilson(p, effective));
  }

  private static Bounds wilson(double p, double n) {
    double z2 = Z * Z;
    double middle = (p + z2 / (2 * n)) / (1 + z2 / n);
    double reach = Z / (1 + z2 / n) * Math.sqrt(p * (1 - p) / n + z2 / (4 * n * n));
    return new Bounds(Math.max(0, middle - reach), Math.min(1, middle + reach));
  }
}
