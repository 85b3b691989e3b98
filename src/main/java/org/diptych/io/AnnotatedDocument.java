package org.diptych.io;

import de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData;
import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Paragraph;
import org.apache.uima.jcas.JCas;
import org.diptych.statement.Span;

/**
 * A document that comes with annotations: XMI or CAS JSON. What the CAS has a type for is kept, all
 * else is passed over; {@link Corpus#typeSystem()} gives types for more.
 *
 * @param file the file
 * @param settings what holds for the run
 * @param format of the file
 */
record AnnotatedDocument(CorpusFile file, Settings settings, CasWriter.Format format)
    implements CorpusDocument {

  @Override
  public String name() {
    return file.name();
  }

  @Override
  public DocumentFacts readInto(JCas jcas) throws DocumentException {
    try {
      CasReader.load(file.bytes(), format, jcas.getCas());
      return complete(jcas);
    } catch (Unreadable e) {
      // Half a document must not be taken for one.
      jcas.reset();
      throw e.in(file.name());
    }
  }

  private DocumentFacts complete(JCas jcas) throws Unreadable {
    String language = settings.languageOf(file.row(), Settings.code(languageOf(jcas)));
    SourceFacts source = file.row().source().or(StatementRows.source(jcas)).or(titled(jcas));
    jcas.setDocumentLanguage(language);
    CasFiller.metaData(jcas, file.name(), source);
    CasFiller.source(jcas, source);
    if (jcas.select(Paragraph.class).isEmpty()) {
      for (Span span : PlainText.paragraphs(jcas.getDocumentText())) {
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
}
