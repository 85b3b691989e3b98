package org.diptych.pipeline;

import static org.apache.uima.fit.factory.AnalysisEngineFactory.createEngine;

import com.fasterxml.jackson.core.JsonProcessingException;
import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.uima.UIMAException;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.analysis_engine.AnalysisEngineProcessException;
import org.apache.uima.fit.factory.JCasFactory;
import org.apache.uima.jcas.JCas;
import org.apache.uima.resource.ResourceInitializationException;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.diptych.annotator.CasDocument;
import org.diptych.io.CorpusDocument;
import org.diptych.io.DocumentException;
import org.diptych.io.DocumentFacts;
import org.diptych.io.StatementRows;
import org.diptych.lexicon.Lexicon;
import org.diptych.statement.SentencesRead;
import org.diptych.type.DocumentSource;

/** Takes documents through the pipeline, one after the other. Belongs to one thread. */
final class DocumentRunner {

  private final PerceptionOptions options;
  private final Limits limits;
  private final DocumentSink files;
  private final StepTimes times;
  private final Predicate<String> keep;
  private final Lexicon lexicon;
  private final AnalysisEngine complete;
  private final JCas jcas;
  private AnalysisEngine annotators;

  /**
   * Prepares the pipeline.
   *
   * @param types what the CAS can hold
   * @param files takes what is written of each document
   * @param times takes how long each step took
   * @param keep names of documents of which the sentences are kept
   * @throws UIMAException if the options are wrong
   */
  DocumentRunner(
      PerceptionOptions options,
      Limits limits,
      TypeSystemDescription types,
      DocumentSink files,
      StepTimes times,
      Predicate<String> keep)
      throws UIMAException {
    this.options = options;
    this.limits = limits;
    this.files = files;
    this.times = times;
    this.keep = keep;
    lexicon = Lexicon.of(options.lexicon(), options.onlyLexicon());
    complete = createEngine(PerceptionPipeline.complete(options));
    times.watch(complete);
    jcas = JCasFactory.createJCas(types);
  }

  /**
   * Reads and annotates a document; whatever is wrong with it becomes part of the result. Only a
   * lack of memory is not its fault alone, and is thrown.
   */
  DocumentResult annotate(CorpusDocument document) {
    Stage stage = Stage.READ;
    try {
      jcas.reset();
      long begun = System.nanoTime();
      DocumentFacts facts = document.readInto(jcas);
      times.add("read", System.nanoTime() - begun);
      int length = jcas.getDocumentText().length();
      if (length > limits.characters()) {
        return new DocumentResult.Failed(Stage.SIZE, tooLong(facts.name(), length));
      }
      stage = Stage.ANNOTATE;
      engine().process(jcas);
      return new DocumentResult.Done(
          facts,
          date(),
          length,
          jcas.select(Sentence.class).toList().size(),
          sentencesRead(facts),
          StatementRows.of(jcas, facts.name(), facts.meta()),
          keep.test(facts.name())
              ? Optional.of(StatementRows.sentences(jcas, facts.name(), facts.meta()))
              : Optional.empty());
    } catch (DocumentException e) {
      return new DocumentResult.Failed(stage, e);
    } catch (AnalysisEngineProcessException
        | ResourceInitializationException
        | RuntimeException
        | StackOverflowError e) {
      return new DocumentResult.Failed(
          stage,
          new DocumentException(
              document.name(),
              (stage == Stage.READ ? "cannot be read (" : "cannot be annotated (")
                  + reason(e)
                  + ")",
              "report the document",
              e));
    }
  }

  /**
   * Writes what is kept of the document that was annotated last.
   *
   * @return checksums of the files, by path below the staging folder
   * @throws DocumentException if this document cannot be written
   * @throws IOException if nothing can be written: the disk is full, or away
   */
  Map<String, String> write(DocumentResult.Done done) throws DocumentException, IOException {
    long begun = System.nanoTime();
    try {
      return files.write(jcas, done.facts());
    } catch (IOException | RuntimeException | StackOverflowError e) {
      if (e instanceof IOException fault && !concernsOneDocument(innermost(e))) {
        throw fault;
      }
      throw new DocumentException(
          done.document(), "its output cannot be written (" + reason(e) + ")", "rename it", e);
    } finally {
      times.add("write", System.nanoTime() - begun);
    }
  }

  private static boolean concernsOneDocument(Throwable cause) {
    return !(cause instanceof IOException)
        || cause instanceof FileAlreadyExistsException
        || cause instanceof JsonProcessingException;
  }

  private DocumentException tooLong(String name, int length) {
    return new DocumentException(
        name,
        "its text has " + length + " characters, the limit is " + limits.characters(),
        "split it, or raise the limit with --max-characters and DIPTYCH_OPTS="
            + limits.heapFor(length));
  }

  /** Documents that come with sentences keep them. */
  private AnalysisEngine engine() throws ResourceInitializationException {
    if (jcas.select(Sentence.class).isEmpty()) {
      return complete;
    }
    if (annotators == null) {
      annotators = createEngine(PerceptionPipeline.annotators(options));
      times.watch(annotators);
    }
    return annotators;
  }

  private SentencesRead sentencesRead(DocumentFacts facts) {
    return SentencesRead.of(CasDocument.read(jcas, lexicon.language(facts.language())));
  }

  private String date() {
    return jcas.select(DocumentSource.class).findFirst().map(DocumentSource::getDate).orElse("");
  }

  /** What the innermost cause says: UIMA wraps every exception in several of its own. */
  private static String reason(Throwable e) {
    Throwable cause = innermost(e);
    String name = cause.getClass().getSimpleName();
    return cause.getMessage() == null ? name : name + ": " + cause.getMessage();
  }

  private static Throwable innermost(Throwable e) {
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }
}
