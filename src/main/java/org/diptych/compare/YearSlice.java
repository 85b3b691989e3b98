package org.diptych.compare;

import java.util.OptionalInt;

/**
 * What is said in a year, by the date of the view.
 *
 * @param year the year; empty for the statements without a date
 * @param documentsRead how many documents of that year were read; empty if that is not known
 * @param tables the statements; not measured where the year has neither a document nor a statement
 */
public record YearSlice(OptionalInt year, OptionalInt documentsRead, Tabulation tables) {

  /** The year for people. */
  public String label() {
    return year.isPresent() ? Integer.toString(year.getAsInt()) : "undated";
  }

  /** Whether there was anything in which a statement could have been found. */
  public boolean measured() {
    return tables.totals().values().stream().anyMatch(Cell::measured);
  }
}
