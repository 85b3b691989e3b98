package org.diptych.pipeline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.apache.uima.resource.ResourceInitializationException;
import org.diptych.io.Corpus;
import org.diptych.io.CorpusDocument;
import org.diptych.io.CorpusDocuments;

/**
 * Annotates a corpus. Each thread has a pipeline of its own; results come in the order of the
 * corpus, however many threads there are.
 *
 * @param options how the annotators are set
 * @param threads how many documents are done at the same time
 */
public record BatchRun(PerceptionOptions options, int threads) {

  /** So many documents may wait per thread: enough to keep all busy, few enough to hold. */
  private static final int QUEUE = 4;

  /**
   * Does all documents; one that fails costs only itself.
   *
   * @param output takes texts and annotated documents
   * @param listener is told of each document, in the order of the corpus, by the calling thread
   * @throws ResourceInitializationException if the options are wrong
   */
  public BatchResult run(Corpus corpus, OutputFolder output, Consumer<DocumentResult> listener)
      throws ResourceInitializationException {
    Deque<DocumentRunner> idle = new ArrayDeque<>();
    idle.push(new DocumentRunner(options, output));
    Work work = new Work(output, idle);
    List<DocumentResult> results = new ArrayList<>();
    Deque<Future<DocumentResult>> pending = new ArrayDeque<>();
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try (CorpusDocuments documents = corpus.documents()) {
      while (documents.hasNext() && !output.isClosed()) {
        CorpusDocument document = documents.next();
        pending.add(pool.submit(() -> work.run(document)));
        if (pending.size() >= threads * QUEUE) {
          take(pending, results, listener);
        }
      }
      while (!pending.isEmpty() && !output.isClosed()) {
        take(pending, results, listener);
      }
    } finally {
      pool.shutdownNow();
    }
    return new BatchResult(results);
  }

  private static void take(
      Deque<Future<DocumentResult>> pending,
      List<DocumentResult> results,
      Consumer<DocumentResult> listener) {
    try {
      DocumentResult result = pending.remove().get();
      results.add(result);
      listener.accept(result);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  /** Lends the pipelines to the threads. */
  private final class Work {

    private final OutputFolder output;
    private final Deque<DocumentRunner> idle;

    Work(OutputFolder output, Deque<DocumentRunner> idle) {
      this.output = output;
      this.idle = idle;
    }

    DocumentResult run(CorpusDocument document) throws ResourceInitializationException {
      DocumentRunner runner = borrow();
      try {
        return runner.run(document);
      } finally {
        synchronized (idle) {
          idle.push(runner);
        }
      }
    }

    private DocumentRunner borrow() throws ResourceInitializationException {
      synchronized (idle) {
        if (!idle.isEmpty()) {
          return idle.pop();
        }
      }
      return new DocumentRunner(options, output);
    }
  }
}
