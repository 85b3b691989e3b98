package org.diptych.io;

/**
 * Bibliographic facts about a document; empty where unknown.
 *
 * @param author author
 * @param date ISO 8601, possibly only a year or a month
 * @param title title
 * @param origin archive, edition or address from which the text was taken
 * @param reference how to cite the document
 */
public record SourceFacts(
    String author, String date, String title, String origin, String reference) {

  /** Nothing is known. */
  public static final SourceFacts NONE = new SourceFacts("", "", "", "", "");

  /** These facts, with the gaps filled from others. */
  public SourceFacts or(SourceFacts other) {
    return new SourceFacts(
        first(author, other.author),
        first(date, other.date),
        first(title, other.title),
        first(origin, other.origin),
        first(reference, other.reference));
  }

  private static String first(String a, String b) {
    return a.isEmpty() ? b : a;
  }
}
