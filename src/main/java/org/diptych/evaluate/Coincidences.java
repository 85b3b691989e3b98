package org.diptych.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dkpro.statistics.agreement.coding.CodingAnnotationStudy;
import org.dkpro.statistics.agreement.distance.IDistanceFunction;

/**
 * How often two values meet in one unit, document by document, as DKPro Statistics counts it; and
 * Krippendorff's alpha of any choice of documents. A study of all units would be too large where
 * most of them hold nothing, and has no intervals.
 *
 * @see <a href="https://repository.upenn.edu/handle/20.500.14332/2089">Krippendorff, Computing
 *     Krippendorff's Alpha-Reliability (2011)</a>, section C for nominal values and any number of
 *     coders, with missing values
 */
final class Coincidences {

  private static final double LOW = 0.025;
  private static final double HIGH = 0.975;

  private final IDistanceFunction distance;
  private final Map<Object, Integer> indices = new HashMap<>();
  private final List<Map<Long, Double>> documents = new ArrayList<>();
  private long units;

  /**
   * @param distance of two values, from 0 to 1
   */
  Coincidences(IDistanceFunction distance) {
    this.distance = distance;
  }

  /** Adds the units of a document; units with fewer than two values do not count. */
  void add(CodingAnnotationStudy document) {
    Map<Long, Double> counted = new HashMap<>();
    CodingAnnotationStudy.countCategoryCoincidence(document)
        .forEach(
            (first, row) ->
                row.forEach(
                    (second, count) ->
                        counted.merge(cell(index(first), index(second)), count, Double::sum)));
    units += document.getItemCount();
    documents.add(counted);
  }

  private int index(Object value) {
    return indices.computeIfAbsent(value, v -> indices.size());
  }

  private static long cell(int first, int second) {
    return ((long) first << Integer.SIZE) | second;
  }

  /** How many units were added. */
  long units() {
    return units;
  }

  /** Alpha over all documents; NaN where no value differs from another, or nothing is there. */
  double alpha() {
    return new Sum().plusAll().alpha();
  }

  /** The share of agreeing pairs of values, weighed by distance; NaN without any. */
  double observed() {
    return new Sum().plusAll().observed();
  }

  /** The interval of alpha over documents drawn at random; none for fewer than two documents. */
  Bootstrap.Interval interval(Bootstrap bootstrap) {
    if (documents.size() < 2) {
      return Bootstrap.Interval.NONE;
    }
    Random random = new Random(bootstrap.seed());
    Sum sum = new Sum();
    double[] alphas = new double[bootstrap.resamples()];
    for (int i = 0; i < alphas.length; i++) {
      sum.clear();
      for (int draw = 0; draw < documents.size(); draw++) {
        sum.plus(documents.get(random.nextInt(documents.size())));
      }
      alphas[i] = sum.alpha();
    }
    double[] measured = Arrays.stream(alphas).filter(a -> !Double.isNaN(a)).sorted().toArray();
    return measured.length == 0
        ? Bootstrap.Interval.NONE
        : new Bootstrap.Interval(
            measured[(int) Math.round(LOW * (measured.length - 1))],
            measured[(int) Math.round(HIGH * (measured.length - 1))]);
  }

  /** Coincidences of several documents. */
  private final class Sum {

    private final int values = indices.size();
    private final double[] distances = new double[values * values];
    private final double[] counts = new double[values * values];

    Sum() {
      indices.forEach(
          (first, i) ->
              indices.forEach(
                  (second, j) ->
                      distances[i * values + j] = distance.measureDistance(null, first, second)));
    }

    Sum plusAll() {
      documents.forEach(this::plus);
      return this;
    }

    void plus(Map<Long, Double> document) {
      document.forEach(
          (cell, count) ->
              counts[(int) (cell >> Integer.SIZE) * values + cell.intValue()] += count);
    }

    void clear() {
      Arrays.fill(counts, 0);
    }

    double observed() {
      double all = 0;
      double apart = 0;
      for (int i = 0; i < counts.length; i++) {
        all += counts[i];
        apart += counts[i] * distances[i];
      }
      return all == 0 ? Double.NaN : 1 - apart / all;
    }

    double alpha() {
      double[] margins = new double[values];
      double all = 0;
      double apart = 0;
      for (int i = 0; i < counts.length; i++) {
        margins[i / values] += counts[i];
        all += counts[i];
        apart += counts[i] * distances[i];
      }
      double expected = 0;
      for (int i = 0; i < counts.length; i++) {
        expected += margins[i / values] * margins[i % values] * distances[i];
      }
      return expected == 0 ? Double.NaN : 1 - (all - 1) * apart / expected;
    }
  }
}
