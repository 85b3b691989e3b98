package org.diptych.io;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Takes text, paragraphs and regions out of a PDF. */
final class PdfExtractor {

  private PdfExtractor() {}

  /**
   * Reads a PDF.
   *
   * @throws Unreadable if it is broken, encrypted or has no text
   */
  static Extracted extract(byte[] bytes) throws Unreadable {
    if (bytes.length == 0) {
      throw new Unreadable("the file is empty", "remove it or put its text in");
    }
    try (PDDocument document = Loader.loadPDF(bytes)) {
      if (!document.getCurrentAccessPermission().canExtractContent()) {
        throw new Unreadable(
            "its owner does not allow to take the text out", "ask for a copy without protection");
      }
      List<PdfPage> pages = PdfLines.of(document);
      if (pages.stream().allMatch(page -> page.lines().isEmpty())) {
        throw new Unreadable(
            "a PDF without text, only pictures of its pages",
            "run it through text recognition (OCR) first");
      }
      return new PdfLayout(pages).extracted(source(document), language(document));
    } catch (InvalidPasswordException e) {
      throw new Unreadable("encrypted with a password", "save it without the password", e);
    } catch (IOException | RuntimeException e) {
      throw new Unreadable("a broken PDF", "open it in a PDF program and save it anew", e);
    }
  }

  /** The date in a PDF is that of the file, not of the document. */
  private static SourceFacts source(PDDocument document) {
    PDDocumentInformation information = document.getDocumentInformation();
    return new SourceFacts(text(information.getAuthor()), "", text(information.getTitle()), "", "");
  }

  private static String language(PDDocument document) {
    String tag = document.getDocumentCatalog().getLanguage();
    return tag == null ? "" : Settings.code(tag);
  }

  private static String text(String value) {
    return value == null ? "" : value.strip().replaceAll("\\s+", " ");
  }
}
