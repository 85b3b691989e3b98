package org.diptych.compare;

import java.util.List;
import java.util.Map;

/**
 * A set of statements, counted by target, axis and category.
 *
 * @param totals all statements on all axes, by target
 * @param axes in the order of the codebook
 */
public record Tabulation(Map<String, Cell> totals, List<AxisTable> axes) {

  /** All statements about a target. */
  public Cell total(String target) {
    return totals.get(target);
  }

  /** Whether there is a statement about any target. */
  public boolean stated() {
    return totals.values().stream().anyMatch(cell -> !cell.rows().isEmpty());
  }

  /** The number of statements about all targets. */
  public int statements() {
    return totals.values().stream().mapToInt(cell -> cell.rows().size()).sum();
  }
}
