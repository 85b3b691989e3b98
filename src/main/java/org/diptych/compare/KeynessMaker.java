package org.diptych.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/** Makes the keyness of the words of some voices. */
final class KeynessMaker {

  /** Halvings for the control: enough for a median. */
  private static final int HALVINGS = 100;

  private static final double MEDIAN = 0.5;

  private final Voices voices;
  private final ComparisonPlan plan;
  private final Sentences sentences;
  private final WordCounts background;
  private final LogOdds logOdds;
  private final SelectedWords cues;
  private final Wordings names = new Wordings();

  KeynessMaker(Voices voices, Tabulation table, ComparisonPlan plan) {
    this.voices = voices;
    this.plan = plan;
    sentences = new Sentences(table);
    background = WordCounts.of(sentences.all(), sentences.vocabulary());
    logOdds = new LogOdds(background.counts());
    cues =
        new SelectedWords(
            sentences,
            table.axes().stream().map(axis -> axis.axis().id()).collect(Collectors.toSet()));
    plan.names().forEach(names::addName);
    table
        .totals()
        .forEach(
            (target, cell) -> {
              names.addPhrase(TargetNames.name(target));
              cell.rows().stream()
                  .map(coded -> coded.statement().holder().name())
                  .distinct()
                  .forEach(names::addName);
            });
  }

  Keyness make(StatisticsMaker.Pair pair) {
    List<Sentences.Sentence> first = sentences.of(pair.first(), pair.second());
    List<Sentences.Sentence> second = sentences.of(pair.second(), pair.first());
    int ofBoth =
        (int)
            sentences.all().stream()
                .filter(sentence -> sentence.of(pair.first()) && sentence.of(pair.second()))
                .count();
    boolean measured = reached(first) && reached(second);
    return new Keyness(
        voices,
        pair.first(),
        pair.second(),
        side(first),
        side(second),
        ofBoth,
        String.format(
            Locale.ROOT,
            "Dirichlet, of the weight of %d words, spread as the %d words of all sentences of these"
                + " voices",
            LogOdds.PRIOR_WORDS,
            background.size()),
        measured ? words(first, second) : List.of());
  }

  private boolean reached(List<Sentences.Sentence> side) {
    return side.size() >= plan.floorStatements() && documents(side) >= plan.floorDocuments();
  }

  private static int documents(List<Sentences.Sentence> side) {
    return (int) side.stream().map(Sentences.Sentence::document).distinct().count();
  }

  private List<Keyword> words(
      List<Sentences.Sentence> firstSide, List<Sentences.Sentence> secondSide) {
    int vocabulary = sentences.vocabulary();
    WordCounts first = WordCounts.of(firstSide, vocabulary);
    WordCounts second = WordCounts.of(secondSide, vocabulary);
    int[] firstDocuments = WordCounts.documents(firstSide, vocabulary);
    int[] secondDocuments = WordCounts.documents(secondSide, vocabulary);
    List<Keyword> words = new ArrayList<>();
    for (int word = 0; word < vocabulary; word++) {
      int y1 = first.count(word);
      int y2 = second.count(word);
      // a document that speaks of both in different sentences counts once a side
      if (y1 + y2 >= plan.floorStatements()
          && firstDocuments[word] + secondDocuments[word] >= plan.floorDocuments()) {
        String form = sentences.word(word);
        words.add(
            new Keyword(
                form,
                y1,
                y2,
                firstDocuments[word],
                secondDocuments[word],
                logOdds.ratio(word, y1, first.size(), y2, second.size()),
                logOdds.z(word, y1, first.size(), y2, second.size()),
                LogOdds.g2(y1, first.size(), y2, second.size()),
                cues.has(word),
                names.has(form)));
      }
    }
    words.sort(
        Comparator.comparingDouble((Keyword word) -> -word.z()).thenComparing(Keyword::word));
    return words;
  }

  private Keyness.Side side(List<Sentences.Sentence> side) {
    WordCounts all = WordCounts.of(side, sentences.vocabulary());
    OptionalDouble z = OptionalDouble.empty();
    OptionalDouble g2 = OptionalDouble.empty();
    int documents = documents(side);
    int[] words = frequent(side, all);
    if (reached(side) && words.length > 0) {
      double[][] largest = halves(side, all, words);
      z = OptionalDouble.of(Quantiles.of(largest[0], MEDIAN));
      g2 = OptionalDouble.of(Quantiles.of(largest[1], MEDIAN));
    }
    return new Keyness.Side(side.size(), documents, all.size(), z, g2);
  }

  private int[] frequent(List<Sentences.Sentence> side, WordCounts counts) {
    int[] documents = WordCounts.documents(side, sentences.vocabulary());
    return IntStream.range(0, documents.length)
        .filter(word -> counts.count(word) >= plan.floorStatements())
        .filter(word -> documents[word] >= plan.floorDocuments())
        .toArray();
  }

  /** The largest |z| and G² of each halving. */
  private double[][] halves(List<Sentences.Sentence> side, WordCounts all, int[] words) {
    Map<String, List<Sentences.Sentence>> byDocument =
        side.stream()
            .collect(
                Collectors.groupingBy(
                    Sentences.Sentence::document, TreeMap::new, Collectors.toList()));
    List<List<Sentences.Sentence>> documents = List.copyOf(byDocument.values());
    int[] order = IntStream.range(0, documents.size()).toArray();
    UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(plan.seed());
    double[][] largest = new double[2][HALVINGS];
    for (int i = 0; i < HALVINGS; i++) {
      Permutations.draw(order, order.length / 2, random);
      WordCounts half = new WordCounts(sentences.vocabulary());
      for (int d = 0; d < order.length / 2; d++) {
        documents.get(order[d]).forEach(half::add);
      }
      int n1 = half.size();
      int n2 = all.size() - n1;
      for (int word : words) {
        int y1 = half.count(word);
        int y2 = all.count(word) - y1;
        largest[0][i] = Math.max(largest[0][i], Math.abs(logOdds.z(word, y1, n1, y2, n2)));
        largest[1][i] = Math.max(largest[1][i], LogOdds.g2(y1, n1, y2, n2));
      }
    }
    return largest;
  }
}
