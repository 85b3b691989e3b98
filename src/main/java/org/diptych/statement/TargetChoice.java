package org.diptych.statement;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** Decides which country a cue speaks of. */
final class TargetChoice {

  private TargetChoice() {}

  /**
   * The countries that a cue speaks of, and how they were found; null if none.
   *
   * @param index index of the sentence
   */
  static Discourse.Carried of(Document document, Discourse discourse, int index, Mark.Cue cue) {
    Span sentence = document.sentences().get(index);
    List<Mark.Target> here = Spans.in(document.targets(), sentence);
    if (ownedByRival(document, here, cue)) {
      return null;
    }
    List<Mark.Target> named =
        here.stream().filter(m -> !m.rival() && !m.targets().isEmpty()).toList();
    if (named.isEmpty()) {
      return discourse.carried(index);
    }
    Mark.Target nearest =
        named.stream()
            .min(
                Comparator.comparingInt((Mark.Target m) -> m.span().distance(cue.span()))
                    .thenComparing(Mark.Target::span))
            .orElseThrow();
    TreeSet<String> targets = new TreeSet<>(nearest.targets());
    for (Mark.Target other : named) {
      if (coordinated(document, nearest, other)) {
        targets.addAll(other.targets());
      }
    }
    return new Discourse.Carried(List.copyOf(targets), "target/" + nearest.kind().id());
  }

  /** Whether another country's adjective stands right before the cue: "Italian aggression". */
  private static boolean ownedByRival(Document document, List<Mark.Target> here, Mark.Cue cue) {
    return here.stream()
        .filter(Mark.Target::rival)
        .anyMatch(
            m ->
                m.span().end() <= cue.span().begin()
                    && document.wordsBetween(m.span(), cue.span()) == 0);
  }

  /** Whether only a word or a comma stands between two names: "Germany and Japan". */
  private static boolean coordinated(Document document, Mark.Target one, Mark.Target other) {
    if (one == other) {
      return false;
    }
    Span first = one.span().compareTo(other.span()) < 0 ? one.span() : other.span();
    Span second = first == one.span() ? other.span() : one.span();
    int between = second.begin() - first.end();
    if (between < 0 || between > Document.FAR) {
      return false;
    }
    return document.words(new Span(first.end(), second.begin())).size() == 1;
  }
}
