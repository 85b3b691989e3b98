package org.diptych.learn;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Trains L2-regularized logistic regressions (Fan and others 2008, LIBLINEAR, Journal of Machine
 * Learning Research 9; the solver is the trust region Newton method of Lin, Weng and Keerthi 2008).
 *
 * <p>The lexicon was written after reading some of the documents, and is more often right on them
 * than elsewhere. So that the model does not trust it too much, it sees every candidate twice: with
 * and without what the lexicon says of its own sentence; those of constructed documents without.
 */
final class Trainer {

  /** The cost of an error against that of a weight; chosen by cross-validation. */
  static final double COST = 0.05;

  static final double POLARITY_COST = 0.3;

  static final long SEED = 1;

  /** Two weights from hundreds of examples need no restraint. */
  private static final double CALIBRATION_COST = 100;

  /** Of right and of wrong ones there must be so many. */
  private static final int FEWEST_TO_CALIBRATE = 20;

  private static final double TOLERANCE = 0.01;

  /** A feature must occur so often. */
  private static final int RAREST = 2;

  /** Weights nearer to zero are not kept. */
  private static final double SMALLEST_WEIGHT = 0.03;

  private Trainer() {}

  /** What tells the categories. */
  static Regressions categories(List<TrainingDocument> documents) {
    List<List<String>> examples = new ArrayList<>();
    List<Set<String>> labels = new ArrayList<>();
    for (TrainingDocument document : documents) {
      for (int i = 0; i < document.candidates().size(); i++) {
        List<String> features = document.candidates().get(i).features();
        if (!document.constructed()) {
          examples.add(features);
          labels.add(document.labels().get(i));
        }
        examples.add(
            features.stream()
                .filter(f -> FeatureGroup.ofFeature(f) != FeatureGroup.LEXICON)
                .toList());
        labels.add(document.labels().get(i));
      }
    }
    // Candidates of real documents stand there twice.
    return train(examples, labels, 2 * RAREST, COST);
  }

  /** What tells whether a category is denied; learned from the statements of the coders alone. */
  static Regressions polarity(List<TrainingDocument> documents) {
    List<List<String>> examples = new ArrayList<>();
    List<Set<String>> labels = new ArrayList<>();
    for (TrainingDocument document : documents) {
      for (int i = 0; i < document.candidates().size(); i++) {
        for (String category : new TreeSet<>(document.labels().get(i))) {
          examples.add(PolarityFeatures.of(document.candidates().get(i), category));
          boolean denied = document.denied().get(i).contains(category);
          labels.add(denied ? Set.of(PolarityFeatures.NEGATED) : Set.of());
        }
      }
    }
    return train(examples, labels, RAREST, POLARITY_COST);
  }

  /**
   * How often what a model holds with some probability is right.
   *
   * @param probabilities between 0 and 1, exclusive
   * @param right 1 where it is right, -1 where it is wrong
   * @return every probability at its word where there are too few to tell
   */
  static Trust.Curve curve(double[] probabilities, double[] right) {
    long hits = Arrays.stream(right).filter(r -> r > 0).count();
    if (Math.min(hits, right.length - hits) < FEWEST_TO_CALIBRATE) {
      return Trust.Curve.IDENTITY;
    }
    Feature[][] odds =
        Arrays.stream(probabilities)
            .map(p -> StrictMath.log(p) - StrictMath.log1p(-p))
            .mapToObj(o -> new Feature[] {new FeatureNode(1, o), new FeatureNode(2, 1)})
            .toArray(Feature[][]::new);
    Model model = train(odds, right, 2, CALIBRATION_COST);
    int sign = model.getLabels()[0] > 0 ? 1 : -1;
    double slope = round(sign * model.getFeatureWeights()[0]);
    return slope > 0
        ? new Trust.Curve(round(sign * model.getFeatureWeights()[1]), slope)
        : Trust.Curve.IDENTITY;
  }

  private static Regressions train(
      List<List<String>> examples, List<Set<String>> labels, int rarest, double cost) {
    List<String> names = names(examples, rarest);
    Map<String, Integer> numbers = new HashMap<>();
    names.forEach(name -> numbers.put(name, numbers.size() + 1));
    Feature[][] vectors = examples.stream().map(e -> vector(e, numbers)).toArray(Feature[][]::new);
    Set<String> outcomes = new TreeSet<>();
    labels.forEach(outcomes::addAll);
    Map<String, Map<String, Double>> weights = new ConcurrentHashMap<>();
    outcomes.parallelStream()
        .forEach(
            outcome -> {
              double[] wanted =
                  labels.stream().mapToDouble(l -> l.contains(outcome) ? 1 : -1).toArray();
              Model model = train(vectors, wanted, names.size() + 1, cost);
              weights.put(outcome, weights(model, names));
            });
    return new Regressions(byFeature(weights));
  }

  private static SortedMap<String, Map<String, Double>> byFeature(
      Map<String, Map<String, Double>> byOutcome) {
    SortedMap<String, Map<String, Double>> byFeature = new TreeMap<>();
    byOutcome.forEach(
        (outcome, weights) ->
            weights.forEach(
                (feature, weight) ->
                    byFeature.computeIfAbsent(feature, f -> new TreeMap<>()).put(outcome, weight)));
    return byFeature;
  }

  private static List<String> names(List<List<String>> examples, int rarest) {
    Map<String, Integer> counts = new HashMap<>();
    examples.forEach(features -> features.forEach(f -> counts.merge(f, 1, Integer::sum)));
    counts.values().removeIf(count -> count < rarest);
    return counts.keySet().stream().sorted().toList();
  }

  private static Feature[] vector(List<String> features, Map<String, Integer> numbers) {
    List<Feature> nodes = new ArrayList<>();
    features.stream()
        .map(numbers::get)
        .filter(Objects::nonNull)
        .sorted()
        .forEach(number -> nodes.add(new FeatureNode(number, 1)));
    nodes.add(new FeatureNode(numbers.size() + 1, 1));
    return nodes.toArray(Feature[]::new);
  }

  private static Model train(Feature[][] vectors, double[] wanted, int size, double cost) {
    Problem problem = new Problem();
    problem.l = vectors.length;
    problem.n = size;
    problem.x = vectors;
    problem.y = wanted;
    Parameter parameter = new Parameter(SolverType.L2R_LR, cost, TOLERANCE);
    parameter.setRandom(new Random(SEED));
    Linear.disableDebugOutput();
    return Linear.train(problem, parameter);
  }

  private static SortedMap<String, Double> weights(Model model, List<String> names) {
    // LIBLINEAR's weights speak for the label that it saw first.
    int sign = model.getLabels()[0] > 0 ? 1 : -1;
    double[] all = model.getFeatureWeights();
    SortedMap<String, Double> kept = new TreeMap<>();
    for (int i = 0; i < names.size(); i++) {
      if (Math.abs(all[i]) >= SMALLEST_WEIGHT) {
        kept.put(names.get(i), round(sign * all[i]));
      }
    }
    kept.put(Regressions.INTERCEPT, round(sign * all[names.size()]));
    return kept;
  }

  /** Three decimals are enough, and make a small file. */
  private static double round(double weight) {
    return Math.round(weight * 1_000) / 1_000.0;
  }
}
