package org.diptych.pipeline;

import java.util.List;
import java.util.stream.Stream;
import org.diptych.io.DocumentException;
import org.diptych.statement.StatementRow;

/**
 * What became of the documents of a corpus, in the order of the corpus.
 *
 * @param results one for each document
 */
public record BatchResult(List<DocumentResult> results) {

  /** Copies the list. */
  public BatchResult {
    results = List.copyOf(results);
  }

  /** The documents that were annotated. */
  public List<DocumentResult.Done> done() {
    return only(DocumentResult.Done.class).toList();
  }

  /** Why the others were not. */
  public List<DocumentException> failures() {
    return only(DocumentResult.Failed.class).map(DocumentResult.Failed::fault).toList();
  }

  /** All statements. */
  public List<StatementRow> rows() {
    return only(DocumentResult.Done.class).flatMap(done -> done.rows().stream()).toList();
  }

  private <T extends DocumentResult> Stream<T> only(Class<T> kind) {
    return results.stream().filter(kind::isInstance).map(kind::cast);
  }
}
