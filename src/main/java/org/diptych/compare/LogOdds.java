package org.diptych.compare;

/**
 * How much a word belongs to one of two bodies of text.
 *
 * <p>The log-odds ratio with an informative Dirichlet prior, and its z-score, are those of Monroe,
 * Colaresi and Quinn, Fightin' Words, Political Analysis 16 (2008), pages 372–403, sections 3.3 to
 * 3.5. The prior has the weight of {@link #PRIOR_WORDS} words, spread as the words of the
 * background are: it draws rare words towards no difference.
 */
final class LogOdds {

  /** The weight of the prior, in words. */
  static final int PRIOR_WORDS = 500;

  private final int[] background;
  private final double backgroundSize;

  /**
   * @param background how often each word occurs in all texts
   */
  LogOdds(int[] background) {
    this.background = background.clone();
    double size = 0;
    for (int count : background) {
      size += count;
    }
    backgroundSize = size;
  }

  private double prior(int word) {
    return PRIOR_WORDS * background[word] / backgroundSize;
  }

  /**
   * The difference of the logarithms of the smoothed odds.
   *
   * @param y1 how often the word occurs in the first text
   * @param n1 the first text's words
   * @param y2 how often it occurs in the second
   * @param n2 the second's words
   */
  double ratio(int word, double y1, double n1, double y2, double n2) {
    double a = prior(word);
    return Math.log((y1 + a) / (n1 + PRIOR_WORDS - y1 - a))
        - Math.log((y2 + a) / (n2 + PRIOR_WORDS - y2 - a));
  }

  /** The ratio by its standard deviation, whose square is about 1/(y₁+α) + 1/(y₂+α). */
  double z(int word, double y1, double n1, double y2, double n2) {
    double a = prior(word);
    return ratio(word, y1, n1, y2, n2) / Math.sqrt(1 / (y1 + a) + 1 / (y2 + a));
  }

  /**
   * The log-likelihood ratio G² of the table word × text, 0 or more (Dunning, Accurate Methods for
   * the Statistics of Surprise and Coincidence, Computational Linguistics 19, 1993, pages 61–74).
   */
  static double g2(double y1, double n1, double y2, double n2) {
    double share = (y1 + y2) / (n1 + n2);
    return 2
        * (term(y1, n1 * share)
            + term(n1 - y1, n1 * (1 - share))
            + term(y2, n2 * share)
            + term(n2 - y2, n2 * (1 - share)));
  }

  private static double term(double observed, double expected) {
    return observed == 0 ? 0 : observed * Math.log(observed / expected);
  }
}
