package org.diptych.learn;

import java.util.List;

/**
 * A sentence and a target that it may speak of.
 *
 * @param sentence index of the sentence in its document
 * @param target id of the country
 * @param features what is known about the two, in words; no feature twice
 */
public record Candidate(int sentence, String target, List<String> features) {

  /** Copies the list. */
  public Candidate {
    features = List.copyOf(features);
  }
}
