package org.diptych.compare;

import java.util.Map;
import org.diptych.lexicon.Codebook;

/**
 * A category and what is said under it of each target. A category is the sum of its own statements
 * and those of its sub-codes: a sentence that has two of them counts for each.
 *
 * @param category of the codebook
 * @param label its label, after that of its parents
 * @param depth 0 for a category, 1 for its sub-codes, and so on
 * @param cells by target, in the order of the comparison
 */
public record CategoryRow(
    Codebook.Category category, String label, int depth, Map<String, Cell> cells) {

  /** The cell of a target. */
  public Cell cell(String target) {
    return cells.get(target);
  }

  /** Whether there is a statement about any target. */
  public boolean stated() {
    return cells.values().stream().anyMatch(cell -> !cell.rows().isEmpty());
  }
}
