package org.diptych.compare;

/** Whether the views of a difference point the same way. */
public enum Agreement {
  /** Every view that was measured has the difference with the same sign, or none. */
  SAME("same sign in every view"),
  /** One view has it positive, another negative. */
  DEPENDS("depends on what was collected"),
  /** Fewer than two views were measured. */
  NOT_MEASURED(Cell.NOT_AVAILABLE);

  private final String words;

  Agreement(String words) {
    this.words = words;
  }

  /** How tables and sentences say it. */
  public String words() {
    return words;
  }
}
