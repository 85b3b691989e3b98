package org.diptych.learn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.diptych.lexicon.Codebook;
import org.diptych.statement.Thresholds;

/**
 * Makes a model of coded documents. Thresholds and figures come from a cross-validation by
 * document: no document is judged by a model that saw it.
 */
public final class Training {

  private static final int FOLDS = 5;
  private static final double PRECISE = 0.85;

  /** What the model holds less probable is no candidate for a statement. */
  private static final double FLOOR = 0.01;

  private static final List<Double> LEXICON_GRID =
      List.of(0.0, 0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9);
  private static final List<Double> LEARNED_GRID =
      List.of(0.08, 0.1, 0.13, 0.16, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9);

  /**
   * What came of a training.
   *
   * @param model trained on all documents
   * @param unseeing by name of a document, a model that was trained without it
   */
  public record Trained(PerceptionModel model, Map<String, PerceptionModel> unseeing) {}

  /** What the cross-validation held of a candidate and a category. */
  private record Judged(
      String document,
      int candidate,
      String category,
      String axis,
      boolean lexicon,
      double probability,
      boolean right) {}

  /** How the statements above two thresholds agree with the coders. */
  private record Figures(Thresholds thresholds, Score category, Score axis) {}

  private record Score(int gold, int made, int right) {
    double precision() {
      return made == 0 ? 1 : (double) right / made;
    }

    double recall() {
      return gold == 0 ? 0 : (double) right / gold;
    }

    double f(double beta) {
      double b = beta * beta;
      return (1 + b) * right / (b * gold + made);
    }
  }

  private final List<TrainingDocument> documents;
  private final List<TrainingDocument> judged;
  private final Codebook codebook;

  private final TrainingPlan plan;

  private Training(List<TrainingDocument> documents, Codebook codebook, TrainingPlan plan) {
    this.plan = plan;
    this.documents =
        documents.stream()
            .sorted(Comparator.comparing(TrainingDocument::name))
            .map(plan::reduced)
            .toList();
    this.codebook = codebook;
    judged = this.documents.stream().filter(plan::judges).toList();
  }

  /**
   * Makes a model.
   *
   * @param properties what else to keep with it, such as fingerprints of data and lexicon
   * @throws IllegalArgumentException if there are fewer documents than folds
   */
  public static Trained train(
      List<TrainingDocument> documents,
      Codebook codebook,
      TrainingPlan plan,
      Map<String, String> properties) {
    if (documents.size() < FOLDS) {
      throw new IllegalArgumentException(
          "training needs " + FOLDS + " coded documents or more; there are " + documents.size());
    }
    Training training = new Training(documents, codebook, plan);
    Map<String, PerceptionModel> unseeing = training.unseeing();
    List<Judged> judged =
        training.judged.stream()
            .flatMap(document -> training.judge(unseeing.get(document.name()), document).stream())
            .toList();
    Map<Setting, Figures> best = training.choose(judged);
    SortedMap<String, String> all = new TreeMap<>(properties);
    all.putAll(training.describe(best));
    Trust trust = trust(judged);
    Map<Setting, Thresholds> thresholds = new LinkedHashMap<>();
    best.forEach((setting, figures) -> thresholds.put(setting, sure(figures.thresholds(), trust)));
    unseeing.replaceAll((document, model) -> model.with(all, thresholds, trust));
    PerceptionModel model = model(plan.drawn(training.documents));
    return new Trained(model.with(all, thresholds, trust), unseeing);
  }

  /** A model's probabilities, with nothing said yet of what they are good for. */
  private static PerceptionModel model(List<TrainingDocument> documents) {
    return new PerceptionModel(
        Map.of(), Map.of(), Trust.FULL, Trainer.categories(documents), Trainer.polarity(documents));
  }

  private static Trust trust(List<Judged> judged) {
    return new Trust(curve(judged, true), curve(judged, false));
  }

  private static Trust.Curve curve(List<Judged> judged, boolean lexicon) {
    List<Judged> kind =
        judged.stream().filter(j -> j.lexicon() == lexicon && j.probability() >= FLOOR).toList();
    return Trainer.curve(
        kind.stream().mapToDouble(Judged::probability).toArray(),
        kind.stream().mapToDouble(j -> j.right() ? 1 : -1).toArray());
  }

  /** Thresholds of probability as thresholds of confidence. */
  private static Thresholds sure(Thresholds probable, Trust trust) {
    return new Thresholds(trust.of(probable.lexicon(), true), trust.of(probable.learned(), false));
  }

  /** For each document a model that did not see it: one for each fold. */
  private Map<String, PerceptionModel> unseeing() {
    Map<String, PerceptionModel> models = new TreeMap<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      List<TrainingDocument> seen = new ArrayList<>();
      List<TrainingDocument> unseen = new ArrayList<>();
      for (int i = 0; i < documents.size(); i++) {
        (i % FOLDS == fold ? unseen : seen).add(documents.get(i));
      }
      PerceptionModel model = model(plan.drawn(seen));
      unseen.forEach(document -> models.put(document.name(), model));
    }
    return models;
  }

  private List<Judged> judge(PerceptionModel model, TrainingDocument document) {
    List<Judged> judged = new ArrayList<>();
    for (int i = 0; i < document.candidates().size(); i++) {
      SortedMap<String, Double> probabilities =
          new TreeMap<>(model.probabilities(document.candidates().get(i).features(), FLOOR));
      Set<String> lexicon = document.candidates().get(i).lexicon();
      lexicon.forEach(category -> probabilities.putIfAbsent(category, 0.0));
      int candidate = i;
      probabilities.forEach(
          (category, probability) ->
              judged.add(
                  new Judged(
                      document.name(),
                      candidate,
                      category,
                      axis(category),
                      lexicon.contains(category),
                      probability,
                      document.labels().get(candidate).contains(category))));
    }
    return judged;
  }

  private String axis(String category) {
    return codebook.category(category).map(Codebook.Category::axis).orElse("");
  }

  private Map<Setting, Figures> choose(List<Judged> judged) {
    List<Figures> all = new ArrayList<>();
    for (double learned : LEARNED_GRID) {
      for (double lexicon : plan.learnedAlone() ? List.of(learned) : LEXICON_GRID) {
        if (lexicon <= learned) {
          all.add(figures(judged, new Thresholds(lexicon, learned)));
        }
      }
    }
    Map<Setting, Figures> best = new LinkedHashMap<>();
    best.put(Setting.BALANCED, best(all, f -> f.category().f(1) + 0.3 * f.axis().f(1)));
    best.put(
        Setting.PRECISE,
        best(
            all,
            f -> f.axis().precision() >= PRECISE ? 1 + f.axis().recall() : f.axis().precision()));
    best.put(Setting.THOROUGH, best(all, f -> f.category().f(2)));
    return best;
  }

  private static Figures best(List<Figures> all, ToDoubleFunction<Figures> value) {
    return all.stream().max(Comparator.comparingDouble(value)).orElseThrow();
  }

  private Figures figures(List<Judged> judged, Thresholds thresholds) {
    Set<String> madeAxes = new HashSet<>();
    int made = 0;
    int right = 0;
    for (Judged j : judged) {
      if (j.probability() >= (j.lexicon() ? thresholds.lexicon() : thresholds.learned())) {
        made++;
        right += j.right() ? 1 : 0;
        madeAxes.add(j.document() + "#" + j.candidate() + "#" + j.axis());
      }
    }
    Set<String> goldAxes = new HashSet<>();
    int gold = 0;
    for (TrainingDocument document : this.judged) {
      gold += document.unreachable();
      for (int i = 0; i < document.labels().size(); i++) {
        for (String category : document.labels().get(i)) {
          gold++;
          goldAxes.add(document.name() + "#" + i + "#" + axis(category));
        }
      }
    }
    int rightAxes = (int) madeAxes.stream().filter(goldAxes::contains).count();
    int unreachable = this.judged.stream().mapToInt(TrainingDocument::unreachable).sum();
    return new Figures(
        thresholds,
        new Score(gold, made, right),
        new Score(goldAxes.size() + unreachable, madeAxes.size(), rightAxes));
  }

  private Map<String, String> describe(Map<Setting, Figures> best) {
    Map<String, String> described = new TreeMap<>();
    described.put("documents", Integer.toString(documents.size()));
    described.put("documents judged", Integer.toString(judged.size()));
    IntSummaryStatistics years =
        documents.stream()
            .filter(document -> document.date() != null && !document.constructed())
            .mapToInt(document -> document.date().year())
            .summaryStatistics();
    if (years.getCount() > 0) {
      described.put(PerceptionModel.FIRST_YEAR, Integer.toString(years.getMin()));
      described.put(PerceptionModel.LAST_YEAR, Integer.toString(years.getMax()));
    }
    described.put("folds", Integer.toString(FOLDS));
    described.put("cost", Double.toString(Trainer.COST));
    described.put("seed", Long.toString(Trainer.SEED));
    if (!plan.without().isEmpty()) {
      described.put(
          "without",
          String.join(", ", plan.without().stream().map(FeatureGroup::id).sorted().toList()));
    }
    if (plan.most() > 0) {
      described.put("documents learned from at most", Integer.toString(plan.most()));
    }
    best.forEach(
        (setting, f) -> {
          described.put("cross-validated " + setting.id() + " category", words(f.category()));
          described.put("cross-validated " + setting.id() + " axis", words(f.axis()));
        });
    return described;
  }

  private static String words(Score score) {
    return String.format(
        Locale.ROOT,
        "precision %.3f, recall %.3f, F1 %.3f",
        score.precision(),
        score.recall(),
        score.f(1));
  }
}
