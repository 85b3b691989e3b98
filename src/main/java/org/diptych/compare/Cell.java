package org.diptych.compare;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A cell of a table: the statements that it counts. All its figures derive from them.
 *
 * @param measured false where nothing could be counted: such a cell reads {@code n/a}, never 0
 * @param rows the statements, in the order of the table
 */
public record Cell(boolean measured, List<Coded> rows) {

  /** How a figure reads that was not measured. */
  public static final String NOT_AVAILABLE = "n/a";

  static final Cell NOT_MEASURED = new Cell(false, List.of());
  static final Cell NONE = new Cell(true, List.of());

  /** Copies the list. */
  public Cell {
    rows = List.copyOf(rows);
  }

  static Cell of(List<Coded> rows) {
    return rows.isEmpty() ? NONE : new Cell(true, rows);
  }

  /** A count; empty if the cell was not measured. */
  public OptionalInt count(Measure measure) {
    return measured
        ? OptionalInt.of(
            (int)
                rows.stream()
                    .filter(coded -> measure.includes(coded.statement()))
                    .map(measure::unit)
                    .distinct()
                    .count())
        : OptionalInt.empty();
  }

  /** The statements behind a count. */
  public List<Coded> rows(Measure measure) {
    return rows.stream().filter(coded -> measure.includes(coded.statement())).toList();
  }

  /** Whether any statement counts here. */
  public boolean has(Measure measure) {
    return rows.stream().anyMatch(coded -> measure.includes(coded.statement()));
  }

  /**
   * The statements of this cell per statement of another, from 0 to 1; empty if one of the two was
   * not measured or the other has none.
   */
  public OptionalDouble shareOf(Cell whole) {
    return measured && whole.measured && !whole.rows.isEmpty()
        ? OptionalDouble.of((double) rows.size() / whole.rows.size())
        : OptionalDouble.empty();
  }
}
