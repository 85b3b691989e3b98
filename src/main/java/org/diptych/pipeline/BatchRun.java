package org.diptych.pipeline;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.apache.uima.UIMAException;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.diptych.io.CasWriter;
import org.diptych.io.Corpus;
import org.diptych.io.CorpusDocument;
import org.diptych.io.CorpusDocuments;
import org.diptych.io.InputException;

/**
 * Annotates a corpus. Each thread has a pipeline of its own; all share one lexicon and one model.
 * Documents go through a bounded queue and what is found goes to the {@link Journal} at once, in
 * the order of finishing; {@link JournaledRun} puts it into the order of the corpus.
 *
 * <p>Why not one of the platform's own runners: UIMA's CPM, which uimaFIT's {@code CpePipeline}
 * drives, ends a collection when its reader throws, cannot leave a document alone that hangs in an
 * annotator (its time-outs are for remote services), tells of a failed document only that it
 * failed, and hands results on in the order of finishing without a way to go on where it was cut
 * off. uimaFIT's {@code SimplePipeline} has one thread.
 *
 * @param options how the annotators are set
 * @param format in which annotated documents are written; empty = not at all
 * @param limits what one document may take, and how many are done at the same time
 * @param failFast whether the run ends with the first document that fails
 * @param keep names of documents whose sentences are kept, too
 */
public record BatchRun(
    PerceptionOptions options,
    Optional<CasWriter.Form> format,
    Limits limits,
    boolean failFast,
    Predicate<String> keep) {

  /**
   * Does all documents that the journal does not have; one that fails costs only itself.
   *
   * @param output takes texts and annotated documents
   * @param journal takes what becomes of the documents
   * @param times takes how long each step took
   * @param listener is told of each document
   * @return whether all documents are done or have failed; else the run was stopped
   * @throws InputException if a type system of the corpus is wrong
   * @throws UIMAException if the options are wrong
   * @throws IOException if the output cannot be written, or memory ran out
   */
  public boolean run(
      Corpus corpus,
      OutputFolder output,
      RunJournal journal,
      StepTimes times,
      BatchListener listener)
      throws UIMAException, IOException {
    TypeSystemDescription types = corpus.typeSystem();
    DocumentFiles files = new DocumentFiles(output, format);
    files.writeTypeSystem(types);
    return run(
        corpus,
        new JournalRecorder(output, journal.journal(), listener),
        () -> new DocumentRunner(options, limits, types, files, times, keep),
        () -> !output.isClosed(),
        number -> !journal.journal().has(number));
  }

  /**
   * Does all documents and writes nothing.
   *
   * @param listener is told of each document, in the order of the corpus
   * @throws InputException if a type system of the corpus is wrong
   * @throws UIMAException if the options are wrong
   * @throws IOException if the corpus cannot be read, or memory ran out
   */
  public void run(Corpus corpus, BatchListener listener) throws UIMAException, IOException {
    TypeSystemDescription types = corpus.typeSystem();
    DocumentSink nothing = (jcas, facts) -> Map.of();
    run(
        corpus,
        new OrderedRecorder(listener),
        () -> new DocumentRunner(options, limits, types, nothing, new StepTimes(), keep),
        () -> true,
        number -> true);
  }

  /** Gives the wanted documents to the workers; returns whether none of them ended the run. */
  private boolean run(
      Corpus corpus,
      Recorder recorder,
      Workers.Runners runners,
      BooleanSupplier goesOn,
      IntPredicate wanted)
      throws UIMAException, IOException {
    try (Workers workers = new Workers(limits, failFast, recorder, runners);
        CorpusDocuments documents = corpus.documents()) {
      int number = 0;
      while (workers.wantsMore() && goesOn.getAsBoolean() && documents.hasNext()) {
        CorpusDocument document = documents.next();
        if (wanted.test(number)) {
          workers.submit(new Task(number, documents.filesBegun(), document));
        }
        number++;
      }
      workers.finish();
      return workers.wantsMore();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new OutputFolder.StoppedException();
    }
  }
}
