package org.diptych.statement;

import java.util.List;
import java.util.Optional;
import org.diptych.lexicon.Direction;
import org.diptych.lexicon.Words;

/**
 * What the context words of a sentence do to a cue. A word reaches within its clause: up to a
 * semicolon, a colon, a bracket, a dash, or a word that ends its reach ({@code terminate}).
 */
final class Scope {

  private static final String NEGATION = "negation";
  private static final String REJECTION = "rejection";
  private static final String REPORTING = "reporting";
  private static final String DENY = "deny";

  /** How far a word reaches before a cue, in words. */
  private static final int FAR = 12;

  /** How far a denial reaches before a cue, in words. */
  private static final int NEAR = 4;

  /** How far a word reaches behind a cue, in words. */
  private static final int BACKWARD_REACH = 8;

  /** Marks that end a clause. */
  private static final String CLAUSE_MARKS = ";:()[]—–";

  private final Document document;
  private final List<Mark.Context> contexts;

  Scope(Document document, Span sentence) {
    this.document = document;
    contexts = Spans.in(document.contexts(), sentence);
  }

  /** The word that denies a cue, or rejects what it stands for. */
  Optional<Mark.Context> denial(Span cue) {
    return contexts.stream()
        .filter(Scope::denies)
        .filter(
            word ->
                word.span().overlaps(cue) ? word.is(REJECTION) : reaches(word, cue, reach(word)))
        .findFirst();
  }

  /**
   * How far a denial reaches before a cue. "We do not think that …" denies what is thought: a word
   * of reporting right behind the denial lets it reach further.
   */
  private int reach(Mark.Context word) {
    boolean raised =
        contexts.stream()
            .filter(c -> c.is(REPORTING) && c.span().begin() >= word.span().end())
            .anyMatch(c -> document.wordsBetween(word.span(), c.span()) == 0);
    return raised ? FAR : NEAR;
  }

  private static boolean denies(Mark.Context word) {
    return word.is(NEGATION)
        || word.is(REJECTION)
        || (word.is(REPORTING) && word.act().equals(DENY));
  }

  /** How firmly what a cue stands for is held. */
  Modality modality(Span cue) {
    Modality found = Modality.ASSERTED;
    for (Mark.Context word : contexts) {
      Modality modality = modality(word);
      if (modality.compareTo(found) > 0 && !word.span().overlaps(cue) && reaches(word, cue, FAR)) {
        found = modality;
      }
    }
    return found;
  }

  private static Modality modality(Mark.Context word) {
    if (word.is("question") || (word.is(REPORTING) && word.act().equals("ask"))) {
      return Modality.ASKED;
    }
    if (word.is("proposal")
        || (word.is(REPORTING) && List.of("propose", "demand").contains(word.act()))) {
      return Modality.PROPOSED;
    }
    return word.is("supposition") ? Modality.SUPPOSED : Modality.ASSERTED;
  }

  private boolean reaches(Mark.Context word, Span cue, int forward) {
    boolean before = word.span().end() <= cue.begin();
    return switch (word.direction()) {
      case FORWARD -> before && open(word, word.span(), cue, forward);
      case BACKWARD -> !before && open(word, cue, word.span(), BACKWARD_REACH);
      case BIDIRECTIONAL ->
          before
              ? open(word, word.span(), cue, forward)
              : open(word, cue, word.span(), BACKWARD_REACH);
      case TERMINATE, PSEUDO -> false;
    };
  }

  /** Whether nothing between two stretches ends the clause. */
  private boolean open(Mark.Context word, Span first, Span second, int reach) {
    Words between =
        document
            .lexicon()
            .words(document.text(), first.end(), Math.max(first.end(), second.begin()));
    int count = 0;
    for (int i = 0; i < between.size(); i++) {
      if (between.isWord(i)) {
        count++;
      } else if (CLAUSE_MARKS.indexOf(between.form(i)) >= 0) {
        return false;
      }
    }
    return count <= reach
        && contexts.stream()
            .filter(c -> c.direction() == Direction.TERMINATE && c.kind().equals(word.kind()))
            .noneMatch(c -> first.end() <= c.span().begin() && c.span().end() <= second.begin());
  }
}
