package org.diptych.learn;

/**
 * How often a statement is right of which a model holds that it is there with some probability:
 * where the lexicon finds it, too, far oftener than the model believes, which was taught not to
 * rely on a lexicon whose writers had read its documents.
 *
 * @param lexicon for statements that the lexicon finds, too
 * @param learned for those that only the model finds
 */
record Trust(Curve lexicon, Curve learned) {

  /** Takes every probability at its word. */
  static final Trust FULL = new Trust(Curve.IDENTITY, Curve.IDENTITY);

  /**
   * A logistic curve over the log odds (Platt 1999, Probabilistic outputs for support vector
   * machines, in: Advances in Large Margin Classifiers, pages 61-74).
   *
   * @param intercept log odds of being right where the model is undecided
   * @param slope what the model's log odds are worth; above 0, so that the order stays
   */
  record Curve(double intercept, double slope) {

    static final Curve IDENTITY = new Curve(0, 1);

    /** The share that is right, from 0 to 1, at a probability from 0 to 1. */
    double of(double probability) {
      double odds = StrictMath.log(probability) - StrictMath.log1p(-probability);
      return 1 / (1 + StrictMath.exp(-(intercept + slope * odds)));
    }
  }

  /** The confidence, from 0 to 1, in a statement of which the model holds a probability. */
  double of(double probability, boolean foundByLexicon) {
    return (foundByLexicon ? lexicon : learned).of(probability);
  }
}
