package org.diptych.learn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * One logistic regression for each of several outcomes, over features that are there or not.
 * Immutable; one instance serves all threads.
 */
final class Regressions {

  /** The feature under which a regression keeps its intercept. */
  static final String INTERCEPT = "*";

  /** What a feature weighs for an outcome. */
  private record Weight(int outcome, double value) {}

  private final List<String> outcomes;
  private final Map<String, Weight[]> byFeature;

  /**
   * @param weights by feature and outcome; the feature {@code *} is the intercept
   */
  Regressions(Map<String, ? extends Map<String, Double>> weights) {
    Map<String, Integer> numbers = new HashMap<>();
    List<String> names = new ArrayList<>();
    byFeature = new HashMap<>(2 * weights.size());
    weights.forEach(
        (feature, own) -> {
          Weight[] array = new Weight[own.size()];
          int at = 0;
          for (Map.Entry<String, Double> weight : own.entrySet()) {
            int number = numbers.computeIfAbsent(weight.getKey(), o -> numbers.size());
            if (number == names.size()) {
              names.add(weight.getKey());
            }
            array[at++] = new Weight(number, weight.getValue());
          }
          byFeature.put(feature, array);
        });
    outcomes = List.copyOf(names);
  }

  /** Visits the weights by feature, in the order of their names, each with its outcomes. */
  void forEach(BiConsumer<String, SortedMap<String, Double>> visitor) {
    for (Map.Entry<String, Weight[]> entry : new TreeMap<>(byFeature).entrySet()) {
      SortedMap<String, Double> own = new TreeMap<>();
      for (Weight weight : entry.getValue()) {
        own.put(outcomes.get(weight.outcome()), weight.value());
      }
      visitor.accept(entry.getKey(), own);
    }
  }

  boolean isEmpty() {
    return outcomes.isEmpty();
  }

  /** The probability, from 0 to 1, of each outcome that reaches a floor. */
  SortedMap<String, Double> probabilities(List<String> features, double floor) {
    double[] sums = new double[outcomes.size()];
    add(sums, INTERCEPT);
    for (String feature : features) {
      add(sums, feature);
    }
    SortedMap<String, Double> probabilities = new TreeMap<>();
    for (int i = 0; i < sums.length; i++) {
      double probability = 1 / (1 + Math.exp(-sums[i]));
      if (probability >= floor) {
        probabilities.put(outcomes.get(i), probability);
      }
    }
    return probabilities;
  }

  private void add(double[] sums, String feature) {
    Weight[] own = byFeature.get(feature);
    if (own != null) {
      for (Weight weight : own) {
        sums[weight.outcome()] += weight.value();
      }
    }
  }

  /** The features that speak most for an outcome, strongest first. */
  List<String> reasons(String outcome, List<String> features, int most) {
    int number = outcomes.indexOf(outcome);
    return features.stream()
        .filter(feature -> weight(feature, number) > 0)
        .sorted(
            Comparator.comparingDouble((String feature) -> -weight(feature, number))
                .thenComparing(feature -> feature))
        .limit(most)
        .toList();
  }

  private double weight(String feature, int outcome) {
    Weight[] own = byFeature.get(feature);
    if (own != null) {
      for (Weight weight : own) {
        if (weight.outcome() == outcome) {
          return weight.value();
        }
      }
    }
    return 0;
  }
}
