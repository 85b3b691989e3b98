package org.diptych.io;

import de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData;
import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Paragraph;
import org.apache.uima.cas.CAS;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.tcas.Annotation;
import org.diptych.statement.Span;

/**
 * A document that comes with annotations: XMI or CAS JSON. What the CAS has a type for is kept, all
 * else is passed over; {@link Corpus#typeSystem()} gives types for more.
 *
 * @param file the file
 * @param settings what holds for the run
 * @param loader reads the format
 */
record AnnotatedDocument(CorpusFile file, Settings settings, Loader loader)
    implements CorpusDocument {

  /** Fills an empty CAS. */
  @FunctionalInterface
  interface Loader {
    void load(byte[] bytes, CAS cas) throws Unreadable;
  }

  @Override
  public String name() {
    return file.name();
  }

  @Override
  public DocumentFacts readInto(JCas jcas) throws DocumentException {
    try {
      byte[] bytes = file.bytes();
      if (bytes.length == 0) {
        throw new Unreadable("the file is empty", "remove it or put its text in");
      }
      loader.load(bytes, jcas.getCas());
      return complete(jcas);
    } catch (Unreadable e) {
      // Half a document must not be taken for one.
      jcas.reset();
      throw e.in(file.name());
    }
  }

  private DocumentFacts complete(JCas jcas) throws Unreadable {
    String text = jcas.getDocumentText();
    if (text == null || text.isBlank()) {
      throw new Unreadable(
          "its first view holds no text", "write it with the text in _InitialView");
    }
    requireInside(jcas, text.length());
    String language = settings.languageOf(file.row(), Settings.code(languageOf(jcas)));
    SourceFacts source = file.row().source().or(StatementRows.source(jcas)).or(titled(jcas));
    jcas.setDocumentLanguage(language);
    CasFiller.metaData(jcas, file.name(), source);
    CasFiller.source(jcas, source);
    if (jcas.select(Paragraph.class).isEmpty()) {
      for (Span span : PlainText.paragraphs(text)) {
        new Paragraph(jcas, span.begin(), span.end()).addToIndexes();
      }
    }
    return new DocumentFacts(file.name(), language, "", true, file.row().meta());
  }

  private static String languageOf(JCas jcas) {
    String language = jcas.getDocumentLanguage();
    return language == null ? "" : language;
  }

  private static SourceFacts titled(JCas jcas) {
    String title =
        jcas.select(DocumentMetaData.class)
            .findFirst()
            .map(DocumentMetaData::getDocumentTitle)
            .orElse(null);
    return title == null ? SourceFacts.NONE : new SourceFacts("", "", title, "", "");
  }

  private static void requireInside(JCas jcas, int length) throws Unreadable {
    for (Annotation a : jcas.getAnnotationIndex(Annotation.class)) {
      if (a.getBegin() < 0 || a.getEnd() < a.getBegin() || a.getEnd() > length) {
        throw new Unreadable(
            "the annotation "
                + a.getType().getShortName()
                + " at "
                + a.getBegin()
                + "-"
                + a.getEnd()
                + " lies outside the text",
            "write it anew from the tool that it comes from");
      }
    }
  }
}
