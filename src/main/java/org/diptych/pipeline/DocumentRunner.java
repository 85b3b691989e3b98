package org.diptych.pipeline;

import static org.apache.uima.fit.factory.AnalysisEngineFactory.createEngine;

import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence;
import java.io.IOException;
import java.util.List;
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
import org.diptych.statement.StatementRow;
import org.diptych.type.DocumentSource;

/** Takes documents through the pipeline, one after the other. Belongs to one thread. */
final class DocumentRunner {

  private final PerceptionOptions options;
  private final DocumentSink files;
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
   * @param keep names of documents of which the sentences are kept
   * @throws UIMAException if the options are wrong
   */
  DocumentRunner(
      PerceptionOptions options,
      TypeSystemDescription types,
      DocumentSink files,
      Predicate<String> keep)
      throws UIMAException {
    this.options = options;
    this.files = files;
    this.keep = keep;
    lexicon = Lexicon.of(options.lexicon(), options.onlyLexicon());
    complete = createEngine(PerceptionPipeline.complete(options));
    jcas = JCasFactory.createJCas(types);
  }

  /** Does a document; whatever is wrong with it becomes part of the result. */
  DocumentResult run(CorpusDocument document) {
    try {
      jcas.reset();
      DocumentFacts facts = document.readInto(jcas);
      engine().process(jcas);
      List<StatementRow> rows = StatementRows.of(jcas, facts.name(), facts.meta());
      files.write(jcas, facts);
      return new DocumentResult.Done(
          facts,
          date(),
          jcas.getDocumentText().length(),
          jcas.select(Sentence.class).toList().size(),
          sentencesRead(facts),
          rows,
          keep.test(facts.name())
              ? Optional.of(StatementRows.sentences(jcas, facts.name(), facts.meta()))
              : Optional.empty());
    } catch (DocumentException e) {
      return new DocumentResult.Failed(e);
    } catch (IOException e) {
      return failed(
          document, "its output cannot be written (" + reason(e) + ")", "check the disk", e);
    } catch (OutOfMemoryError e) {
      return failed(document, "not enough memory", "give more with DIPTYCH_OPTS=-Xmx4g", e);
    } catch (AnalysisEngineProcessException
        | ResourceInitializationException
        | RuntimeException
        | StackOverflowError e) {
      return failed(document, "cannot be annotated (" + reason(e) + ")", "report the document", e);
    }
  }

  /** Documents that come with sentences keep them. */
  private AnalysisEngine engine() throws ResourceInitializationException {
    if (jcas.select(Sentence.class).isEmpty()) {
      return complete;
    }
    if (annotators == null) {
      annotators = createEngine(PerceptionPipeline.annotators(options));
    }
    return annotators;
  }

  private SentencesRead sentencesRead(DocumentFacts facts) {
    return SentencesRead.of(CasDocument.read(jcas, lexicon.language(facts.language())));
  }

  private String date() {
    return jcas.select(DocumentSource.class).findFirst().map(DocumentSource::getDate).orElse("");
  }

  private static DocumentResult failed(
      CorpusDocument document, String reason, String remedy, Throwable cause) {
    return new DocumentResult.Failed(new DocumentException(document.name(), reason, remedy, cause));
  }

  /** What the innermost cause says: UIMA wraps every exception in several of its own. */
  private static String reason(Throwable e) {
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    String name = cause.getClass().getSimpleName();
    return cause.getMessage() == null ? name : name + ": " + cause.getMessage();
  }
}
