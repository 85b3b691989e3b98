package org.diptych.inception;

import de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData;
import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Paragraph;
import java.io.IOException;
import java.util.Map;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.tcas.Annotation;
import org.apache.uima.jcas.tcas.DocumentAnnotation;
import org.diptych.io.CorpusDocument;
import org.diptych.io.DocumentException;
import org.diptych.io.DocumentFacts;
import org.diptych.type.DocumentSource;
import org.diptych.type.Region;

/**
 * A document that comes annotated and is annotated anew: only its layout and its source stay.
 *
 * @param name of the document
 * @param fallback language of a document that does not say its own; ISO 639-1
 * @param content fills the CAS
 */
record BareDocument(String name, String fallback, Content content) implements CorpusDocument {

  /** Fills a CAS. */
  @FunctionalInterface
  interface Content {
    void read(JCas jcas) throws IOException;
  }

  @Override
  public DocumentFacts readInto(JCas jcas) throws DocumentException {
    try {
      content.read(jcas);
    } catch (IOException e) {
      throw new DocumentException(name, e.getMessage(), "export the project again", e);
    }
    strip(jcas);
    String language = jcas.getDocumentLanguage();
    if (language == null || !language.matches("[a-z]{2}")) {
      language = fallback;
      jcas.setDocumentLanguage(language);
    }
    return new DocumentFacts(name, language, "", true, Map.of());
  }

  /** Takes out all annotations but those of layout and source. */
  static void strip(JCas jcas) {
    jcas.select(Annotation.class).asList().stream()
        .filter(
            a ->
                !(a instanceof DocumentAnnotation
                    || a instanceof DocumentMetaData
                    || a instanceof Paragraph
                    || a instanceof Region
                    || a instanceof DocumentSource))
        .forEach(Annotation::removeFromIndexes);
  }

  /** Takes out all of Diptych's annotations but those of layout and source. */
  static void stripOwn(JCas jcas) {
    jcas.select(Annotation.class).asList().stream()
        .filter(a -> a.getClass().getPackage().equals(Region.class.getPackage()))
        .filter(a -> !(a instanceof Region || a instanceof DocumentSource))
        .forEach(Annotation::removeFromIndexes);
  }
}
