package org.diptych.statement;

import java.util.List;

/**
 * What a trained model holds of a sentence, a target and a category.
 *
 * @param span the sentence
 * @param target id of the country
 * @param axis axis of the codebook
 * @param category category of the codebook
 * @param polarity whether the sentence affirms it or denies it
 * @param confidence how probable it is, from 0 to 1, that a coder has the statement, too
 * @param reasons what weighed most, in words
 */
public record Proposal(
    Span span,
    String target,
    String axis,
    String category,
    Polarity polarity,
    double confidence,
    List<String> reasons) {

  /** Copies the list. */
  public Proposal {
    reasons = List.copyOf(reasons);
  }
}
