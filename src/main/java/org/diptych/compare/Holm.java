package org.diptych.compare;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Corrects p-values for the number of tests: the chance of any false alarm among them stays below
 * the level, however they depend on each other.
 *
 * @see <a href="https://www.jstor.org/stable/4615733">Holm, A Simple Sequentially Rejective
 *     Multiple Test Procedure, Scandinavian Journal of Statistics 6 (1979), pages 65–70</a>
 */
final class Holm {

  private Holm() {}

  /** The corrected values, in the same order; NaN is no test and stays. */
  static double[] correct(double[] values) {
    double[] corrected = values.clone();
    List<Integer> ascending =
        IntStream.range(0, values.length)
            .filter(i -> !Double.isNaN(values[i]))
            .boxed()
            .sorted(Comparator.comparingDouble(i -> values[i]))
            .toList();
    double largest = 0;
    for (int rank = 0; rank < ascending.size(); rank++) {
      int i = ascending.get(rank);
      largest = Math.max(largest, Math.min(1, (ascending.size() - rank) * values[i]));
      corrected[i] = largest;
    }
    return corrected;
  }
}
