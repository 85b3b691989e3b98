package org.diptych.pipeline;

import java.io.IOException;
import java.util.Map;

/** Writes down what became of documents, and tells who watches. One instance serves all threads. */
final class Recorder {

  private final OutputFolder output;
  private final Journal journal;
  private final BatchListener listener;

  Recorder(OutputFolder output, Journal journal, BatchListener listener) {
    this.output = output;
    this.journal = journal;
    this.listener = listener;
  }

  /**
   * Records a document.
   *
   * @param files checksums of the files that were written of it
   * @throws IOException if the journal cannot be written, or the run was stopped
   */
  void record(Task task, DocumentResult result, Map<String, String> files) throws IOException {
    JournalEntry entry = JournalEntry.of(task.number(), result, files);
    output.write(
        () -> {
          journal.append(entry);
          output.keep(); // before anybody can close the folder
        });
    synchronized (listener) {
      listener.finished(result, task.file(), task.took());
    }
  }
}
