package org.diptych.pipeline;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.diptych.io.CorpusDocument;

/** A document on its way through a worker; its result is either taken or not wanted any more. */
final class Task {

  private enum State {
    WAITING,
    RUNNING,
    CLAIMED,
    ABANDONED
  }

  private final int number;
  private final int file;
  private final CorpusDocument document;
  private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);
  private volatile long begun;

  /**
   * @param number the document's place in the corpus, from 0 on
   * @param file the place of its file, from 1 on
   */
  Task(int number, int file, CorpusDocument document) {
    this.number = number;
    this.file = file;
    this.document = document;
  }

  int number() {
    return number;
  }

  int file() {
    return file;
  }

  CorpusDocument document() {
    return document;
  }

  void begin() {
    begun = System.nanoTime();
    state.set(State.RUNNING);
  }

  /** How long it has been running. */
  Duration took() {
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  /** The worker's: whether it may write the result. From then on nobody abandons the document. */
  boolean claim() {
    return state.compareAndSet(State.RUNNING, State.CLAIMED);
  }

  /** The overseer's: whether the document was still running; its result is not taken any more. */
  boolean abandon() {
    return state.compareAndSet(State.RUNNING, State.ABANDONED);
  }

  /** Whether the overseer gave it up. */
  boolean abandoned() {
    return state.get() == State.ABANDONED;
  }
}
