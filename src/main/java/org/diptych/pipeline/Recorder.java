package org.diptych.pipeline;

import java.io.IOException;
import java.util.Map;

/** Takes what became of documents, in the order of finishing. One instance serves all threads. */
@FunctionalInterface
interface Recorder {

  /**
   * Records a document.
   *
   * @param files checksums of the files that were written of it
   * @throws IOException if nothing can be recorded any more
   */
  void record(Task task, DocumentResult result, Map<String, String> files) throws IOException;
}
