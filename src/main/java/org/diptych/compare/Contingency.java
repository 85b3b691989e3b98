package org.diptych.compare;

/** Figures of the table category × target, which take statements for independent. */
final class Contingency {

  private Contingency() {}

  /**
   * Cramér's V of the categories that are no sub-codes, by two sides: √(χ²/N), since the smaller
   * dimension less one is 1.
   *
   * @param first the first side's counts by category
   * @param n the first side's statements
   * @param all both sides' counts
   * @param statements both sides' statements
   * @see <a href="https://doi.org/10.1515/9781400883868">Cramér, Mathematical Methods of Statistics
   *     (1946), section 21.9</a>
   */
  static double cramersV(
      double[] first, double n, double[] all, double statements, CategoryTree tree) {
    double share = n / statements;
    double chiSquare = 0;
    for (int c = 0; c < all.length; c++) {
      if (tree.top(c) && all[c] > 0) {
        double deviation = first[c] - all[c] * share;
        // the deviation of the other side is the same, with the other sign
        chiSquare += deviation * deviation / (all[c] * share * (1 - share));
      }
    }
    return Math.sqrt(chiSquare / statements);
  }

  /**
   * Adjusted standardized residual of a cell.
   *
   * @param k the first side's statements of the category
   * @param all both sides'
   * @param n the first side's statements
   * @param statements both sides'
   * @return NaN if the category has no statement, or every one
   * @see <a href="https://doi.org/10.2307/2529686">Haberman, The Analysis of Residuals in
   *     Cross-Classified Tables, Biometrics 29 (1973), pages 205–220</a>
   */
  static double residual(double k, double all, double n, double statements) {
    double expected = all * n / statements;
    double variance = expected * (1 - all / statements) * (1 - n / statements);
    return variance > 0 ? (k - expected) / Math.sqrt(variance) : Double.NaN;
  }
}
