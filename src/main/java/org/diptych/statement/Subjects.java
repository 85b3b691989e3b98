package org.diptych.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds who reports: the subject of a word of reporting. */
final class Subjects {

  static final String FIRST_PERSON = "first-person";
  private static final String THIRD_PERSON = "third-person";
  private static final String OBLIQUE = "oblique";
  private static final String AGENTIVE = "agentive";

  /** Words that may stand between a holder and the word of reporting. */
  private static final int REACH = 8;

  /** Words that may stand between a pronoun and the word of reporting. */
  private static final int PRONOUN_REACH = 4;

  private final Document document;

  Subjects(Document document) {
    this.document = document;
  }

  /**
   * The subject of a word of reporting: the nearest holder or pronoun before it that no preposition
   * governs; null if there is none.
   *
   * @param first whom the first person means
   * @param third whom the third person means; null if nobody
   */
  Holder of(Span sentence, Mark.Context word, Holder first, Holder third) {
    List<Mark> candidates = new ArrayList<>(Spans.in(document.holders(), sentence));
    Spans.in(document.contexts(), sentence).stream()
        .filter(c -> c.is(FIRST_PERSON) || c.is(THIRD_PERSON))
        .forEach(candidates::add);
    candidates.removeIf(c -> c.span().end() > word.span().begin() || oblique(sentence, c));
    candidates.sort(Comparator.comparing((Mark c) -> c.span().begin()).reversed());
    for (Mark candidate : candidates) {
      int distance = document.wordsBetween(candidate.span(), word.span());
      if (candidate instanceof Mark.Named name && distance <= REACH) {
        return name.holder();
      }
      if (candidate instanceof Mark.Context pronoun && distance <= PRONOUN_REACH) {
        return pronoun.is(FIRST_PERSON) ? first : third;
      }
    }
    return null;
  }

  /** The holder right behind words such as "according to"; null if none stands there. */
  Holder introduced(Span sentence, Mark.Context word) {
    return Spans.in(document.holders(), sentence).stream()
        .filter(name -> name.span().begin() >= word.span().end())
        .filter(name -> document.wordsBetween(word.span(), name.span()) <= 1)
        .map(Mark.Named::holder)
        .findFirst()
        .orElse(null);
  }

  /** Whether a preposition stands before a name: "an attack by X" has X for no subject. */
  boolean oblique(Span sentence, Mark name) {
    return follows(sentence, name, AGENTIVE) || addressed(sentence, name);
  }

  /** Whether a preposition of place or aim stands before a name: "to X", but not "by X". */
  boolean addressed(Span sentence, Mark name) {
    return follows(sentence, name, OBLIQUE);
  }

  private boolean follows(Span sentence, Mark name, String kind) {
    return Spans.in(document.contexts(), sentence).stream()
        .filter(c -> c.is(kind) && c.span().end() <= name.span().begin())
        .anyMatch(c -> document.wordsBetween(c.span(), name.span()) <= 1);
  }
}
