package org.diptych.pipeline;

import java.io.IOException;
import java.util.Map;
import org.apache.uima.jcas.JCas;
import org.diptych.io.DocumentFacts;

/** Takes annotated documents, several at the same time. */
@FunctionalInterface
interface DocumentSink {

  /**
   * Writes what is kept of a document.
   *
   * @return checksums of the files, by path below the output folder
   */
  Map<String, String> write(JCas jcas, DocumentFacts facts) throws IOException;
}
