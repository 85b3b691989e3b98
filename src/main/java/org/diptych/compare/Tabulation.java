package org.diptych.compare;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

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

  /** The same tables of some of the statements; what was not measured stays so. */
  Tabulation only(Predicate<Coded> wanted) {
    return new Tabulation(
        only(totals, wanted),
        axes.stream()
            .map(
                table ->
                    new AxisTable(
                        table.axis(),
                        only(table.totals(), wanted),
                        table.categories().stream()
                            .map(
                                row ->
                                    new CategoryRow(
                                        row.category(),
                                        row.label(),
                                        row.depth(),
                                        only(row.cells(), wanted)))
                            .toList()))
            .toList());
  }

  private static Map<String, Cell> only(Map<String, Cell> cells, Predicate<Coded> wanted) {
    Map<String, Cell> narrowed = new LinkedHashMap<>();
    cells.forEach(
        (target, cell) ->
            narrowed.put(
                target,
                cell.measured() ? Cell.of(cell.rows().stream().filter(wanted).toList()) : cell));
    return Collections.unmodifiableMap(narrowed);
  }
}
