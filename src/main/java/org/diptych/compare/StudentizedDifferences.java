package org.diptych.compare;

import java.util.Arrays;

/**
 * |p₁ − p₂| by its standard error, for any labelling of the units. With u = (k₁ − p₁n₁)/N₁ − (k₂ −
 * p₂n₂)/N₂ of a document, the variance is the sum of u² over the documents; it is written out in
 * sums of the first side, and of all, so that a labelling costs one walk through the first side's
 * units.
 */
final class StudentizedDifferences {

  /** A variance that is so small beside its terms is none. */
  private static final double ROUNDING = 1e-12;

  private final DocumentUnits units;
  private final Sums all;
  private final Sums first;
  private final double[] bothCounts;
  private double bothSizes;
  private final double[] statistics;

  /** Sums over units: of sizes n and counts k, of their squares and products. */
  private static final class Sums {
    private double n;
    private double nn;
    private final double[] k;
    private final double[] kk;
    private final double[] kn;

    /** Over documents with both units: of a unit's count by the other unit's size. */
    private final double[] cross;

    Sums(int categories) {
      k = new double[categories];
      kk = new double[categories];
      kn = new double[categories];
      cross = new double[categories];
    }

    void clear() {
      n = 0;
      nn = 0;
      Arrays.fill(k, 0);
      Arrays.fill(kk, 0);
      Arrays.fill(kn, 0);
      Arrays.fill(cross, 0);
    }

    void add(DocumentUnits units, int unit, int otherSize) {
      int size = units.statements(unit);
      n += size;
      nn += (double) size * size;
      for (int place = units.start(unit); place < units.start(unit + 1); place++) {
        int c = units.category(place);
        int count = units.count(place);
        k[c] += count;
        kk[c] += (double) count * count;
        kn[c] += (double) count * size;
        cross[c] += (double) count * otherSize;
      }
    }
  }

  StudentizedDifferences(DocumentUnits units) {
    this.units = units;
    int categories = units.tree().size();
    statistics = new double[categories];
    bothCounts = new double[categories];
    all = new Sums(categories);
    first = new Sums(categories);
    for (int single : units.singles()) {
      all.add(units, single, 0);
    }
    int[] counts = new int[categories];
    for (int i = 0; i < units.pairs(); i++) {
      int one = units.pair(i);
      int two = one + 1;
      all.add(units, one, units.statements(two));
      all.add(units, two, units.statements(one));
      bothSizes += (double) units.statements(one) * units.statements(two);
      Arrays.fill(counts, 0);
      for (int place = units.start(one); place < units.start(two); place++) {
        counts[units.category(place)] = units.count(place);
      }
      for (int place = units.start(two); place < units.start(two + 1); place++) {
        int c = units.category(place);
        bothCounts[c] += (double) units.count(place) * counts[c];
      }
    }
  }

  /**
   * The statistics of all categories, in an array that the next call uses again.
   *
   * @param swapped of each document with both sides, whether they change places
   * @param singles the other units; so many at its beginning as the first side has are the first's
   */
  double[] of(boolean[] swapped, int[] singles) {
    first.clear();
    for (int i = 0; i < swapped.length; i++) {
      int one = units.pair(i);
      if (swapped[i]) {
        first.add(units, one + 1, units.statements(one));
      } else {
        first.add(units, one, units.statements(one + 1));
      }
    }
    for (int i = 0; i < units.firstSingles(); i++) {
      first.add(units, singles[i], 0);
    }
    for (int c = 0; c < statistics.length; c++) {
      statistics[c] = statistic(c);
    }
    return statistics;
  }

  private double statistic(int c) {
    double n1 = first.n;
    double n2 = all.n - n1;
    double p1 = first.k[c] / n1;
    double p2 = (all.k[c] - first.k[c]) / n2;
    double square1 = first.kk[c] - 2 * p1 * first.kn[c] + p1 * p1 * first.nn;
    double square2 =
        all.kk[c]
            - first.kk[c]
            - 2 * p2 * (all.kn[c] - first.kn[c])
            + p2 * p2 * (all.nn - first.nn);
    double product =
        bothCounts[c]
            - p2 * first.cross[c]
            - p1 * (all.cross[c] - first.cross[c])
            + p1 * p2 * bothSizes;
    double variance = square1 / (n1 * n1) + square2 / (n2 * n2) - 2 * product / (n1 * n2);
    double difference = Math.abs(p1 - p2);
    if (difference == 0) {
      return 0;
    }
    double scale = first.kk[c] / (n1 * n1) + (all.kk[c] - first.kk[c]) / (n2 * n2);
    return variance <= ROUNDING * scale
        ? Double.POSITIVE_INFINITY
        : difference / Math.sqrt(variance);
  }
}
