package org.diptych.compare;

import java.util.List;
import java.util.Optional;
import org.diptych.lexicon.Codebook;

/**
 * Two targets on an axis, in the words of some voices.
 *
 * @param voices whose statements
 * @param axis of the codebook
 * @param first id of a target
 * @param second id of another, behind it in the order of the comparison
 * @param largest the document that has the most statements about the pair: the one that the view
 *     {@link View#WITHOUT_LARGEST} leaves out; empty if there is none
 * @param association over the whole axis
 * @param categories in the order of the codebook, sub-codes behind their parents
 */
public record PairStatistics(
    Voices voices,
    Codebook.Axis axis,
    String first,
    String second,
    Optional<String> largest,
    Association association,
    List<CategoryStatistics> categories) {

  /** Copies the list. */
  public PairStatistics {
    categories = List.copyOf(categories);
  }

  /** The figures of a category. */
  public Optional<CategoryStatistics> category(String id) {
    return categories.stream().filter(c -> c.row().category().id().equals(id)).findFirst();
  }
}
