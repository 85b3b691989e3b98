package org.diptych.io;

import org.apache.uima.jcas.JCas;

/**
 * A document whose text is extracted from a file or a part of it.
 *
 * @param name path below the input folder, with {@code #id} for a part
 * @param file the file
 * @param settings what holds for the run
 * @param extracted whether the text is another than the file's own
 * @param markupFirst whether the text's own facts go before those of the metadata: they do in a
 *     part of a file, of which the metadata say what holds for the whole
 * @param content gives the text
 */
record ExtractedDocument(
    String name,
    CorpusFile file,
    Settings settings,
    boolean extracted,
    boolean markupFirst,
    Content content)
    implements CorpusDocument {

  /** Gives a text when it is wanted. */
  @FunctionalInterface
  interface Content {
    Extracted get() throws Unreadable;
  }

  /** Takes a text out of the bytes of a file. */
  @FunctionalInterface
  interface Extractor {
    Extracted extract(byte[] bytes) throws Unreadable;
  }

  /** A document that is a whole file. */
  static ExtractedDocument whole(
      CorpusFile file, Settings settings, boolean extracted, Extractor format) {
    return new ExtractedDocument(
        file.name(), file, settings, extracted, false, () -> format.extract(file.bytes()));
  }

  @Override
  public DocumentFacts readInto(JCas jcas) throws DocumentException {
    try {
      Extracted content = content().get();
      SourceFacts own = content.source();
      SourceFacts row = file.row().source();
      String language = settings.languageOf(file.row(), content.language());
      CasFiller.fill(jcas, name, language, content, markupFirst ? own.or(row) : row.or(own));
      return new DocumentFacts(name, language, content.encoding(), extracted, file.row().meta());
    } catch (Unreadable e) {
      throw e.in(name);
    }
  }
}
