package org.diptych.inception;

import java.util.List;
import org.diptych.evaluate.Coding;
import org.diptych.io.CorpusDocument;
import org.diptych.learn.PerceptionModel;

/** Trains a model on corrected documents. */
@FunctionalInterface
public interface ModelTrainer {

  /**
   * Trains.
   *
   * @param coding what people made of the documents
   * @param documents the same documents without annotations
   * @throws Exception if nothing can be learned from them; the message says why
   */
  PerceptionModel train(Coding coding, List<CorpusDocument> documents) throws Exception;
}
