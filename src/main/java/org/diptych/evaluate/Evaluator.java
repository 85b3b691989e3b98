package org.diptych.evaluate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.diptych.statement.Polarity;

/** Computes the figures of an evaluation from two aligned codings. */
public final class Evaluator {

  /** What names one of the two countries of the gold sets. */
  private static final Pattern NAME = Pattern.compile("japan|german", Pattern.CASE_INSENSITIVE);

  private final Alignment alignment;
  private final Texts texts;
  private final Bootstrap bootstrap;
  private final List<Key> matched;
  private final List<Figure> figures = new ArrayList<>();

  private Evaluator(Alignment alignment, Texts texts, Bootstrap bootstrap) {
    this.alignment = alignment;
    this.texts = texts;
    this.bootstrap = bootstrap;
    this.matched =
        alignment.gold().keySet().stream().filter(alignment.predicted()::containsKey).toList();
  }

  /**
   * Computes all figures.
   *
   * @param texts the documents' texts, to tell sentences that name no country from others
   */
  public static Evaluation evaluate(Alignment alignment, Texts texts, Bootstrap bootstrap)
      throws IOException {
    return new Evaluator(alignment, texts, bootstrap).evaluation();
  }

  private Evaluation evaluation() throws IOException {
    for (Level level : Level.values()) {
      measured(Evaluation.LEVEL, level.id(), byDocument(level, (key, s) -> true));
    }
    attributes();
    unnamedTargets();
    groups("axis", Level.AXIS, (key, s) -> key.axis());
    groups("category", Level.CATEGORY, (key, s) -> key.axis() + "/" + key.category());
    groups("target", Level.CATEGORY, (key, s) -> key.target());
    groups("attribution", Level.CATEGORY, (key, s) -> s.attribution());
    groups("kind of document", Level.CATEGORY, (key, s) -> document(key).kind());
    groups("period", Level.CATEGORY, (key, s) -> document(key).period());
    groups("year", Level.CATEGORY, (key, s) -> document(key).year());
    documents();
    return new Evaluation(
        counts(),
        figures,
        Calibration.of(alignment),
        CauseCount.of(Discrepancies.of(alignment), codedAttributes()));
  }

  private CodedDocument document(Key key) {
    return alignment.documents().get(key.document());
  }

  private Map<String, Integer> counts() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    counts.put("documents", alignment.documents().size());
    counts.put("documents without predictions", alignment.missedDocuments());
    counts.put("predicted documents that are not in gold, ignored", alignment.ignoredDocuments());
    counts.put("sentences", alignment.sentences().values().stream().mapToInt(List::size).sum());
    counts.put("gold statements", alignment.gold().size());
    counts.put("predicted statements", alignment.predicted().size());
    counts.put("predictions that repeat another, counted as one", alignment.repetitions());
    counts.put("predictions outside the coded sentences, dropped", alignment.outsideSentences());
    return counts;
  }

  private void groups(String table, Level level, BiFunction<Key, CodedStatement, String> group) {
    groupNames(group)
        .forEach(
            name ->
                measured(
                    table, name, byDocument(level, (key, s) -> group.apply(key, s).equals(name))));
  }

  /** The documents by themselves, each too small a sample for an interval. */
  private void documents() {
    List<Score> scores = byDocument(Level.CATEGORY, (key, s) -> true);
    int i = 0;
    for (String document : alignment.documents().keySet()) {
      figures.add(Figure.plain("document", document, scores.get(i++)));
    }
  }

  private SortedSet<String> groupNames(BiFunction<Key, CodedStatement, String> group) {
    SortedSet<String> names = new TreeSet<>();
    alignment.gold().forEach((key, s) -> names.add(group.apply(key, s)));
    alignment.predicted().forEach((key, s) -> names.add(group.apply(key, s)));
    names.remove("");
    return names;
  }

  /** The counts of a group's statements in each document. */
  private List<Score> byDocument(Level level, BiPredicate<Key, CodedStatement> group) {
    Map<String, Set<Key>> gold = keys(alignment.gold(), level, group);
    Map<String, Set<Key>> predicted = keys(alignment.predicted(), level, group);
    Set<Key> allGold = at(level, alignment.gold().keySet());
    Set<Key> allPredicted = at(level, alignment.predicted().keySet());
    List<Score> scores = new ArrayList<>();
    for (String document : alignment.documents().keySet()) {
      Set<Key> ours = gold.getOrDefault(document, Set.of());
      Set<Key> theirs = predicted.getOrDefault(document, Set.of());
      scores.add(
          new Score(
              ours.size(),
              theirs.size(),
              (int) ours.stream().filter(allPredicted::contains).count(),
              (int) theirs.stream().filter(allGold::contains).count()));
    }
    return scores;
  }

  private static Set<Key> at(Level level, Set<Key> keys) {
    return keys.stream().map(key -> key.at(level)).collect(Collectors.toSet());
  }

  private static Map<String, Set<Key>> keys(
      Map<Key, CodedStatement> statements, Level level, BiPredicate<Key, CodedStatement> group) {
    return statements.entrySet().stream()
        .filter(entry -> group.test(entry.getKey(), entry.getValue()))
        .map(Map.Entry::getKey)
        .collect(
            Collectors.groupingBy(
                Key::document, Collectors.mapping(key -> key.at(level), Collectors.toSet())));
  }

  private void attributes() {
    for (Attribute attribute : codedAttributes()) {
      measured(
          Evaluation.ATTRIBUTE,
          attribute.id(),
          matchedByDocument(
              (g, p) ->
                  attribute.isCoded(g)
                      ? new Score(1, 1, attribute.isSame(g, p) ? 1 : 0)
                      : Score.NONE));
      if (attribute == Attribute.POLARITY) {
        measured(
            Evaluation.ATTRIBUTE,
            "polarity negated",
            matchedByDocument(
                (g, p) ->
                    score(g.polarity() == Polarity.NEGATED, p.polarity() == Polarity.NEGATED)));
      }
    }
  }

  private List<Attribute> codedAttributes() {
    return Arrays.stream(Attribute.values())
        .filter(a -> a.isCommon() || alignment.gold().values().stream().anyMatch(a::isCoded))
        .toList();
  }

  /** Whether the targets of sentences that name no country are right, all of them and no other. */
  private void unnamedTargets() throws IOException {
    Map<Key, Set<String>> gold = targets(alignment.gold());
    Map<Key, Set<String>> predicted = targets(alignment.predicted());
    Map<String, Score> scores = new TreeMap<>();
    alignment.documents().keySet().forEach(document -> scores.put(document, Score.NONE));
    boolean measured = false;
    for (Map.Entry<Key, Set<String>> sentence : gold.entrySet()) {
      Key key = sentence.getKey();
      Set<String> found = predicted.get(key);
      Optional<String> text = texts.of(key.document(), alignment.sentence(key));
      if (found != null && text.isPresent() && !NAME.matcher(text.get()).find()) {
        int right = found.equals(sentence.getValue()) ? 1 : 0;
        scores.merge(key.document(), new Score(1, 1, right), Score::plus);
        measured = true;
      }
    }
    if (measured) {
      measured(Evaluation.ATTRIBUTE, "target, no country named", List.copyOf(scores.values()));
    }
  }

  private static Map<Key, Set<String>> targets(Map<Key, CodedStatement> statements) {
    Map<Key, Set<String>> targets = new TreeMap<>();
    statements
        .keySet()
        .forEach(
            key ->
                targets
                    .computeIfAbsent(key.at(Level.SENTENCE), k -> new HashSet<>())
                    .add(key.target()));
    return targets;
  }

  private static Score score(boolean gold, boolean predicted) {
    return new Score(gold ? 1 : 0, predicted ? 1 : 0, gold && predicted ? 1 : 0);
  }

  private List<Score> matchedByDocument(BiFunction<CodedStatement, CodedStatement, Score> score) {
    Map<String, Score> scores = new TreeMap<>();
    alignment.documents().keySet().forEach(document -> scores.put(document, Score.NONE));
    for (Key key : matched) {
      scores.merge(
          key.document(),
          score.apply(alignment.gold().get(key), alignment.predicted().get(key)),
          Score::plus);
    }
    return List.copyOf(scores.values());
  }

  private void measured(String table, String group, List<Score> documents) {
    Score all = documents.stream().reduce(Score.NONE, Score::plus);
    figures.add(
        new Figure(
            table,
            group,
            all,
            bootstrap.interval(documents, Score::precision),
            bootstrap.interval(documents, Score::recall),
            bootstrap.interval(documents, Score::f1)));
  }
}
