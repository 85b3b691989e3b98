package org.diptych.evaluate;

import java.util.List;
import org.diptych.lexicon.PartialDate;
import org.diptych.statement.Span;

/**
 * What one coding says of one document.
 *
 * @param name path below the folder of the coding
 * @param year year of the document; {@code unknown} if the coding does not say
 * @param title title of the document; empty if the coding does not say
 * @param kind what kind of document it is, such as a report; empty if the coding does not say
 * @param sentences the sentences that were coded; empty if the coding does not list them
 * @param statements the statements
 */
public record CodedDocument(
    String name,
    String year,
    String title,
    String kind,
    List<Span> sentences,
    List<CodedStatement> statements) {

  /** The year of a document without a date. */
  public static final String UNKNOWN_YEAR = "unknown";

  /** Copies the lists. */
  public CodedDocument {
    sentences = List.copyOf(sentences);
    statements = List.copyOf(statements);
  }

  /**
   * The year of a date.
   *
   * @param date ISO 8601, possibly partial; empty if unknown
   */
  public static String year(String date) {
    return PartialDate.tryParse(date).map(d -> Integer.toString(d.year())).orElse(UNKNOWN_YEAR);
  }

  /** The years around it in which the two countries stood alike: before, in and after the war. */
  String period() {
    if (year.equals(UNKNOWN_YEAR)) {
      return UNKNOWN_YEAR;
    }
    int number = Integer.parseInt(year);
    if (number < 1939) {
      return "1938 and before";
    }
    if (number > 1945) {
      return "1946 and after";
    }
    return number < 1943 ? "1939 to 1942" : "1943 to 1945";
  }

  /** This document as one of another kind. */
  CodedDocument withKind(String other) {
    return new CodedDocument(name, year, title, other, sentences, statements);
  }

  /** This document with other statements. */
  CodedDocument withStatements(List<CodedStatement> others) {
    return new CodedDocument(name, year, title, kind, sentences, others);
  }
}
