package org.diptych.learn;

import java.util.List;
import java.util.Set;

/**
 * A coded document, ready to learn from.
 *
 * @param name its name
 * @param candidates its sentences with their targets
 * @param labels the categories that coders gave each candidate
 * @param lexicon the categories that the lexicon gave each candidate
 * @param unreachable how many statements of the coders no candidate can reach
 */
public record TrainingDocument(
    String name,
    List<Candidate> candidates,
    List<Set<String>> labels,
    List<Set<String>> lexicon,
    int unreachable) {

  /** Copies the lists. */
  public TrainingDocument {
    candidates = List.copyOf(candidates);
    labels = List.copyOf(labels);
    lexicon = List.copyOf(lexicon);
  }
}
