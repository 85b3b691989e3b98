package org.diptych.learn;

import java.util.List;
import java.util.Set;

/**
 * A sentence and a target that it may speak of.
 *
 * @param sentence index of the sentence in its document
 * @param target id of the country
 * @param features what is known about the two, in words; no feature twice
 * @param lexicon the categories that the lexicon gave it
 * @param denied those of them that the lexicon holds denied
 * @param rejected the categories, given or not, that some word of the sentence denies or rejects
 */
public record Candidate(
    int sentence,
    String target,
    List<String> features,
    Set<String> lexicon,
    Set<String> denied,
    Set<String> rejected) {

  /** Copies the collections. */
  public Candidate {
    features = List.copyOf(features);
    lexicon = Set.copyOf(lexicon);
    denied = Set.copyOf(denied);
    rejected = Set.copyOf(rejected);
  }
}
