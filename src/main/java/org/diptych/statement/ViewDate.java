package org.diptych.statement;

import java.util.List;

/**
 * When a view was expressed, or held.
 *
 * @param date ISO 8601 date, possibly only a year or month; empty if unknown
 * @param source {@code text} or {@code metadata}; empty without a date
 * @param evidence ids of the rule and the entry that gave the date; empty where it is the
 *     document's
 */
record ViewDate(String date, String source, List<String> evidence) {

  static final ViewDate UNKNOWN = new ViewDate("", "", List.of());

  ViewDate {
    evidence = List.copyOf(evidence);
  }

  static ViewDate ofDocument(Source document) {
    return document.date().isEmpty()
        ? UNKNOWN
        : new ViewDate(document.date(), "metadata", List.of());
  }
}
