package org.diptych.io;

import org.apache.uima.jcas.JCas;

/**
 * A document of which it is known before reading that it cannot be read.
 *
 * @param name path below the input folder
 * @param fault why
 */
record FailedDocument(String name, Unreadable fault) implements CorpusDocument {

  @Override
  public DocumentFacts readInto(JCas jcas) throws DocumentException {
    throw fault.in(name);
  }
}
