package org.diptych.pipeline;

import java.util.List;
import java.util.stream.Stream;
import org.diptych.io.DocumentException;

/**
 * What became of the documents of a corpus, in the order of the corpus, in memory. Where that is
 * too small, {@link JournaledRun} hands them over one by one.
 *
 * @param results one for each document, without its rows
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

  private <T extends DocumentResult> Stream<T> only(Class<T> kind) {
    return results.stream().filter(kind::isInstance).map(kind::cast);
  }
}
