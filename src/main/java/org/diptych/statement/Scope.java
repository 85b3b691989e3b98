package org.diptych.statement;

import java.util.List;
import java.util.Optional;
import org.diptych.lexicon.Direction;

/**
 * What the context words of a sentence do to a cue: whether they deny it, how firmly it is held.
 */
final class Scope {

  private static final String NEGATION = "negation";
  private static final String REJECTION = "rejection";
  private static final String REPORTING = "reporting";
  private static final String DENY = "deny";

  /** How far a word of modality, or of a denial that governs a report, reaches ahead, in words. */
  private static final int FAR = 12;

  /** How far a negation reaches ahead, in words. */
  private static final int NEAR = 4;

  /** How many words may stand between a negation and the word of reporting that it denies. */
  private static final int RAISED = 2;

  /** How far a word reaches back, in words. */
  private static final int BACK = 8;

  private final List<Mark.Context> contexts;
  private final Reach reach;

  Scope(Document document, Span sentence) {
    contexts = Spans.in(document.contexts(), sentence);
    reach = new Reach(document, contexts);
  }

  /** The word that denies a cue, or rejects what it stands for. */
  Optional<Mark.Context> denial(Mark.Cue cue) {
    return contexts.stream()
        .filter(word -> word.denies() && word.concerns(cue.axis(), cue.category()))
        .filter(word -> applies(word, cue.span()))
        .filter(word -> !denied(word))
        .findFirst();
  }

  private static boolean isReport(Mark.Context word, String act) {
    return word.is(REPORTING) && word.act().equals(act);
  }

  /** A rejection may be part of the cue ("a lenient peace"); a negation inside a cue is its own. */
  private boolean applies(Mark.Context word, Span cue) {
    if (word.span().overlaps(cue)) {
      return word.is(REJECTION);
    }
    return reach.covers(word, cue, ahead(word), BACK) && !spent(word, cue);
  }

  /** Whether a negation denies a rejection before the cue: "it would be wise not to oppose it". */
  private boolean spent(Mark.Context word, Span cue) {
    return word.is(NEGATION)
        && contexts.stream()
            .filter(other -> other.is(REJECTION) || isReport(other, DENY))
            .filter(other -> other.span().end() <= cue.begin())
            .anyMatch(other -> reach.covers(word, other.span(), NEAR, 0));
  }

  /**
   * How far a denial reaches ahead. "We do not think that …" denies what is thought: a word of
   * reporting right behind the denial lets it reach further.
   */
  private int ahead(Mark.Context word) {
    if (isReport(word, DENY)) {
      return FAR;
    }
    boolean raised =
        contexts.stream()
            .filter(c -> Reports.reports(c) && c.direction() == Direction.FORWARD)
            .anyMatch(c -> reach.covers(word, c.span(), RAISED, 0));
    return raised ? FAR : word.is(REJECTION) ? BACK : NEAR;
  }

  /** Whether a rejection or a denial is itself denied: "they did not reject the partition". */
  private boolean denied(Mark.Context word) {
    return !word.is(NEGATION)
        && contexts.stream()
            .filter(other -> other.is(NEGATION))
            .anyMatch(other -> reach.covers(other, word.span(), NEAR, 0));
  }

  /** How firmly what a cue stands for is held. */
  Modality modality(Span cue) {
    Modality found = Modality.ASSERTED;
    for (Mark.Context word : contexts) {
      Modality modality = modality(word);
      if (modality.compareTo(found) > 0 && reach.covers(word, cue, FAR, BACK)) {
        found = modality;
      }
    }
    return found;
  }

  private static Modality modality(Mark.Context word) {
    if (word.is("question") || isReport(word, "ask")) {
      return Modality.ASKED;
    }
    if (word.is("proposal") || isReport(word, "propose") || isReport(word, "demand")) {
      return Modality.PROPOSED;
    }
    return word.is("supposition") ? Modality.SUPPOSED : Modality.ASSERTED;
  }
}
