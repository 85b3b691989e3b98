package org.diptych.compare;

import java.util.List;
import java.util.Set;

/**
 * How a comparison is made.
 *
 * @param seed of all random draws: the same seed gives the same figures
 * @param resamples how often documents are drawn, permuted and halved
 * @param floorDocuments so many documents a side must have for more than counts
 * @param floorStatements so many statements a side must have for more than counts
 * @param periods over which the view {@link View#STANDARDIZED} standardizes
 * @param together voices that are counted with the actors
 * @param names phrases of the lexicon that name a target: their words with a capital are marked in
 *     the keyness
 */
public record ComparisonPlan(
    long seed,
    int resamples,
    int floorDocuments,
    int floorStatements,
    Periods periods,
    Set<Voices> together,
    Set<String> names) {

  /** What {@code compare} does without being told otherwise. */
  public static final ComparisonPlan DEFAULT =
      new ComparisonPlan(1945, 2000, 5, 10, Periods.DEFAULT, Set.of(), Set.of());

  /**
   * Copies the sets.
   *
   * @throws IllegalArgumentException if a number is too small
   */
  public ComparisonPlan {
    if (resamples < 100) {
      throw new IllegalArgumentException("resamples must be 100 or more, not " + resamples);
    }
    if (floorDocuments < 2 || floorStatements < 1) {
      throw new IllegalArgumentException(
          "the floor must be 2 or more documents and 1 or more statements, not "
              + floorDocuments
              + " and "
              + floorStatements);
    }
    together = Set.copyOf(together);
    names = Set.copyOf(names);
  }

  /** Whether statements are enough for more than counts. */
  boolean reached(List<Coded> rows) {
    return rows.size() >= floorStatements
        && rows.stream()
                .map(coded -> coded.row().document())
                .distinct()
                .limit(floorDocuments)
                .count()
            == floorDocuments;
  }
}
