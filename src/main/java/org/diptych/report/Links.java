package org.diptych.report;

import java.util.OptionalInt;
import org.diptych.compare.Cell;
import org.diptych.compare.Measure;

/** Leads from every count to the view of the concordance that shows what was counted. */
final class Links {

  /**
   * A count as it is shown.
   *
   * @param text the figure, or {@code n/a}
   * @param href where it leads; empty if it counts nothing
   */
  record Count(String text, String href) {}

  private Links() {}

  /**
   * A count of a cell.
   *
   * @param view all statements of the cell
   */
  static Count count(Cell cell, Measure measure, View view) {
    return count(cell.count(measure), view.only(measure));
  }

  /** A count that has a view of its own. */
  static Count count(int figure, View view) {
    return count(OptionalInt.of(figure), view);
  }

  private static Count count(OptionalInt figure, View view) {
    return new Count(Page.figure(figure), figure.orElse(0) == 0 ? "" : view.href());
  }
}
