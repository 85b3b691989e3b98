package org.diptych.pipeline;

import java.time.Duration;

/** Is told of each document when it is finished, one at a time, in any order. */
@FunctionalInterface
public interface BatchListener {

  /**
   * A document was finished.
   *
   * @param result what became of it
   * @param file how many files of the corpus had been begun when it was
   * @param took how long it took
   */
  void finished(DocumentResult result, int file, Duration took);
}
