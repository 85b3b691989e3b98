package org.diptych.evaluate;

import java.util.Locale;

/**
 * Why a statement of one coding is not in the other: how near the other coding comes to it. What
 * the other has in the same sentence decides; only where it has nothing there, the sentences beside
 * it do.
 */
enum Cause {
  /** Nothing there, and nothing of the kind beside it. */
  NO_STATEMENT("the other coding has nothing in the sentence"),
  /** A question of where the sentence ends, or of which sentence says it. */
  BOUNDARY("nothing in the sentence; the one beside it has this, unmatched"),
  /** A view that goes on over several sentences. */
  REPETITION("nothing in the sentence; both have this in the one beside it"),
  /** The sentence is right. */
  OTHER_TARGET("the sentence has a statement, none about this target"),
  /** The target is right. */
  OTHER_AXIS("the sentence has one about this target, none on this axis"),
  /** The axis is right. */
  OTHER_CATEGORY("the sentence has one about this target and axis, of another category");

  private final String meaning;

  Cause(String meaning) {
    this.meaning = meaning;
  }

  /** The word that tables use. */
  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What it says of the other coding. */
  String meaning() {
    return meaning;
  }

  /** Whether it lies in what the other coding has in the same sentence. */
  boolean isInSentence() {
    return this == OTHER_TARGET || this == OTHER_AXIS || this == OTHER_CATEGORY;
  }

  /** The cause, given the nearest statement that the other coding has in the same sentence. */
  static Cause inSentence(Level agreement) {
    return switch (agreement) {
      case SENTENCE -> OTHER_TARGET;
      case TARGET -> OTHER_AXIS;
      case AXIS -> OTHER_CATEGORY;
      case CATEGORY -> throw new IllegalArgumentException("both codings have the statement");
    };
  }
}
