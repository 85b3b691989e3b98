package org.diptych.compare;

/** How much a stratum counts. */
@FunctionalInterface
interface Weight {

  /**
   * Mantel–Haenszel weights for a difference of proportions, which need no stratum to be large
   * (Greenland and Robins, Biometrics 41, 1985, equation 3).
   */
  Weight MANTEL_HAENSZEL = (first, second) -> (double) first * second / (first + second);

  /**
   * Direct standardization to the mix of both sides (Fleiss, Levin and Paik, Statistical Methods
   * for Rates and Proportions, 2003, chapter 19).
   */
  Weight STANDARD = (first, second) -> first + second;

  /**
   * The weight.
   *
   * @param first the first side's statements in the stratum, 1 or more
   * @param second the second side's
   */
  double of(int first, int second);
}
