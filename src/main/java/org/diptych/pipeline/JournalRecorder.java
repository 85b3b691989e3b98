package org.diptych.pipeline;

import java.io.IOException;
import java.util.Map;

/** Writes down what became of documents in the journal, and tells who watches. */
final class JournalRecorder implements Recorder {

  private final OutputFolder output;
  private final Journal journal;
  private final BatchListener listener;

  JournalRecorder(OutputFolder output, Journal journal, BatchListener listener) {
    this.output = output;
    this.journal = journal;
    this.listener = listener;
  }

  /** Records a document; if the run was stopped, that is told by an exception, too. */
  @Override
  public void record(Task task, DocumentResult result, Map<String, String> files)
      throws IOException {
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
