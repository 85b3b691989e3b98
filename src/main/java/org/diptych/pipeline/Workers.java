package org.diptych.pipeline;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.uima.UIMAException;
import org.diptych.io.DocumentException;

/**
 * The threads of a run, each with a pipeline of its own, and the queue before them. The thread that
 * submits documents also oversees: a worker whose document takes too long is abandoned and
 * replaced. Such a thread cannot be stopped, but nothing that it finds is taken, and the JVM does
 * not wait for it.
 */
final class Workers implements AutoCloseable {

  /** So many documents may wait per thread: enough to keep all busy, few enough to hold. */
  private static final int QUEUE = 8;

  private static final int POLL_MILLIS = 20;

  /** After a fault the other documents in flight may be finished, but not for ever. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Limits limits;
  private final boolean failFast;
  private final Recorder recorder;
  private final Runners runners;
  private final BlockingQueue<Task> queue;
  private final List<Worker> workers = new CopyOnWriteArrayList<>();
  private final AtomicInteger open = new AtomicInteger();
  private final AtomicReference<Throwable> fault = new AtomicReference<>();
  private volatile boolean stopped;

  /** Makes pipelines. */
  @FunctionalInterface
  interface Runners {
    DocumentRunner make() throws UIMAException;
  }

  Workers(Limits limits, boolean failFast, Recorder recorder, Runners runners) {
    this.limits = limits;
    this.failFast = failFast;
    this.recorder = recorder;
    this.runners = runners;
    queue = new ArrayBlockingQueue<>(limits.threads() * QUEUE);
  }

  /** Whether further documents are wanted. */
  boolean wantsMore() {
    return !stopped && fault.get() == null;
  }

  /** Puts a document into the queue; waits while it is full. */
  void submit(Task task) throws IOException, InterruptedException {
    open.incrementAndGet();
    // A further pipeline costs time and memory: only when there is work for it.
    if (workers.isEmpty() || (workers.size() < limits.threads() && queue.size() >= QUEUE)) {
      start();
    }
    oversee();
    while (wantsMore() && !queue.offer(task, POLL_MILLIS, TimeUnit.MILLISECONDS)) {
      oversee();
    }
  }

  /**
   * Waits until all documents are done, or the run is at its end for another reason.
   *
   * @throws IOException if nothing can be written any more, or memory ran out
   * @throws UIMAException if a pipeline cannot be made
   */
  void finish() throws IOException, UIMAException, InterruptedException {
    long stoppedAt = 0;
    while (open.get() > 0) {
      if (!wantsMore()) {
        queue.drainTo(new ArrayList<>());
        stoppedAt = stoppedAt == 0 ? System.nanoTime() : stoppedAt;
        if (idle() || System.nanoTime() - stoppedAt > PATIENCE.toNanos()) {
          break;
        }
      }
      TimeUnit.MILLISECONDS.sleep(1);
      oversee();
    }
    rethrow(fault.get());
  }

  private boolean idle() {
    return workers.stream().allMatch(worker -> worker.task == null);
  }

  private static void rethrow(Throwable e) throws IOException, UIMAException {
    if (e instanceof IOException io) {
      throw io;
    }
    if (e instanceof UIMAException uima) {
      throw uima;
    }
    if (e != null) {
      throw new IllegalStateException(e);
    }
  }

  private void start() {
    Worker worker = new Worker();
    workers.add(worker);
    worker.thread.start();
  }

  private void oversee() throws IOException {
    if (limits.time().isZero()) {
      return;
    }
    for (Worker worker : workers) {
      Task task = worker.task;
      if (task != null && task.took().compareTo(limits.time()) > 0 && task.abandon()) {
        workers.remove(worker);
        worker.thread.interrupt();
        finished(
            task,
            failed(
                task,
                Stage.TIME,
                "took longer than " + limits.time().toSeconds() + " s",
                "split it, or raise --time-limit"),
            Map.of());
        start();
      }
    }
  }

  private void finished(Task task, DocumentResult result, Map<String, String> files)
      throws IOException {
    recorder.record(task, result, files);
    open.decrementAndGet();
    if (failFast && result instanceof DocumentResult.Failed) {
      stopped = true;
    }
  }

  private static DocumentResult failed(Task task, Stage stage, String reason, String remedy) {
    return new DocumentResult.Failed(
        stage, new DocumentException(task.document().name(), reason, remedy));
  }

  /** Lets the threads go. */
  @Override
  public void close() {
    stopped = true;
    workers.forEach(worker -> worker.thread.interrupt());
  }

  /** One thread and its pipeline. */
  private final class Worker implements Runnable {

    private final Thread thread = new Thread(this, "diptych-worker");
    private DocumentRunner runner;
    private volatile Task task;

    Worker() {
      thread.setDaemon(true);
    }

    @Override
    public void run() {
      try {
        runner = runners.make();
        do {
          Task next = queue.take();
          if (!wantsMore()) {
            return;
          }
          next.begin();
          task = next;
        } while (process(task));
      } catch (InterruptedException e) {
        // The run is over.
      } catch (OutOfMemoryError e) {
        outOfMemory();
      } catch (Exception | Error e) {
        fault.compareAndSet(null, e);
      } finally {
        task = null;
      }
    }

    /** Whether the worker is still wanted. */
    private boolean process(Task current) throws IOException {
      DocumentResult result = runner.annotate(current.document());
      if (!current.claim()) {
        return false;
      }
      Map<String, String> files = Map.of();
      if (result instanceof DocumentResult.Done done) {
        try {
          files = runner.write(done);
        } catch (DocumentException e) {
          result = new DocumentResult.Failed(Stage.WRITE, e);
        }
      }
      finished(current, result, files);
      task = null;
      return true;
    }

    private void outOfMemory() {
      Task current = task;
      runner = null; // makes room for what has still to be said
      if (current == null) {
        fault.compareAndSet(null, new MemoryException("a further thread"));
        return;
      }
      if (!current.claim() && current.abandoned()) {
        return;
      }
      MemoryException end = new MemoryException(current.document().name());
      // Only the first: others may have failed because this one left them no room.
      if (fault.compareAndSet(null, end)) {
        try {
          finished(
              current,
              failed(
                  current,
                  Stage.MEMORY,
                  "not enough memory",
                  "run it alone with DIPTYCH_OPTS=-Xmx4g"),
              Map.of());
        } catch (IOException e) {
          end.addSuppressed(e);
        }
      }
    }
  }
}
