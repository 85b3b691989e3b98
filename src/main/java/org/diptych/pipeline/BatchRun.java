package org.diptych.pipeline;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.uima.UIMAException;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.diptych.io.CasWriter;
import org.diptych.io.Corpus;
import org.diptych.io.CorpusDocument;
import org.diptych.io.CorpusDocuments;
import org.diptych.io.InputException;

/**
 * Annotates a corpus. Each thread has a pipeline of its own; results come in the order of the
 * corpus, however many threads there are.
 *
 * @param options how the annotators are set
 * @param format in which annotated documents are written; empty = not at all
 * @param threads how many documents are done at the same time
 * @param keep names of documents whose sentences the listener is given, too
 */
public record BatchRun(
    PerceptionOptions options,
    Optional<CasWriter.Format> format,
    int threads,
    Predicate<String> keep) {

  /** So many documents may wait per thread: enough to keep all busy, few enough to hold. */
  private static final int QUEUE = 4;

  /**
   * Does all documents; one that fails costs only itself.
   *
   * @param output takes texts and annotated documents
   * @param listener is told of each document, in the order of the corpus, by the calling thread
   * @throws InputException if a type system of the corpus is wrong
   * @throws UIMAException if the options are wrong
   * @throws IOException if the type system cannot be written
   */
  public BatchResult run(Corpus corpus, OutputFolder output, Consumer<DocumentResult> listener)
      throws UIMAException, IOException {
    TypeSystemDescription types = corpus.typeSystem();
    DocumentFiles files = new DocumentFiles(output, format);
    files.writeTypeSystem(types);
    return run(corpus, types, files, output::isClosed, listener);
  }

  /**
   * Does all documents and writes nothing; one that fails costs only itself.
   *
   * @param listener is told of each document, in the order of the corpus, by the calling thread
   * @throws InputException if a type system of the corpus is wrong
   * @throws UIMAException if the options are wrong
   * @throws IOException if the corpus cannot be read
   */
  public BatchResult run(Corpus corpus, Consumer<DocumentResult> listener)
      throws UIMAException, IOException {
    return run(corpus, corpus.typeSystem(), (jcas, facts) -> {}, () -> false, listener);
  }

  private BatchResult run(
      Corpus corpus,
      TypeSystemDescription types,
      DocumentSink files,
      BooleanSupplier stopped,
      Consumer<DocumentResult> listener)
      throws UIMAException, IOException {
    Runners runners = new Runners(types, files);
    List<DocumentResult> results = new ArrayList<>();
    Deque<Future<DocumentResult>> pending = new ArrayDeque<>();
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try (CorpusDocuments documents = corpus.documents()) {
      while (documents.hasNext() && !stopped.getAsBoolean()) {
        CorpusDocument document = documents.next();
        pending.add(pool.submit(() -> runners.run(document)));
        if (pending.size() >= threads * QUEUE) {
          take(pending, results, stopped, listener);
        }
      }
      while (!pending.isEmpty() && !stopped.getAsBoolean()) {
        take(pending, results, stopped, listener);
      }
    } finally {
      pool.shutdownNow();
    }
    return new BatchResult(results);
  }

  private static void take(
      Deque<Future<DocumentResult>> pending,
      List<DocumentResult> results,
      BooleanSupplier stopped,
      Consumer<DocumentResult> listener) {
    try {
      DocumentResult result = pending.remove().get();
      // A document that failed because the run was stopped is nobody's fault.
      if (!stopped.getAsBoolean()) {
        listener.accept(result);
        results.add(result instanceof DocumentResult.Done done ? done.withoutTexts() : result);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  /** Lends the pipelines to the threads. */
  private final class Runners {

    private final TypeSystemDescription types;
    private final DocumentSink files;
    private final Deque<DocumentRunner> idle = new ArrayDeque<>();

    /** Makes the first one here, where wrong options are nobody else's fault. */
    Runners(TypeSystemDescription types, DocumentSink files) throws UIMAException {
      this.types = types;
      this.files = files;
      idle.push(new DocumentRunner(options, types, files, keep));
    }

    DocumentResult run(CorpusDocument document) throws UIMAException {
      DocumentRunner runner = borrow();
      try {
        return runner.run(document);
      } finally {
        synchronized (idle) {
          idle.push(runner);
        }
      }
    }

    private DocumentRunner borrow() throws UIMAException {
      synchronized (idle) {
        if (!idle.isEmpty()) {
          return idle.pop();
        }
      }
      return new DocumentRunner(options, types, files, keep);
    }
  }
}
