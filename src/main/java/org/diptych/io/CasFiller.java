package org.diptych.io;

import de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData;
import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Paragraph;
import org.apache.uima.jcas.JCas;
import org.diptych.statement.Span;
import org.diptych.type.DocumentSource;
import org.diptych.type.Region;

/** Puts what was extracted into a CAS. */
final class CasFiller {

  private CasFiller() {}

  static void fill(JCas jcas, String name, String language, Extracted content, SourceFacts source) {
    jcas.setDocumentText(content.text());
    jcas.setDocumentLanguage(language);
    metaData(jcas, name, source);
    for (Span span : content.paragraphs()) {
      new Paragraph(jcas, span.begin(), span.end()).addToIndexes();
    }
    for (Extracted.Mark mark : content.regions()) {
      Region region = new Region(jcas, mark.span().begin(), mark.span().end());
      region.setKind(mark.kind().id());
      region.setValue(XmlCharacters.clean(mark.value()));
      region.addToIndexes();
    }
    source(jcas, source);
  }

  /** Creates or updates the {@code DocumentMetaData}. */
  static void metaData(JCas jcas, String name, SourceFacts source) {
    DocumentMetaData meta =
        jcas.select(DocumentMetaData.class)
            .findFirst()
            .orElseGet(() -> DocumentMetaData.create(jcas));
    meta.setDocumentId(XmlCharacters.clean(name));
    // An address on this machine would make the result depend on where the corpus lies.
    meta.setDocumentUri(null);
    meta.setDocumentBaseUri(null);
    meta.setDocumentTitle(source.title().isEmpty() ? name : XmlCharacters.clean(source.title()));
  }

  /** Creates or replaces the {@code DocumentSource}. */
  static void source(JCas jcas, SourceFacts facts) {
    jcas.select(DocumentSource.class).asList().forEach(DocumentSource::removeFromIndexes);
    DocumentSource source = new DocumentSource(jcas, 0, jcas.getDocumentText().length());
    source.setAuthor(XmlCharacters.clean(facts.author()));
    source.setDate(facts.date());
    source.setTitle(XmlCharacters.clean(facts.title()));
    source.setOrigin(XmlCharacters.clean(facts.origin()));
    source.setReference(XmlCharacters.clean(facts.reference()));
    source.addToIndexes();
  }
}
