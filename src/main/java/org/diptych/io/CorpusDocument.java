package org.diptych.io;

import org.apache.uima.jcas.JCas;

/** A document of a corpus, not read yet. */
public interface CorpusDocument {

  /** Path below the input folder, {@code path#id} for a part of a file. */
  String name();

  /**
   * Reads the document. Different documents may be read by different threads at the same time.
   *
   * @param jcas an empty CAS; takes text, {@code DocumentMetaData}, paragraphs, regions and source
   * @throws DocumentException if it cannot be read; the message is one line with the remedy
   */
  DocumentFacts readInto(JCas jcas) throws DocumentException;
}
