package org.diptych.io;

import java.util.Iterator;
import java.util.List;

/** Walks through the documents of one file. */
interface FileDocuments extends Iterator<CorpusDocument>, AutoCloseable {

  /** There are none. */
  FileDocuments NONE = of(List.of());

  @Override
  void close();

  /** Opens a file by the ending of its name. */
  static FileDocuments of(CorpusFile file, Settings settings) {
    return switch (file.extension()) {
      case "txt" -> single(file, settings, file.compressed(), PlainText::extract);
      case "html", "htm" -> single(file, settings, true, HtmlExtractor::extract);
      case "pdf" -> single(file, settings, true, PdfExtractor::extract);
      case "xml" -> new TeiDocuments(file, settings);
      case "xmi" -> of(List.of(new AnnotatedDocument(file, settings, CasWriter.Format.XMI)));
      case "json" -> of(List.of(new AnnotatedDocument(file, settings, CasWriter.Format.JSON)));
      default -> throw new IllegalArgumentException("no reader for " + file.name());
    };
  }

  private static FileDocuments single(
      CorpusFile file, Settings settings, boolean extracted, ExtractedDocument.Extractor format) {
    return of(List.of(ExtractedDocument.whole(file, settings, extracted, format)));
  }

  private static FileDocuments of(List<CorpusDocument> documents) {
    Iterator<CorpusDocument> iterator = documents.iterator();
    return new FileDocuments() {
      @Override
      public boolean hasNext() {
        return iterator.hasNext();
      }

      @Override
      public CorpusDocument next() {
        return iterator.next();
      }

      @Override
      public void close() {
        // Nothing is open: the file is read by its document.
      }
    };
  }
}
