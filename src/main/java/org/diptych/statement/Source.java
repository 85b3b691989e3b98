package org.diptych.statement;

import java.util.Optional;
import org.diptych.lexicon.PartialDate;

/**
 * Bibliographic facts about a document; every one may be empty.
 *
 * @param author author
 * @param date ISO 8601 date, possibly partial
 * @param title title
 */
public record Source(String author, String date, String title) {

  /** Nothing is known. */
  public static final Source UNKNOWN = new Source("", "", "");

  /** The date; null if there is none. */
  public PartialDate partialDate() {
    return Optional.of(date).flatMap(PartialDate::tryParse).orElse(null);
  }
}
