package org.diptych.pipeline;

import java.util.Map;
import org.apache.uima.UIMAException;
import org.apache.uima.fit.factory.TypeSystemDescriptionFactory;
import org.diptych.io.CorpusDocument;

/**
 * Annotates documents for those who bring parallelism and output of their own, such as a cluster.
 * Belongs to one thread; those of one JVM share lexicon and model.
 */
public final class DocumentAnnotator {

  private final DocumentRunner runner;

  /**
   * Prepares the pipeline.
   *
   * @param limits what one document may take; only its characters are watched
   * @throws UIMAException if the options are wrong
   */
  public DocumentAnnotator(PerceptionOptions options, Limits limits) throws UIMAException {
    runner =
        new DocumentRunner(
            options,
            limits,
            TypeSystemDescriptionFactory.createTypeSystemDescription(),
            (jcas, facts) -> Map.of(),
            new StepTimes(),
            name -> false);
  }

  /**
   * Reads and annotates a document.
   *
   * @return what was found, or why nothing could be; only a lack of memory is thrown
   */
  public DocumentResult annotate(CorpusDocument document) {
    return runner.annotate(document);
  }
}
