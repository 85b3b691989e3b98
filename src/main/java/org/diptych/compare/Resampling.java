package org.diptych.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * How far figures of parts of the table would move with other documents of the same kind: times,
 * holders, values of a facet. Documents are the units, since statements of one document are no
 * independent draws.
 *
 * <p>Intervals are percentile intervals of a bootstrap over documents (Efron and Tibshirani, An
 * Introduction to the Bootstrap, 1993, section 13.3). The p-values are those of permutation tests
 * with Pearson's χ² as statistic: the labels of the units are shuffled, and p is (1 + as large) /
 * (1 + shuffles), which is never zero (Phipson and Smyth, Statistical Applications in Genetics and
 * Molecular Biology 9, 2010).
 */
final class Resampling {

  /** With the category in fewer documents a bootstrap over documents says nothing. */
  private static final int DOCUMENTS = 3;

  /** χ² of a shuffle that differs by rounding alone is as large. */
  private static final double ROUNDING = 1e-9;

  private final long seed;
  private final int resamples;
  private final Map<String, Integer> documents = new HashMap<>();
  private final Map<Cell, int[]> drawn = new IdentityHashMap<>();
  private byte[][] draws;

  /**
   * @param rows all that count: their documents are drawn from
   */
  Resampling(long seed, int resamples, List<Coded> rows) {
    this.seed = seed;
    this.resamples = resamples;
    rows.forEach(coded -> documents.putIfAbsent(coded.row().document(), documents.size()));
  }

  /** What part of a cell another one is. */
  Estimate share(Cell part, Cell whole) {
    if (part.shareOf(whole).isEmpty()) {
      return Estimate.NONE;
    }
    double[] shares = shares(part, whole);
    return Estimate.of(part.shareOf(whole).getAsDouble(), interval(shares, part));
  }

  /** A side of a finding with its share. */
  Side side(String label, String target, Cell part, Cell whole) {
    return new Side(label, target, part, whole, share(part, whole));
  }

  /** The share of one side less that of another. */
  Estimate difference(Side one, Side other) {
    double[] ones = shares(one.cell(), one.whole());
    double[] others = shares(other.cell(), other.whole());
    double[] differences =
        IntStream.range(0, resamples).mapToDouble(i -> ones[i] - others[i]).toArray();
    double value = one.share().value().orElseThrow() - other.share().value().orElseThrow();
    return Estimate.of(value, interval(differences, one.cell()));
  }

  private Optional<Interval> interval(double[] figures, Cell part) {
    return part.count(Measure.DOCUMENTS).orElse(0) < DOCUMENTS
        ? Optional.empty()
        : Quantiles.interval(figures);
  }

  private double[] shares(Cell part, Cell whole) {
    int[] parts = drawn(part);
    int[] wholes = drawn(whole);
    return IntStream.range(0, resamples)
        .mapToDouble(i -> wholes[i] == 0 ? Double.NaN : (double) parts[i] / wholes[i])
        .toArray();
  }

  /** How many statements of a cell each resample has. */
  private int[] drawn(Cell cell) {
    return drawn.computeIfAbsent(cell, this::draw);
  }

  private int[] draw(Cell cell) {
    if (draws == null) {
      draws = draws();
    }
    Map<Integer, Integer> counts = new HashMap<>();
    cell.rows().forEach(c -> counts.merge(documents.get(c.row().document()), 1, Integer::sum));
    int[] document = counts.keySet().stream().mapToInt(Integer::intValue).toArray();
    int[] count = Arrays.stream(document).map(counts::get).toArray();
    int[] sums = new int[resamples];
    for (int i = 0; i < resamples; i++) {
      for (int d = 0; d < document.length; d++) {
        sums[i] += draws[i][document[d]] * count[d];
      }
    }
    return sums;
  }

  /** How often each resample holds each document: the same for all figures. */
  private byte[][] draws() {
    UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(seed);
    byte[][] times = new byte[resamples][documents.size()];
    for (byte[] resample : times) {
      for (int i = 0; i < resample.length; i++) {
        resample[random.nextInt(resample.length)]++;
      }
    }
    return times;
  }

  /**
   * Tests whether groups differ in the shares of categories.
   *
   * @param groups all statements of each group
   * @param categories of which each group may have statements
   * @return a p-value for each category, not corrected
   */
  double[] shares(Collection<Cell> groups, List<Cell> categories) {
    Map<Integer, Integer> groupOf = new HashMap<>();
    List<Coded> rows = new ArrayList<>();
    int group = 0;
    for (Cell cell : groups) {
      for (Coded coded : cell.rows()) {
        groupOf.put(coded.number(), group);
        rows.add(coded);
      }
      group++;
    }
    return p(
        rows,
        coded -> groupOf.get(coded.number()),
        categories.stream().map(Resampling::within).toList());
  }

  private static Function<Coded, Object> within(Cell cell) {
    Set<Integer> numbers = cell.rows().stream().map(Coded::number).collect(Collectors.toSet());
    return coded -> numbers.contains(coded.number());
  }

  /**
   * Tests whether groups differ in an outcome.
   *
   * @param rows the statements
   * @param group of a statement
   * @param outcome of a statement
   * @return p, not corrected
   */
  double p(List<Coded> rows, Function<Coded, Object> group, Function<Coded, Object> outcome) {
    return p(rows, group, List.of(outcome))[0];
  }

  /**
   * What is shuffled are the group labels of units: a unit is what one document holds of one group.
   */
  private double[] p(
      List<Coded> rows, Function<Coded, Object> group, List<Function<Coded, Object>> outcomes) {
    Shuffle shuffle = new Shuffle(rows, group);
    List<Shuffle.Table> tables = outcomes.stream().map(o -> shuffle.table(rows, o)).toList();
    double[] observed = tables.stream().mapToDouble(Shuffle.Table::chiSquare).toArray();
    int[] asLarge = new int[observed.length];
    UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(seed);
    for (int i = 0; i < resamples; i++) {
      shuffle.next(random);
      for (int t = 0; t < observed.length; t++) {
        if (tables.get(t).chiSquare() >= observed[t] - ROUNDING) {
          asLarge[t]++;
        }
      }
    }
    return Arrays.stream(asLarge).mapToDouble(n -> Permutations.value(n, resamples)).toArray();
  }
}
