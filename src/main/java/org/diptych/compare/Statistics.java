package org.diptych.compare;

import java.util.List;
import java.util.Optional;

/**
 * The statistics of a comparison. Documents, not statements, are the units: intervals come from a
 * bootstrap over documents, p-values from permutations of documents.
 *
 * @param plan how they were made
 * @param pairs for each voices with statements, each axis that was measured and each pair of
 *     targets
 * @param keyness for each voices with statements and each pair of targets
 */
public record Statistics(ComparisonPlan plan, List<PairStatistics> pairs, List<Keyness> keyness) {

  /** Copies the lists. */
  public Statistics {
    pairs = List.copyOf(pairs);
    keyness = List.copyOf(keyness);
  }

  /** The figures of a pair on an axis; the targets in the order of the comparison. */
  public Optional<PairStatistics> pair(Voices voices, String axis, String first, String second) {
    return pairs.stream()
        .filter(p -> p.voices() == voices && p.axis().id().equals(axis))
        .filter(p -> p.first().equals(first) && p.second().equals(second))
        .findFirst();
  }

  /** The words of a pair; the targets in the order of the comparison. */
  public Optional<Keyness> keyness(Voices voices, String first, String second) {
    return keyness.stream()
        .filter(k -> k.voices() == voices)
        .filter(k -> k.first().equals(first) && k.second().equals(second))
        .findFirst();
  }
}
