package org.diptych.statement;

import java.util.Locale;
import java.util.Optional;
import org.diptych.lexicon.PartialDate;

/**
 * A date as a text mentions it.
 *
 * @param span its words, the one before it that makes it a date included
 * @param year the year; 0 where the text leaves it to the reader
 * @param month 1 to 12; 0 if not mentioned
 * @param day 1 to 31; 0 if not mentioned
 * @param event whether it only names or limits something: "the treaty of 1941", "until 1965"
 * @param entry id of the entry or rule that found it
 */
record DateMention(Span span, int year, int month, int day, boolean event, String entry) {

  /** A month that lies farther back than so many months is one to come. */
  private static final int HALF_A_YEAR = 6;

  DateMention asEvent() {
    return new DateMention(span, year, month, day, true, entry);
  }

  DateMention yearOnly() {
    return new DateMention(span, year, 0, 0, event, entry);
  }

  /**
   * The date, with what the mention leaves open taken from another: "In July", "on the 6th".
   *
   * @param context what was dated last, or the document's own date; null if there is none
   * @return empty if year or month stay open, or there is no such day
   */
  Optional<PartialDate> within(PartialDate context) {
    if (year > 0) {
      return date(year, month, day);
    }
    if (context == null) {
      return Optional.empty();
    }
    boolean monthKnown = context.first().getMonth() == context.last().getMonth();
    if (month > 0) {
      // A narration goes forward: the February after a December is the next year's.
      boolean next = monthKnown && context.first().getMonthValue() - month > HALF_A_YEAR;
      return date(context.year() + (next ? 1 : 0), month, day);
    }
    return monthKnown
        ? date(context.year(), context.first().getMonthValue(), day)
        : Optional.empty();
  }

  /** The same, or where that lies after a document its last occurrence before it. */
  Optional<PartialDate> before(PartialDate document) {
    Optional<PartialDate> same = within(document);
    if (year > 0 || same.filter(d -> d.first().isAfter(document.last())).isEmpty()) {
      return same;
    }
    return within(earlier(document));
  }

  /** A year or, where only a day is mentioned, a month earlier. */
  private PartialDate earlier(PartialDate document) {
    return date(
            month > 0
                ? document.first().minusYears(1).getYear()
                : document.first().minusMonths(1).getYear(),
            month > 0 ? 0 : document.first().minusMonths(1).getMonthValue(),
            0)
        .orElseThrow();
  }

  private static Optional<PartialDate> date(int year, int month, int day) {
    String iso = String.format(Locale.ROOT, "%04d", year);
    if (month > 0) {
      iso += String.format(Locale.ROOT, "-%02d", month);
    }
    if (day > 0) {
      iso += String.format(Locale.ROOT, "-%02d", day);
    }
    return PartialDate.tryParse(iso);
  }
}
