package org.diptych.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds who reports: the subject of a word of reporting. */
final class Subjects {

  static final String FIRST_PERSON = "first-person";
  static final String SECOND_PERSON = "second-person";
  private static final String THIRD_PERSON = "third-person";
  private static final String THIRD_PLURAL = "third-plural";
  private static final String INTERLOCUTOR = "interlocutor";
  private static final String OBLIQUE = "oblique";
  private static final String AGENTIVE = "agentive";

  /** Words that may stand between a holder and the word of reporting. */
  private static final int REACH = 12;

  /** The same for a country, which sentences name for many other reasons. */
  private static final int STATE_REACH = 2;

  /** Words that may stand between a pronoun and the word of reporting. */
  private static final int PRONOUN_REACH = 6;

  /** How far, in characters, words can lie apart that have so few between them; marks included. */
  private static final int NEAR = 2 * Document.FAR;

  private final Document document;

  Subjects(Document document) {
    this.document = document;
  }

  /**
   * The subject of a word of reporting: the nearest holder or pronoun before it that no preposition
   * governs; null if there is none.
   */
  Holder of(Span sentence, Mark.Context word, Speakers speakers) {
    List<Mark> candidates = new ArrayList<>(Spans.in(document.holders(), before(sentence, word)));
    Spans.in(document.contexts(), before(sentence, word)).stream()
        .filter(Subjects::standsForSomebody)
        .forEach(candidates::add);
    candidates.removeIf(c -> c.span().end() > word.span().begin() || oblique(sentence, c));
    boolean mine = candidates.stream().anyMatch(c -> is(c, FIRST_PERSON));
    candidates.removeIf(c -> mine && is(c, SECOND_PERSON)); // "I suggest that you say"
    candidates.sort(
        Comparator.comparing((Mark c) -> c.span().begin())
            .reversed()
            .thenComparing(c -> c instanceof Mark.Context));
    for (Mark candidate : candidates) {
      int distance = document.wordsBetween(candidate.span(), word.span());
      Holder holder = distance <= reach(candidate) ? meant(candidate, speakers) : null;
      if (holder != null) {
        return holder;
      }
    }
    return null;
  }

  /** The part of a sentence in which something may begin that matters to a later mark. */
  private static Span before(Span sentence, Mark mark) {
    int end = mark.span().begin();
    return new Span(Math.min(end, Math.max(sentence.begin(), end - NEAR)), end);
  }

  /** Whether "he" or "she" is the subject, and nothing tells who that is. */
  boolean unresolved(Span sentence, Mark.Context word) {
    return Spans.in(document.contexts(), before(sentence, word)).stream()
        .filter(c -> c.is(THIRD_PERSON) && c.span().end() <= word.span().begin())
        .filter(c -> !oblique(sentence, c))
        .anyMatch(c -> document.wordsBetween(c.span(), word.span()) <= PRONOUN_REACH);
  }

  private static boolean standsForSomebody(Mark.Context word) {
    return word.is(FIRST_PERSON)
        || word.is(SECOND_PERSON)
        || word.is(THIRD_PERSON)
        || word.is(THIRD_PLURAL)
        || word.is(INTERLOCUTOR);
  }

  private static boolean is(Mark mark, String kind) {
    return mark instanceof Mark.Context word && word.is(kind);
  }

  private static int reach(Mark candidate) {
    if (candidate instanceof Mark.Named name) {
      return name.holder().kind().equals("state") ? STATE_REACH : REACH;
    }
    // "You say that …" reports; "you will no doubt have seen that …" does not.
    return is(candidate, SECOND_PERSON) ? 0 : PRONOUN_REACH;
  }

  /** Whom a name or a pronoun means; null if nobody is known. */
  private Holder meant(Mark candidate, Speakers speakers) {
    if (candidate instanceof Mark.Context pronoun) {
      if (pronoun.is(FIRST_PERSON)) {
        return speakers.self();
      }
      if (pronoun.is(SECOND_PERSON)) {
        return speakers.you();
      }
      if (pronoun.is(THIRD_PLURAL)) {
        return speakers.they();
      }
      return pronoun.is(INTERLOCUTOR) ? office(pronoun, speakers) : speakers.he();
    }
    return candidate instanceof Mark.Named name ? name.holder() : null;
  }

  /** Whom "the Minister" means: the other in the talk, who is "he" now, else just that office. */
  private Holder office(Mark.Context words, Speakers speakers) {
    Holder known = speakers.interlocutor();
    if (known != null) {
      return known;
    }
    String name = words.span().of(document.text());
    return new Holder(name.substring(name.indexOf(' ') + 1), "", "office");
  }

  /**
   * The holder right behind words such as "according to", or inside words such as "in X's opinion";
   * null if none stands there.
   */
  Holder introduced(Span sentence, Mark.Context word) {
    int end = Math.min(sentence.end(), word.span().end() + NEAR);
    return Spans.in(document.holders(), new Span(word.span().begin(), end)).stream()
        .filter(
            name ->
                word.span().covers(name.span())
                    || (name.span().begin() >= word.span().end()
                        && document.wordsBetween(word.span(), name.span()) <= 1))
        .map(Mark.Named::holder)
        .findFirst()
        .orElse(null);
  }

  /** Whether a preposition stands before a name: "an attack by X" has X for no subject. */
  boolean oblique(Span sentence, Mark name) {
    return follows(sentence, name, AGENTIVE) || addressed(sentence, name);
  }

  /** Whether a name follows "by", "of" or "from": "a message from X". */
  boolean agent(Span sentence, Mark.Named name) {
    return follows(sentence, name, AGENTIVE);
  }

  /** Whether a preposition of place or aim stands before a name: "to X", but not "by X". */
  boolean addressed(Span sentence, Mark name) {
    return follows(sentence, name, OBLIQUE);
  }

  /** Whether a preposition stands right before a word: "to promise", "with promises". */
  boolean governed(Span sentence, Mark.Context word) {
    return Spans.in(document.contexts(), before(sentence, word)).stream()
        .filter(c -> c.is(OBLIQUE) || c.is(AGENTIVE))
        .filter(c -> c.span().end() <= word.span().begin())
        .anyMatch(c -> document.wordsBetween(c.span(), word.span()) == 0);
  }

  /** Between a preposition and a name an article may stand, before a pronoun none. */
  private boolean follows(Span sentence, Mark name, String kind) {
    int between = name instanceof Mark.Context ? 0 : 1;
    return Spans.in(document.contexts(), before(sentence, name)).stream()
        .filter(c -> c.is(kind) && c.span().end() <= name.span().begin())
        .filter(c -> document.wordsBetween(c.span(), name.span()) <= between)
        .anyMatch(c -> !apart(c.span(), name.span()));
  }

  /** Whether a comma or another mark ends the phrase between two words. */
  private boolean apart(Span one, Span other) {
    return document
        .text()
        .substring(one.end(), other.begin())
        .chars()
        .anyMatch(c -> ",;:()".indexOf(c) >= 0);
  }
}
