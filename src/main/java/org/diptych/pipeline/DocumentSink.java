package org.diptych.pipeline;

import java.io.IOException;
import org.apache.uima.jcas.JCas;
import org.diptych.io.DocumentFacts;

/** Takes annotated documents, several at the same time. */
@FunctionalInterface
interface DocumentSink {

  /** Writes what is kept of a document. */
  void write(JCas jcas, DocumentFacts facts) throws IOException;
}
