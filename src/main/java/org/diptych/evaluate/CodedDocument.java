package org.diptych.evaluate;

import java.util.List;
import org.diptych.statement.Span;

/**
 * What one coding says of one document.
 *
 * @param name path below the folder of the coding
 * @param year year of the document; {@code unknown} if the coding does not say
 * @param sentences the sentences that were coded; empty if the coding does not list them
 * @param statements the statements
 */
public record CodedDocument(
    String name, String year, List<Span> sentences, List<CodedStatement> statements) {

  /** The year of a document without a date. */
  public static final String UNKNOWN_YEAR = "unknown";

  /** Copies the lists. */
  public CodedDocument {
    sentences = List.copyOf(sentences);
    statements = List.copyOf(statements);
  }
}
