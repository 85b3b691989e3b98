package org.diptych.learn;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Trains one L1-regularized logistic regression per category (Fan and others 2008, LIBLINEAR,
 * Journal of Machine Learning Research 9; the solver is that of Yuan, Ho and Lin 2012).
 *
 * <p>The lexicon was written after reading some of the documents, and is more often right on them
 * than elsewhere. So that the model does not trust it too much, it sees every candidate twice: with
 * and without what the lexicon says of its own sentence.
 */
final class Trainer {

  /** The cost of an error against that of a weight; chosen by cross-validation. */
  static final double COST = 0.5;

  static final long SEED = 1;

  private static final double TOLERANCE = 0.01;

  /** A feature must occur so often. */
  private static final int RAREST = 2;

  /** Weights nearer to zero are not kept. */
  private static final double SMALLEST_WEIGHT = 1e-4;

  private Trainer() {}

  /** The weights by category and feature. */
  static SortedMap<String, SortedMap<String, Double>> train(List<TrainingDocument> documents) {
    List<List<String>> examples = new ArrayList<>();
    List<Set<String>> labels = new ArrayList<>();
    for (TrainingDocument document : documents) {
      for (int i = 0; i < document.candidates().size(); i++) {
        List<String> features = document.candidates().get(i).features();
        examples.add(features);
        examples.add(features.stream().filter(f -> !FeatureExtractor.ofLexicon(f)).toList());
        labels.add(document.labels().get(i));
        labels.add(document.labels().get(i));
      }
    }
    List<String> names = names(examples);
    Map<String, Integer> numbers = new TreeMap<>();
    names.forEach(name -> numbers.put(name, numbers.size() + 1));
    Feature[][] vectors = examples.stream().map(e -> vector(e, numbers)).toArray(Feature[][]::new);
    SortedMap<String, SortedMap<String, Double>> weights = new TreeMap<>();
    Set<String> categories = new TreeSet<>();
    labels.forEach(categories::addAll);
    for (String category : categories) {
      double[] wanted = labels.stream().mapToDouble(l -> l.contains(category) ? 1 : -1).toArray();
      weights.put(category, weights(train(vectors, wanted, names.size() + 1), names));
    }
    return weights;
  }

  private static List<String> names(List<List<String>> examples) {
    Map<String, Integer> counts = new TreeMap<>();
    examples.forEach(features -> features.forEach(f -> counts.merge(f, 1, Integer::sum)));
    // Every candidate stands there twice.
    counts.values().removeIf(count -> count < 2 * RAREST);
    return List.copyOf(counts.keySet());
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

  private static Model train(Feature[][] vectors, double[] wanted, int size) {
    Problem problem = new Problem();
    problem.l = vectors.length;
    problem.n = size;
    problem.x = vectors;
    problem.y = wanted;
    Parameter parameter = new Parameter(SolverType.L1R_LR, COST, TOLERANCE);
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
    kept.put(PerceptionModel.INTERCEPT, round(sign * all[names.size()]));
    return kept;
  }

  /** Four decimals are enough, and make a small file. */
  private static double round(double weight) {
    return Math.round(weight * 10_000) / 10_000.0;
  }
}
