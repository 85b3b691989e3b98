package org.diptych.compare;

import java.util.Collection;
import java.util.List;

/** Whether the views of a difference point the same way. */
public enum Agreement {
  /** Every view that was measured has the difference with the same sign, or none. */
  SAME("same sign in every view"),
  /** One view has it positive, another negative. */
  DEPENDS("depends on what was collected"),
  /** Fewer than two views were measured. */
  NOT_MEASURED(Cell.NOT_AVAILABLE);

  private static final double DECIMALS = 1e4;

  private final String words;

  Agreement(String words) {
    this.words = words;
  }

  /** Compares the signs of the differences that were measured, to four decimals. */
  static Agreement of(Collection<Difference> views) {
    List<Double> signs =
        views.stream()
            .filter(Difference::measured)
            .map(d -> Math.signum(Math.rint(d.difference().value().orElseThrow() * DECIMALS)))
            .toList();
    if (signs.size() < 2) {
      return NOT_MEASURED;
    }
    return signs.contains(1.0) && signs.contains(-1.0) ? DEPENDS : SAME;
  }

  /** How tables and sentences say it. */
  public String words() {
    return words;
  }
}
