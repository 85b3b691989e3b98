package org.diptych.inception;

import java.util.List;
import org.diptych.evaluate.CodedDocument;
import org.diptych.evaluate.CodedStatement;
import org.diptych.exchange.ImportedCoding;
import org.diptych.statement.Span;
import org.diptych.statement.StatementRow;

/**
 * A document as one person left it.
 *
 * @param name of the document
 * @param date ISO 8601 date of the document, possibly partial; empty if unknown
 * @param title of the document; empty if unknown
 * @param sentences all its sentences
 * @param rows its statements: those that the person added or changed under {@code human:<name>},
 *     those of the machine that were left as they were under the machine's source
 * @param statements the same for comparing codings: empty what the person did not say
 * @param unmapped annotations that are no statements
 * @param contradictions how many statements had a code and single features that say otherwise; the
 *     code was taken
 */
public record CorrectedDocument(
    String name,
    String date,
    String title,
    List<Span> sentences,
    List<StatementRow> rows,
    List<CodedStatement> statements,
    List<ImportedCoding.Unmapped> unmapped,
    int contradictions) {

  /** Copies the lists. */
  public CorrectedDocument {
    sentences = List.copyOf(sentences);
    rows = List.copyOf(rows);
    statements = List.copyOf(statements);
    unmapped = List.copyOf(unmapped);
  }

  /** The document as one of a coding. */
  public CodedDocument coded() {
    return new CodedDocument(name, CodedDocument.year(date), title, "", sentences, statements);
  }
}
