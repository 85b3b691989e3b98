package org.diptych.lexicon;

import java.time.LocalDate;

/**
 * The dates of a document within which a row counts.
 *
 * @param from first day, inclusive
 * @param to last day, inclusive
 */
public record Period(LocalDate from, LocalDate to) {

  /** No bound on either side. */
  public static final Period ALWAYS = new Period(LocalDate.MIN, LocalDate.MAX);

  /**
   * Reads the two cells of a row.
   *
   * @param from ISO date, may be only a year or a month; empty = from the beginning
   * @param to likewise, inclusive; empty = to the end
   * @throws IllegalArgumentException if a cell is no date, or {@code from} is after {@code to}
   */
  public static Period parse(String from, String to) {
    LocalDate first = from.isEmpty() ? LocalDate.MIN : PartialDate.parse(from).first();
    LocalDate last = to.isEmpty() ? LocalDate.MAX : PartialDate.parse(to).last();
    if (first.isAfter(last)) {
      throw new IllegalArgumentException("from (" + from + ") is after to (" + to + ")");
    }
    return new Period(first, last);
  }

  /** Whether a document of this date may lie in the period; a document without a date may. */
  public boolean admits(PartialDate date) {
    return date == null || (!date.last().isBefore(from) && !date.first().isAfter(to));
  }

  /** Whether the two periods share a day. */
  public boolean overlaps(Period other) {
    return !to.isBefore(other.from) && !other.to.isBefore(from);
  }
}
