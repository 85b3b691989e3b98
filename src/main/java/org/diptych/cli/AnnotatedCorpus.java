package org.diptych.cli;

import java.util.List;
import java.util.Map;
import org.diptych.pipeline.BatchResult;
import org.diptych.statement.CorrectedRows;
import org.diptych.statement.DocumentSentences;
import org.diptych.statement.StatementRow;

/**
 * What a run found.
 *
 * @param result what became of the documents
 * @param found the table of statements before people's corrections, repetitions marked
 * @param corrected the table after them
 * @param sentences the sentences of the documents that were asked for, by document
 */
record AnnotatedCorpus(
    BatchResult result,
    List<StatementRow> found,
    CorrectedRows corrected,
    Map<String, DocumentSentences> sentences) {

  /** The table of statements. */
  List<StatementRow> rows() {
    return corrected.rows();
  }
}
