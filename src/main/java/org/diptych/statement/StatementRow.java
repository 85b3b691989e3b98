package org.diptych.statement;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One row of {@code statements.csv}: a statement and the document in which it stands.
 *
 * @param id survives a new run: a hash of document, sentence text, occurrence, target and category
 * @param document path below the input folder ({@code path#id} for a part of a file)
 * @param statement the statement
 * @param text the sentence, its white space collapsed
 * @param author author of the document; empty if unknown
 * @param page page of the sentence; empty if unknown
 * @param title title of the document
 * @param reference how to cite the document
 * @param documentDate ISO 8601 date of the document, possibly partial; empty if unknown
 * @param duplicateOf id of the same view in the earliest document that has the passage; else empty
 * @param meta further columns of {@code metadata.tsv}, by name without {@code meta_}
 */
public record StatementRow(
    String id,
    String document,
    Statement statement,
    String text,
    String author,
    String page,
    String title,
    String reference,
    String documentDate,
    String duplicateOf,
    Map<String, String> meta) {

  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u2028\\u2029]+");

  /** Copies the map, keeping its order. */
  public StatementRow {
    meta = Collections.unmodifiableMap(new LinkedHashMap<>(meta));
  }

  /** A stretch of a text as the column {@code text} has it: its white space collapsed. */
  public static String sentence(String text, Span span) {
    return BLANKS.matcher(span.of(text).strip()).replaceAll(" ");
  }

  /** This row with another text for its sentence. */
  public StatementRow withText(String other) {
    return new StatementRow(
        id,
        document,
        statement,
        other,
        author,
        page,
        title,
        reference,
        documentDate,
        duplicateOf,
        meta);
  }

  /** This row, its statement made by somebody else. */
  public StatementRow by(String source) {
    return new StatementRow(
        id,
        document,
        statement.by(source),
        text,
        author,
        page,
        title,
        reference,
        documentDate,
        duplicateOf,
        meta);
  }

  /** This row, marked as repeating another. */
  public StatementRow withDuplicateOf(String original) {
    return new StatementRow(
        id,
        document,
        statement,
        text,
        author,
        page,
        title,
        reference,
        documentDate,
        original,
        meta);
  }
}
