package org.diptych.compare;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * How many sentences of each stratum are drawn: at least two, so that their spread can be told;
 * beyond that each half of the sample goes to the stratum where one more helps most (J. Neyman
 * 1934, Journal of the Royal Statistical Society 97; in whole numbers: T. Wright 2012, The American
 * Statistician 66, 217-224).
 */
final class Allocation {

  /** So many sentences are drawn of each stratum that has them. */
  static final int LEAST = 2;

  /**
   * A stratum.
   *
   * @param size how many sentences it has
   * @param spread standard deviation of the error of a sentence, as planned for
   * @param coded whether its sentences have codes
   */
  record Stratum(int size, double spread, boolean coded) {}

  private final Map<String, Stratum> strata;
  private final Map<String, Integer> drawn = new TreeMap<>();

  private Allocation(Map<String, Stratum> strata) {
    this.strata = new TreeMap<>(strata);
    this.strata.forEach((name, stratum) -> drawn.put(name, Math.min(LEAST, stratum.size())));
  }

  /**
   * The sentences to draw of each stratum.
   *
   * @param total of all strata; more are drawn if two of each are more, fewer if there are fewer
   */
  static Map<String, Integer> of(int total, Map<String, Stratum> strata) {
    Allocation allocation = new Allocation(strata);
    allocation.fill(Stratum::coded, total / 2);
    allocation.fill(stratum -> !stratum.coded(), total - total / 2);
    allocation.fill(stratum -> true, total);
    return allocation.drawn;
  }

  private void fill(Predicate<Stratum> part, int total) {
    int sum =
        strata.keySet().stream()
            .filter(name -> part.test(strata.get(name)))
            .mapToInt(drawn::get)
            .sum();
    while (sum < total) {
      Optional<String> next =
          strata.keySet().stream()
              .filter(name -> part.test(strata.get(name)))
              .filter(name -> drawn.get(name) < strata.get(name).size())
              .max(Comparator.comparingDouble(this::priority));
      if (next.isEmpty()) {
        return;
      }
      drawn.merge(next.get(), 1, Integer::sum);
      sum++;
    }
  }

  private double priority(String name) {
    double n = drawn.get(name);
    return strata.get(name).size() * strata.get(name).spread() / Math.sqrt(n * (n + 1));
  }
}
