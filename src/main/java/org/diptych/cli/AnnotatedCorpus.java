package org.diptych.cli;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.diptych.pipeline.BatchResult;
import org.diptych.pipeline.DocumentResult;
import org.diptych.pipeline.JournaledRun;
import org.diptych.statement.CorrectedRows;
import org.diptych.statement.Corrections;
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

  /** Takes what was found into memory, and corrects it. */
  static AnnotatedCorpus of(JournaledRun run, Corrections corrections) throws IOException {
    BatchResult result = run.allResults();
    List<StatementRow> found = run.allRows();
    Map<String, DocumentSentences> sentences = run.sentences();
    CorrectedRows corrected =
        corrections.all().isEmpty()
            ? CorrectedRows.none(found)
            : corrections.apply(
                found,
                result.done().stream().map(DocumentResult.Done::document).toList(),
                sentences);
    return new AnnotatedCorpus(result, found, corrected, sentences);
  }

  /** The table of statements. */
  List<StatementRow> rows() {
    return corrected.rows();
  }
}
