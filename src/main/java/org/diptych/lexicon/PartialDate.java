package org.diptych.lexicon;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An ISO 8601 calendar date that may lack its day or its month: {@code 1945-08-15}, {@code
 * 1945-08}, {@code 1945}. It stands for the stretch of days that it leaves open.
 *
 * @param first first day of the stretch
 * @param last last day of the stretch, inclusive
 * @param iso the date as it was written
 */
public record PartialDate(LocalDate first, LocalDate last, String iso) {

  private static final Pattern ISO = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

  /**
   * Reads a date.
   *
   * @throws IllegalArgumentException if the text is no such date; the message says what is expected
   */
  public static PartialDate parse(String text) {
    return tryParse(text)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "'" + text + "' is no date; write 1945-08-15, 1945-08 or 1945"));
  }

  /** Reads a date; empty if the text is none. */
  public static Optional<PartialDate> tryParse(String text) {
    Matcher m = ISO.matcher(text.strip());
    if (!m.matches()) {
      return Optional.empty();
    }
    try {
      int year = Integer.parseInt(m.group(1));
      if (m.group(2) == null) {
        return Optional.of(
            new PartialDate(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), m.group()));
      }
      YearMonth month = YearMonth.of(year, Integer.parseInt(m.group(2)));
      if (m.group(3) == null) {
        return Optional.of(new PartialDate(month.atDay(1), month.atEndOfMonth(), m.group()));
      }
      LocalDate day = month.atDay(Integer.parseInt(m.group(3)));
      return Optional.of(new PartialDate(day, day, m.group()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The year. */
  public int year() {
    return first.getYear();
  }
}
