package org.diptych.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.diptych.lexicon.TargetKind;

/**
 * Which country the discourse speaks of where a sentence does not name one: the one named last, the
 * one of the section's heading, or the one that the whole document is about.
 */
public final class Discourse {

  /** The rule by which the country named last holds on. */
  static final String NAMED_BEFORE = "discourse/named before";

  /** How many sentences back a named country still holds. */
  private static final int REACH = 3;

  /** Share of a document's target names that makes it a document about that country. */
  private static final double DOMINANT = 0.9;

  /** How often the country of a document must be named at least. */
  private static final int OFTEN = 3;

  /**
   * A country that the discourse carries.
   *
   * @param targets ids; never empty
   * @param rule how it was found, as evidence names it
   */
  public record Carried(List<String> targets, String rule) {}

  private final Document document;
  private final List<Mark.Target> named;
  private final Carried topic;

  private Discourse(Document document) {
    this.document = document;
    named = document.targets().stream().filter(m -> m.names() || m.rival()).toList();
    topic = topic(named);
  }

  /**
   * @param document with its targets found
   */
  public static Discourse of(Document document) {
    return new Discourse(document);
  }

  /** The one country that the whole document is about. */
  public Optional<Carried> topic() {
    return Optional.ofNullable(topic);
  }

  /** Finds the words that stand for countries, pronouns and descriptions with their country. */
  public static List<Mark.Target> resolve(Document document) {
    List<Mark.Target> found = MarkFinder.targets(document);
    Discourse discourse = new Discourse(with(document, found));
    return found.stream().map(discourse::resolve).toList();
  }

  private static Document with(Document d, List<Mark.Target> targets) {
    return new Document(
        d.text(),
        d.lexicon(),
        d.source(),
        d.paragraphs(),
        d.sentences(),
        d.regions(),
        targets,
        d.holders(),
        d.contexts(),
        d.attributions(),
        d.cues());
  }

  private Mark.Target resolve(Mark.Target mark) {
    if (!mark.targets().isEmpty()
        || (mark.kind() != TargetKind.PRONOUN && mark.kind() != TargetKind.DESCRIPTION)) {
      return mark;
    }
    List<String> targets = antecedent(mark);
    return new Mark.Target(mark.span(), targets, mark.kind(), mark.entry());
  }

  /** The country named last before a pronoun or description; else that of the document. */
  private List<String> antecedent(Mark.Target mark) {
    int sentence = sentenceAt(mark.span().begin());
    int from = document.sentences().get(Math.max(0, sentence - REACH)).begin();
    Mark.Target last = null;
    for (Mark.Target candidate : Spans.in(named, new Span(from, mark.span().begin()))) {
      last = candidate;
    }
    if (last != null && last.names()) {
      return last.targets();
    }
    if (last != null && mark.kind() == TargetKind.PRONOUN) {
      return List.of();
    }
    return topic == null ? List.of() : topic.targets();
  }

  private int sentenceAt(int offset) {
    List<Span> sentences = document.sentences();
    int low = 0;
    int high = sentences.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (sentences.get(middle).begin() <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /**
   * The country that a sentence speaks of which names none; null if the discourse does not tell.
   *
   * @param sentence index of the sentence
   */
  public Carried carried(int sentence) {
    List<Span> sentences = document.sentences();
    for (int back = 1; back <= REACH && sentence - back >= 0; back++) {
      List<Mark.Target> before =
          named(sentence - back).stream().filter(Mark.Target::names).toList();
      if (!before.isEmpty()) {
        return new Carried(last(before), NAMED_BEFORE);
      }
    }
    Carried section = section(sentences.get(sentence));
    return section != null ? section : topic;
  }

  /** What the last of some names stands for. */
  private static List<String> last(List<Mark.Target> targets) {
    return targets.get(targets.size() - 1).targets();
  }

  private List<Mark.Target> named(int sentence) {
    return Spans.in(named, document.sentences().get(sentence));
  }

  /** The country of the nearest heading above. */
  private Carried section(Span sentence) {
    Mark.Region heading = document.headingAbove(sentence.begin()).orElse(null);
    if (heading == null) {
      return null;
    }
    List<List<String>> targets =
        Spans.in(named, heading.span()).stream()
            .filter(Mark.Target::names)
            .map(Mark.Target::targets)
            .distinct()
            .toList();
    return targets.size() == 1 ? new Carried(targets.get(0), "discourse/heading") : null;
  }

  /** The one country that the document is about. */
  private static Carried topic(List<Mark.Target> named) {
    Map<List<String>, Integer> counts = new HashMap<>();
    int all = 0;
    for (Mark.Target mark : named) {
      if (mark.names()) {
        counts.merge(mark.targets(), 1, Integer::sum);
        all++;
      }
    }
    List<List<String>> most = new ArrayList<>(counts.keySet());
    most.sort(
        Comparator.comparingInt((List<String> t) -> -counts.get(t))
            .thenComparing(Object::toString));
    if (!most.isEmpty()
        && counts.get(most.get(0)) >= OFTEN
        && counts.get(most.get(0)) >= DOMINANT * all) {
      return new Carried(most.get(0), "discourse/document");
    }
    return null;
  }
}
