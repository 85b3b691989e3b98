package org.diptych.compare;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.diptych.compare.CheckedFigure.Bounds;
import org.diptych.compare.CheckedFigure.Kind;

/**
 * An estimate made of the machine's coding of all sentences and its errors in the checked ones, in
 * linear form: to first order the estimate moves as the sums below.
 *
 * <p>A total is {@code sum(m) + sum(w * (h - m))}: what the machine has in all sentences, and what
 * person and machine differ by in the checked ones, each as often as it stands for others ({@code
 * w}, the inverse of its chance to be drawn). This is one estimator with three names: the
 * difference estimator of survey sampling (Särndal, Swensson and Wretman 1992, section 6.3); the
 * sum of the design-adjusted outcomes {@code m + R/pi * (h - m)} of design-based supervised
 * learning (N. Egami, M. Hinck, B. Stewart and H. Wei 2023, Using Imperfect Surrogates for
 * Downstream Inference, NeurIPS 36, section 3), with the machine as the predictor; and, where all
 * sentences have one chance, prediction-powered inference for a mean (A. Angelopoulos, S. Bates, C.
 * Fannjiang, M. Jordan and T. Zrnic 2023, Science 382, 669-674: the mean of the predictions less
 * that of their errors). It needs no assumption about the machine's errors, only the chances, which
 * are known.
 *
 * <p>A share is a ratio of two totals; its variance is that of its linear form (the delta method;
 * Särndal and others, section 5.6).
 *
 * @param value the estimate
 * @param errors what each checked sentence adds to the error of the estimate, per sentence
 * @param machine what the machine's coding of each document adds to the linear form
 */
record Corrected(double value, double[] errors, Map<String, Double> machine) {

  /** The normal distribution's quantile that leaves 2.5 % above it. */
  private static final double Z = 1.959963984540054;

  /**
   * A corrected total.
   *
   * @param machine what the machine has in all sentences of each document
   * @param errors what person less machine have in each checked sentence
   */
  static Corrected total(StratifiedDesign design, Map<String, Double> machine, double[] errors) {
    double counted = machine.values().stream().mapToDouble(Double::doubleValue).sum();
    return new Corrected(counted + design.total(errors), errors, machine);
  }

  /** This total per another. */
  Corrected per(Corrected whole) {
    double ratio = value / whole.value;
    return new Corrected(
        ratio,
        combine(errors, whole.errors, ratio, whole.value),
        combine(machine, whole.machine, ratio, whole.value));
  }

  /** This less another estimate from the same sample. */
  Corrected minus(Corrected other) {
    return new Corrected(
        value - other.value,
        combine(errors, other.errors, 1, 1),
        combine(machine, other.machine, 1, 1));
  }

  /** {@code (one - factor * other) / divisor}. */
  private static double[] combine(double[] one, double[] other, double factor, double divisor) {
    double[] combined = new double[one.length];
    for (int i = 0; i < one.length; i++) {
      combined[i] = (one[i] - factor * other[i]) / divisor;
    }
    return combined;
  }

  private static Map<String, Double> combine(
      Map<String, Double> one, Map<String, Double> other, double factor, double divisor) {
    Set<String> keys = new HashSet<>(one.keySet());
    keys.addAll(other.keySet());
    Map<String, Double> combined = new HashMap<>();
    for (String key : keys) {
      combined.put(
          key, (one.getOrDefault(key, 0.0) - factor * other.getOrDefault(key, 0.0)) / divisor);
    }
    return combined;
  }

  /** The interval for this corpus: only the choice of the checked sentences is left to chance. */
  Optional<Bounds> inCorpus(StratifiedDesign design, Kind kind) {
    return bounds(design.variance(errors), kind);
  }

  /**
   * The interval for documents of this kind: the variance of the documents' sums of design-adjusted
   * outcomes, so that sentences of one document may resemble each other (K.-Y. Liang and S. Zeger
   * 1986, Biometrika 73, 13-22, for the linear form).
   *
   * @param drawnFrom the document of each checked sentence
   * @param documents how many documents were read
   */
  Optional<Bounds> overDocuments(
      StratifiedDesign design, List<String> drawnFrom, int documents, Kind kind) {
    if (documents < 2) {
      return Optional.empty();
    }
    Map<String, Double> sums = new HashMap<>(machine);
    double[] weights = design.weights();
    for (int i = 0; i < errors.length; i++) {
      sums.merge(drawnFrom.get(i), weights[i] * errors[i], Double::sum);
    }
    double mean = sums.values().stream().mapToDouble(Double::doubleValue).sum() / documents;
    double squares =
        sums.values().stream().mapToDouble(sum -> Math.pow(sum - mean, 2)).sum()
            + Math.max(0, documents - sums.size()) * mean * mean;
    return bounds(squares * documents / (documents - 1), kind);
  }

  /** Empty without any error to judge by: that is no certainty. */
  private Optional<Bounds> bounds(double variance, Kind kind) {
    double reach = Z * Math.sqrt(variance);
    return reach > 0
        ? Optional.of(new Bounds(kind.clip(value - reach), kind.clip(value + reach)))
        : Optional.empty();
  }
}
