package org.diptych.pipeline;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Hands results over in the order of the corpus; those that come early wait in memory. */
final class OrderedRecorder implements Recorder {

  private record Waiting(DocumentResult result, int file, Duration took) {}

  private final BatchListener listener;
  private final Map<Integer, Waiting> early = new HashMap<>();
  private int next;

  OrderedRecorder(BatchListener listener) {
    this.listener = listener;
  }

  @Override
  public synchronized void record(Task task, DocumentResult result, Map<String, String> files) {
    early.put(task.number(), new Waiting(result, task.file(), task.took()));
    for (Waiting due = early.remove(next); due != null; due = early.remove(next)) {
      next++;
      listener.finished(due.result(), due.file(), due.took());
    }
  }
}
