package org.diptych.evaluate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.diptych.lexicon.PartialDate;
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
      measured(Evaluation.LEVEL, level.id(), byDocument(level));
    }
    attributes();
    unnamedTargets();
    groups("axis", Level.AXIS, (key, s) -> key.axis());
    groups("category", Level.CATEGORY, (key, s) -> key.axis() + "/" + key.category());
    groups("target", Level.CATEGORY, (key, s) -> key.target());
    groups("attribution", Level.CATEGORY, (key, s) -> s.attribution());
    groups("year", Level.CATEGORY, (key, s) -> alignment.years().get(key.document()));
    groups("document", Level.CATEGORY, (key, s) -> key.document());
    return new Evaluation(counts(), figures);
  }

  private Map<String, Integer> counts() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    counts.put("documents", alignment.documents().size());
    counts.put("documents without predictions", alignment.missedDocuments());
    counts.put("predicted documents that are not in gold, ignored", alignment.ignoredDocuments());
    counts.put("sentences", alignment.sentences().values().stream().mapToInt(List::size).sum());
    counts.put("gold statements", alignment.gold().size());
    counts.put("predicted statements", alignment.predicted().size());
    counts.put("predictions outside the coded sentences, dropped", alignment.outsideSentences());
    return counts;
  }

  private List<Score> byDocument(Level level) {
    return scores(level, (key, s) -> key.document(), alignment.documents());
  }

  private void groups(String table, Level level, BiFunction<Key, CodedStatement, String> group) {
    Set<String> names = new HashSet<>();
    alignment.gold().forEach((key, s) -> names.add(group.apply(key, s)));
    alignment.predicted().forEach((key, s) -> names.add(group.apply(key, s)));
    List<String> sorted = names.stream().filter(name -> !name.isEmpty()).sorted().toList();
    List<Score> scores = scores(level, group, sorted);
    for (int i = 0; i < sorted.size(); i++) {
      figures.add(Figure.plain(table, sorted.get(i), scores.get(i)));
    }
  }

  /** The counts of each group, in the order of the names. */
  private List<Score> scores(
      Level level, BiFunction<Key, CodedStatement, String> group, Collection<String> names) {
    Map<String, Set<Key>> gold = grouped(alignment.gold(), level, group);
    Map<String, Set<Key>> predicted = grouped(alignment.predicted(), level, group);
    Set<Key> allGold = keys(alignment.gold(), level);
    Set<Key> allPredicted = keys(alignment.predicted(), level);
    List<Score> scores = new ArrayList<>();
    for (String name : names) {
      Set<Key> ours = gold.getOrDefault(name, Set.of());
      Set<Key> theirs = predicted.getOrDefault(name, Set.of());
      scores.add(
          new Score(
              ours.size(),
              theirs.size(),
              (int) ours.stream().filter(allPredicted::contains).count(),
              (int) theirs.stream().filter(allGold::contains).count()));
    }
    return scores;
  }

  private static Set<Key> keys(Map<Key, CodedStatement> statements, Level level) {
    Set<Key> keys = new HashSet<>();
    statements.keySet().forEach(key -> keys.add(key.at(level)));
    return keys;
  }

  private static Map<String, Set<Key>> grouped(
      Map<Key, CodedStatement> statements,
      Level level,
      BiFunction<Key, CodedStatement, String> group) {
    Map<String, Set<Key>> grouped = new TreeMap<>();
    statements.forEach(
        (key, s) ->
            grouped.computeIfAbsent(group.apply(key, s), g -> new HashSet<>()).add(key.at(level)));
    return grouped;
  }

  private void attributes() {
    accuracy("polarity", (g, p) -> true, (g, p) -> g.polarity() == p.polarity());
    measured(
        Evaluation.ATTRIBUTE,
        "polarity negated",
        matchedByDocument(
            (g, p) -> score(g.polarity() == Polarity.NEGATED, p.polarity() == Polarity.NEGATED)));
    accuracy(
        "attribution",
        (g, p) -> !g.attribution().isEmpty(),
        (g, p) -> g.attribution().equals(p.attribution()));
    accuracy(
        "holder",
        (g, p) -> !g.holder().isEmpty(),
        (g, p) -> HolderNames.same(g.holder(), g.holderKind(), p.holder(), p.holderKind()));
    optional("date", CodedStatement::date, Evaluator::sameDate);
    optional("modality", CodedStatement::modality, String::equals);
  }

  /** Whether the targets of sentences that name no country are right, all of them and no other. */
  private void unnamedTargets() throws IOException {
    Map<Key, Set<String>> gold = targets(alignment.gold());
    Map<Key, Set<String>> predicted = targets(alignment.predicted());
    Map<String, Score> scores = new TreeMap<>();
    alignment.documents().forEach(document -> scores.put(document, Score.NONE));
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

  private void optional(
      String name, Function<CodedStatement, String> value, BiPredicate<String, String> same) {
    if (alignment.gold().values().stream().anyMatch(s -> !value.apply(s).isEmpty())) {
      accuracy(
          name,
          (g, p) -> !value.apply(g).isEmpty(),
          (g, p) -> same.test(value.apply(g), value.apply(p)));
    }
  }

  private void accuracy(
      String name,
      BiPredicate<CodedStatement, CodedStatement> coded,
      BiPredicate<CodedStatement, CodedStatement> same) {
    measured(
        Evaluation.ATTRIBUTE,
        name,
        matchedByDocument(
            (g, p) -> coded.test(g, p) ? new Score(1, 1, same.test(g, p) ? 1 : 0) : Score.NONE));
  }

  private static Score score(boolean gold, boolean predicted) {
    return new Score(gold ? 1 : 0, predicted ? 1 : 0, gold && predicted ? 1 : 0);
  }

  /** A date is right if it says what the gold date says, however much more precise it is. */
  private static boolean sameDate(String gold, String predicted) {
    return PartialDate.tryParse(gold)
        .flatMap(
            g ->
                PartialDate.tryParse(predicted)
                    .map(p -> !p.first().isBefore(g.first()) && !p.last().isAfter(g.last())))
        .orElse(gold.equals(predicted));
  }

  private List<Score> matchedByDocument(BiFunction<CodedStatement, CodedStatement, Score> score) {
    Map<String, Score> scores = new TreeMap<>();
    alignment.documents().forEach(document -> scores.put(document, Score.NONE));
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
