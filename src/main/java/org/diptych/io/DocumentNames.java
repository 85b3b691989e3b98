package org.diptych.io;

import de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData;
import org.apache.uima.analysis_engine.AnalysisEngineProcessException;
import org.apache.uima.jcas.JCas;

/** The names under which writers put documents. */
final class DocumentNames {

  private DocumentNames() {}

  /**
   * The name that the reader gave a document.
   *
   * @throws AnalysisEngineProcessException if it gave none
   */
  static String of(JCas jcas) throws AnalysisEngineProcessException {
    String name =
        jcas.select(DocumentMetaData.class)
            .findFirst()
            .map(DocumentMetaData::getDocumentId)
            .orElse(null);
    if (name == null || name.isBlank()) {
      throw new AnalysisEngineProcessException(
          new IllegalStateException(
              "the document has no name; let its reader set the documentId of DocumentMetaData"));
    }
    return name;
  }
}
