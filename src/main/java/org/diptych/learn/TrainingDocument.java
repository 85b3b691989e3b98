package org.diptych.learn;

import java.util.List;
import java.util.Set;
import org.diptych.lexicon.PartialDate;

/**
 * A coded document, ready to learn from.
 *
 * @param name its name
 * @param date its date; null if it has none
 * @param constructed whether it was made up to be learned from: how views are worded can be learned
 *     from such a document, but not how often the lexicon is right; and it judges nothing
 * @param candidates its sentences with their targets
 * @param labels the categories that coders gave each candidate
 * @param denied those of them that coders held denied
 * @param unreachable how many statements of the coders no candidate can reach
 */
public record TrainingDocument(
    String name,
    PartialDate date,
    boolean constructed,
    List<Candidate> candidates,
    List<Set<String>> labels,
    List<Set<String>> denied,
    int unreachable) {

  /** Copies the lists. */
  public TrainingDocument {
    candidates = List.copyOf(candidates);
    labels = List.copyOf(labels);
    denied = List.copyOf(denied);
  }
}
