package org.diptych.compare;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.diptych.lexicon.Codebook;

/**
 * The categories of an axis by target.
 *
 * @param axis of the codebook
 * @param totals all statements on the axis, by target
 * @param categories in the order of the codebook, sub-codes behind their parents
 */
public record AxisTable(
    Codebook.Axis axis, Map<String, Cell> totals, List<CategoryRow> categories) {

  /** All statements about a target on this axis. */
  public Cell total(String target) {
    return totals.get(target);
  }

  /** Whether the axis was looked for. */
  public boolean measured() {
    return totals.values().stream().anyMatch(Cell::measured);
  }

  /** Whether there is a statement about any target. */
  public boolean stated() {
    return totals.values().stream().anyMatch(cell -> !cell.rows().isEmpty());
  }

  /** What part of the statements about the target on this axis falls to the category, 0 to 1. */
  public OptionalDouble share(CategoryRow row, String target) {
    return row.cell(target).shareOf(total(target));
  }
}
