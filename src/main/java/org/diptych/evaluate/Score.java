package org.diptych.evaluate;

/**
 * Counts of distinct keys and the figures that follow from them. A figure without anything to
 * divide by is NaN, and tables show it as {@code n/a}.
 *
 * @param gold keys of the gold coding
 * @param predicted keys of the predictions
 * @param found gold keys that were predicted
 * @param right predicted keys that the gold coding has; differs from {@code found} only within a
 *     group that the two codings may draw differently, such as an attribution
 */
public record Score(int gold, int predicted, int found, int right) {

  /** Nothing counted yet. */
  public static final Score NONE = new Score(0, 0, 0);

  /** Counts whose matches are the same from both sides. */
  public Score(int gold, int predicted, int right) {
    this(gold, predicted, right, right);
  }

  /** The counts of both together. */
  public Score plus(Score other) {
    return new Score(
        gold + other.gold, predicted + other.predicted, found + other.found, right + other.right);
  }

  /** The share of the predictions that are right. */
  public double precision() {
    return ratio(right, predicted);
  }

  /** The share of the gold keys that were predicted. */
  public double recall() {
    return ratio(found, gold);
  }

  /** The harmonic mean of precision and recall. */
  public double f1() {
    return found == right
        ? ratio(2 * right, gold + predicted)
        : 2 * precision() * recall() / (precision() + recall());
  }

  static double ratio(int part, int whole) {
    return whole == 0 ? Double.NaN : (double) part / whole;
  }
}
