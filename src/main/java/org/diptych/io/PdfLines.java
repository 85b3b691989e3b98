package org.diptych.io;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Takes the lines out of a PDF, with their places. Calls of footnotes are left out. */
final class PdfLines extends PDFTextStripper {

  private static final double RAISED = 0.8;

  private final List<PdfPage> pages = new ArrayList<>();
  private final String[] labels;
  private final StringBuilder words = new StringBuilder();
  private final List<TextPosition> positions = new ArrayList<>();
  private List<PdfPage.Line> lines = new ArrayList<>();

  private PdfLines(PDDocument document) throws IOException {
    labels =
        document.getDocumentCatalog().getPageLabels() == null
            ? new String[0]
            : document.getDocumentCatalog().getPageLabels().getLabelsByPageIndices();
    setSuppressDuplicateOverlappingText(true);
  }

  /** The pages of a document. */
  static List<PdfPage> of(PDDocument document) throws IOException {
    PdfLines lines = new PdfLines(document);
    lines.getText(document);
    return lines.pages;
  }

  @Override
  protected void startPage(PDPage page) {
    lines = new ArrayList<>();
  }

  @Override
  protected void writeString(String text, List<TextPosition> characters) {
    words.append(withoutCall(text, characters));
    positions.addAll(characters);
  }

  @Override
  protected void writeWordSeparator() {
    words.append(' ');
  }

  @Override
  protected void writeLineSeparator() {
    endLine();
  }

  @Override
  protected void endPage(PDPage page) {
    endLine();
    int index = getCurrentPageNo() - 1;
    String number = index < labels.length ? labels[index] : Integer.toString(index + 1);
    pages.add(new PdfPage(number, page.getCropBox().getHeight(), lines));
  }

  private void endLine() {
    String text = words.toString().strip();
    words.setLength(0);
    if (!text.isEmpty()) {
      double size = mainSize(positions);
      TextPosition first = positions.get(0);
      TextPosition last = positions.get(positions.size() - 1);
      double y =
          positions.stream()
              .filter(p -> p.getFontSizeInPt() >= size * RAISED)
              .mapToDouble(TextPosition::getYDirAdj)
              .max()
              .orElse(first.getYDirAdj());
      lines.add(
          new PdfPage.Line(
              text, first.getXDirAdj(), last.getXDirAdj() + last.getWidthDirAdj(), y, size));
    }
    positions.clear();
  }

  /** A small raised figure behind a word is no part of it. */
  private String withoutCall(String text, List<TextPosition> characters) {
    double size = mainSize(characters);
    int end = characters.size();
    while (end > 0 && isRaisedFigure(characters.get(end - 1), size)) {
      end--;
    }
    if (end == 0 || end == characters.size()) {
      return text;
    }
    StringBuilder word = new StringBuilder();
    characters.subList(0, end).forEach(p -> word.append(p.getUnicode()));
    // Ligatures are one character in the file, and no reader would search for them.
    return Normalizer.normalize(word, Normalizer.Form.NFKC);
  }

  private static boolean isRaisedFigure(TextPosition p, double size) {
    String character = p.getUnicode();
    return p.getFontSizeInPt() < size * RAISED
        && !character.isEmpty()
        && (Character.isDigit(character.charAt(0)) || "*†‡,".contains(character));
  }

  /** The size of most letters. */
  private static double mainSize(List<TextPosition> characters) {
    return characters.stream()
        .mapToDouble(TextPosition::getFontSizeInPt)
        .sorted()
        .skip(characters.size() / 2)
        .findFirst()
        .orElse(0);
  }
}
