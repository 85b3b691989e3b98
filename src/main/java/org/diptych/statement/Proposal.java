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
 * @param probability that the statement is there, from 0 to 1
 * @param reasons what weighed most, in words
 */
public record Proposal(
    Span span,
    String target,
    String axis,
    String category,
    Polarity polarity,
    double probability,
    List<String> reasons) {

  /** Copies the list. */
  public Proposal {
    reasons = List.copyOf(reasons);
  }
}
