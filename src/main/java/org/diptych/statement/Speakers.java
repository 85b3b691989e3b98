package org.diptych.statement;

/**
 * Whom the pronouns of a text mean at one place of it.
 *
 * @param self whom the first person means
 * @param you whom the second person means, to whom a letter is addressed; null if nobody
 * @param he whom the third person means; null if nobody
 * @param they whom its plural means; null if nobody
 * @param other the other in a conversation, whom "the Minister" means; null if nobody
 */
record Speakers(Holder self, Holder you, Holder he, Holder they, Holder other) {

  /** Whom a bare office means ("the Minister said"); null if nobody. */
  Holder interlocutor() {
    return other != null ? other : he;
  }

  Speakers withSelf(Holder holder) {
    return new Speakers(holder, you, he, they, other);
  }

  /** After somebody has spoken or was named. */
  Speakers after(Holder holder) {
    boolean person = DocumentVoice.person(holder);
    return new Speakers(self, you, person ? holder : he, person ? they : holder, other);
  }
}
