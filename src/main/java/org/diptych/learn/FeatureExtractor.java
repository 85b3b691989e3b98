package org.diptych.learn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.diptych.lexicon.Words;
import org.diptych.statement.Discourse;
import org.diptych.statement.Document;
import org.diptych.statement.Mark;
import org.diptych.statement.RegionKind;
import org.diptych.statement.Span;
import org.diptych.statement.Spans;
import org.diptych.statement.Statement;

/**
 * Says in words what is known about a sentence and a target that it may speak of: the words of the
 * sentence, what the lexicon decided of it and of its neighbours, how the target comes in, and what
 * kind of document it is.
 */
public final class FeatureExtractor {

  private static final String YEAR = "year ";

  /** How many sentences on either side count as neighbours. */
  private static final int NEIGHBOURS = 3;

  private final Document document;
  private final Discourse discourse;
  private final List<Map<String, Set<String>>> decided;
  private final Map<String, Integer> share = new HashMap<>();
  private final List<String> common;

  private FeatureExtractor(Document document, List<Statement> statements) {
    this.document = document;
    discourse = Discourse.of(document);
    decided = byTarget(document, statements);
    statements.forEach(s -> share.merge(s.target() + "/" + s.category(), 1, Integer::sum));
    common = ofDocument();
  }

  /**
   * The candidates of a document.
   *
   * @param document with everything marked that the lexicon finds
   * @param statements what the lexicon decided
   */
  public static List<Candidate> candidates(Document document, List<Statement> statements) {
    FeatureExtractor extractor = new FeatureExtractor(document, statements);
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < document.sentences().size(); i++) {
      if (!document.silent(document.sentences().get(i))) {
        for (String target : extractor.targets(i)) {
          candidates.add(new Candidate(i, target, extractor.features(i, target)));
        }
      }
    }
    return candidates;
  }

  /** Whether a feature is what the lexicon says of the sentence itself. */
  static boolean ofLexicon(String feature) {
    return feature.startsWith("lexicon ") || feature.startsWith("cue ");
  }

  /** The year that features tell; empty if none. */
  static IntStream year(List<String> features) {
    return features.stream()
        .filter(feature -> feature.startsWith(YEAR))
        .mapToInt(feature -> Integer.parseInt(feature.substring(YEAR.length())));
  }

  private static List<Map<String, Set<String>>> byTarget(
      Document document, List<Statement> statements) {
    Map<Span, Map<String, Set<String>>> bySentence = new HashMap<>();
    for (Statement s : statements) {
      bySentence
          .computeIfAbsent(s.span(), span -> new HashMap<>())
          .computeIfAbsent(s.target(), target -> new TreeSet<>())
          .add(s.category());
    }
    return document.sentences().stream().map(s -> bySentence.getOrDefault(s, Map.of())).toList();
  }

  /** The countries that a sentence names, or else those that the discourse carries. */
  private Set<String> targets(int sentence) {
    Set<String> targets = new TreeSet<>();
    here(sentence).stream()
        .filter(mark -> !mark.rival())
        .forEach(mark -> targets.addAll(mark.targets()));
    if (targets.isEmpty()) {
      Discourse.Carried carried = discourse.carried(sentence);
      if (carried != null) {
        targets.addAll(carried.targets());
      }
      discourse.topic().ifPresent(topic -> targets.addAll(topic.targets()));
    }
    targets.addAll(decided.get(sentence).keySet());
    return targets;
  }

  private List<Mark.Target> here(int sentence) {
    return Spans.in(document.targets(), document.sentences().get(sentence));
  }

  private List<String> features(int sentence, String target) {
    Set<String> features = new LinkedHashSet<>(common);
    features.add("target " + target);
    boolean named = presence(sentence, target, features);
    words(sentence, named, features);
    lexicon(sentence, target, features);
    context(sentence, features);
    layout(sentence, features);
    return List.copyOf(features);
  }

  /** How the target comes in; whether the sentence names it. */
  private boolean presence(int sentence, String target, Set<String> features) {
    boolean named = false;
    boolean meant = false;
    for (Mark.Target mark : here(sentence)) {
      if (mark.rival()) {
        features.add("another country named");
      } else if (mark.targets().contains(target)) {
        named |= mark.names();
        meant = true;
        features.add("target as " + mark.kind().id());
      } else if (mark.names()) {
        features.add("other target named");
      }
    }
    if (!meant) {
      Discourse.Carried carried = discourse.carried(sentence);
      features.add("target by " + (carried == null ? "topic" : carried.rule()));
    }
    features.add(named ? "named" : "not named");
    discourse
        .topic()
        .ifPresent(t -> features.add(t.targets().contains(target) ? "its topic" : "other topic"));
    return named;
  }

  private void words(int sentence, boolean named, Set<String> features) {
    Words words = document.words(document.sentences().get(sentence));
    String last = "^";
    int count = 0;
    for (int i = 0; i < words.size(); i++) {
      if (!words.isWord(i)) {
        continue;
      }
      count++;
      String word = Character.isDigit(words.form(i).charAt(0)) ? "#" : words.form(i);
      features.add("word " + word);
      features.add("words " + last + " " + word);
      if (named) {
        features.add("named, word " + word);
      }
      last = word;
    }
    features.add("length " + Math.min(6, count / 8));
  }

  /** What the lexicon says of the sentence, its neighbours and the document. */
  private void lexicon(int sentence, String target, Set<String> features) {
    Spans.in(document.cues(), document.sentences().get(sentence))
        .forEach(cue -> features.add("cue " + cue.category()));
    Set<String> own = decided.get(sentence).getOrDefault(target, Set.of());
    own.forEach(category -> features.add("lexicon " + category));
    if (own.isEmpty()) {
      features.add("lexicon nothing");
    }
    for (int away = 1; away <= NEIGHBOURS; away++) {
      neighbour(sentence - away, target, away == 1 ? "just before " : "before ", features);
      neighbour(sentence + away, target, away == 1 ? "just after " : "after ", features);
    }
    share.forEach(
        (key, count) -> {
          String[] parts = key.split("/");
          if (parts[0].equals(target)) {
            features.add("document " + parts[1] + (count >= 5 ? " often" : ""));
          }
        });
  }

  private void neighbour(int sentence, String target, String where, Set<String> features) {
    if (sentence >= 0 && sentence < decided.size()) {
      decided
          .get(sentence)
          .getOrDefault(target, Set.of())
          .forEach(category -> features.add(where + category));
    }
  }

  private void context(int sentence, Set<String> features) {
    Spans.in(document.contexts(), document.sentences().get(sentence)).stream()
        .filter(c -> c.is(c.kind()))
        .forEach(c -> features.add("context " + c.kind()));
  }

  private void layout(int sentence, Set<String> features) {
    Span span = document.sentences().get(sentence);
    if (document.paragraphs().stream().anyMatch(p -> p.begin() == span.begin())) {
      features.add("opens paragraph");
    }
    document.regions().stream()
        .filter(r -> r.kind() == RegionKind.HEADING && r.span().end() <= span.begin())
        .max(Comparator.comparing(Mark.Region::span))
        .ifPresent(
            heading -> {
              Words words = document.words(heading.span());
              for (int i = 0; i < words.size(); i++) {
                features.add("heading " + words.form(i));
              }
            });
  }

  /** What holds of every sentence of the document. */
  private List<String> ofDocument() {
    List<String> features = new ArrayList<>();
    if (document.date() != null) {
      int year = document.date().year();
      features.add(YEAR + year);
      features.add(
          year < 1939
              ? "before 1939"
              : year < 1943 ? "1939 to 1942" : year < 1946 ? "1943 to 1945" : "after 1945");
    }
    document.attributions().stream()
        .findFirst()
        .ifPresent(own -> features.add("voice " + own.voice().id()));
    return features;
  }
}
