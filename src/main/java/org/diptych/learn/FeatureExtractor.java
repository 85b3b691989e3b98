package org.diptych.learn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.diptych.statement.Discourse;
import org.diptych.statement.Document;
import org.diptych.statement.Mark;
import org.diptych.statement.Polarity;
import org.diptych.statement.Span;
import org.diptych.statement.Spans;
import org.diptych.statement.Statement;

/**
 * Says in words what is known about a sentence and a target that it may speak of: the words of the
 * sentence, what the lexicon decided of it and of its neighbours, how the target comes in, and what
 * kind of document it is.
 */
public final class FeatureExtractor {

  /** How many sentences on either side count as neighbours. */
  private static final int NEIGHBOURS = 3;

  /** Shares of a document's sentences. */
  private static final double OFTEN = 0.15;

  private static final double NOW_AND_THEN = 0.05;

  private final Document document;
  private final Discourse discourse;
  private final List<Map<String, Map<String, Statement>>> decided;
  private final Map<String, Integer> share = new HashMap<>();
  private final Set<String> common;

  /** The categories, each with its axis. */
  private final SortedMap<String, String> categories = new TreeMap<>();

  private FeatureExtractor(Document document, List<Statement> statements) {
    this.document = document;
    discourse = Discourse.of(document);
    decided = byTarget(document, statements);
    statements.forEach(s -> share.merge(s.target() + "/" + s.category(), 1, Integer::sum));
    common = ofDocument();
    document
        .lexicon()
        .cues()
        .forEach(
            (axis, cues) -> cues.entries().forEach(cue -> categories.put(cue.category(), axis)));
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
          candidates.add(extractor.candidate(i, target));
        }
      }
    }
    return candidates;
  }

  /** For every sentence the statements by target and category. */
  private static List<Map<String, Map<String, Statement>>> byTarget(
      Document document, List<Statement> statements) {
    Map<Span, Map<String, Map<String, Statement>>> bySentence = new HashMap<>();
    for (Statement s : statements) {
      bySentence
          .computeIfAbsent(s.span(), span -> new HashMap<>())
          .computeIfAbsent(s.target(), target -> new TreeMap<>())
          .put(s.category(), s);
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

  private Candidate candidate(int sentence, String target) {
    Map<String, Statement> own = decided(sentence, target);
    Set<String> denied = new TreeSet<>();
    own.forEach(
        (category, statement) -> {
          if (statement.polarity() == Polarity.NEGATED) {
            denied.add(category);
          }
        });
    return new Candidate(
        sentence, target, features(sentence, target), own.keySet(), denied, rejected(sentence));
  }

  private Map<String, Statement> decided(int sentence, String target) {
    return decided.get(sentence).getOrDefault(target, Map.of());
  }

  private List<String> features(int sentence, String target) {
    Set<String> features = new LinkedHashSet<>(common);
    features.add("target " + target);
    boolean named = presence(sentence, target, features);
    WordFeatures.ofSentence(document.words(document.sentences().get(sentence)), named, features);
    lexicon(sentence, target, features);
    context(sentence, features);
    voice(sentence, target, features);
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

  /** What the lexicon says of the sentence, its neighbours and the document. */
  private void lexicon(int sentence, String target, Set<String> features) {
    Spans.in(document.cues(), document.sentences().get(sentence))
        .forEach(
            cue -> {
              features.add("cue " + cue.category());
              features.add("entry " + cue.entry());
            });
    Set<String> own = decided(sentence, target).keySet();
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
      decided(sentence, target).keySet().forEach(category -> features.add(where + category));
    }
  }

  private void context(int sentence, Set<String> features) {
    Spans.in(document.contexts(), document.sentences().get(sentence)).stream()
        .filter(c -> c.is(c.kind()))
        .forEach(
            c -> {
              features.add("context " + c.kind());
              if (!c.act().isEmpty()) {
                features.add("context " + c.kind() + " " + c.act());
              }
            });
  }

  /** The categories that a word of the sentence denies or rejects, whichever word it is. */
  private Set<String> rejected(int sentence) {
    Set<String> rejected = new TreeSet<>();
    Spans.in(document.contexts(), document.sentences().get(sentence)).stream()
        .filter(c -> c.denies() && !c.act().startsWith("-"))
        .forEach(
            c ->
                categories.forEach(
                    (category, axis) -> {
                      if (c.concerns(axis, category)) {
                        rejected.add(category);
                      }
                    }));
    return rejected;
  }

  /** Whose voice ends the sentence, and whether it speaks of its own country. */
  private void voice(int sentence, String target, Set<String> features) {
    int end = document.sentences().get(sentence).end();
    Mark.Attributed view = document.innermost(new Span(end - 1, end));
    if (view != null) {
      features.add("attribution " + view.voice().id());
      features.add(
          view.holder().country().equals(target) ? "holder of the target" : "holder of others");
    }
  }

  private void layout(int sentence, Set<String> features) {
    Span span = document.sentences().get(sentence);
    if (document.opensParagraph(span.begin())) {
      features.add("opens paragraph");
    }
    document
        .headingAbove(span.begin())
        .ifPresent(
            heading -> WordFeatures.ofHeading("heading", document.words(heading.span()), features));
  }

  /** What holds of every sentence of the document. */
  private Set<String> ofDocument() {
    Set<String> features = new LinkedHashSet<>();
    if (document.date() != null) {
      int year = document.date().year();
      features.add(
          year < 1939
              ? "period before 1939"
              : year < 1943
                  ? "period 1939 to 1942"
                  : year < 1946 ? "period 1943 to 1945" : "period after 1945");
    }
    document.attributions().stream()
        .findFirst()
        .ifPresent(own -> features.add("voice " + own.voice().id()));
    String title = document.source().title();
    WordFeatures.ofHeading("title", document.lexicon().words(title, 0, title.length()), features);
    density(features);
    return features;
  }

  /** What the document is about, by the share of its sentences with cues of a category. */
  private void density(Set<String> features) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Span sentence : document.sentences()) {
      Spans.in(document.cues(), sentence).stream()
          .map(Mark.Cue::category)
          .distinct()
          .forEach(category -> counts.merge(category, 1, Integer::sum));
    }
    counts.forEach(
        (category, count) -> {
          double density = (double) count / document.sentences().size();
          features.add(
              "document's cues "
                  + category
                  + (density > OFTEN ? " often" : density > NOW_AND_THEN ? " now and then" : ""));
        });
  }
}
