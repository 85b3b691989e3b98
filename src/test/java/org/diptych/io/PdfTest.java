package org.diptych.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.diptych.statement.RegionKind;
import org.junit.jupiter.api.Test;

class PdfTest {

  private static final PDFont FONT = new PDType1Font(Standard14Fonts.FontName.HELVETICA);

  /** A page that is written from top to bottom. */
  private static final class Sheet implements AutoCloseable {
    private final PDPageContentStream out;
    private float y = 780;

    Sheet(PDDocument document) throws IOException {
      PDPage page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      out = new PDPageContentStream(document, page);
    }

    Sheet at(float height) {
      y = height;
      return this;
    }

    Sheet line(String text) throws IOException {
      return line(70, 11, text);
    }

    Sheet line(float x, float size, String text) throws IOException {
      show(x, y, size, text);
      y -= size * 1.2f;
      return this;
    }

    Sheet gap() {
      y -= 13;
      return this;
    }

    void show(float x, float base, float size, String text) throws IOException {
      out.beginText();
      out.setFont(FONT, size);
      out.newLineAtOffset(x, base);
      out.showText(text);
      out.endText();
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }

  private static byte[] bytes(PDDocument document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }

  private static byte[] report() throws IOException {
    try (PDDocument document = new PDDocument()) {
      document.getDocumentInformation().setTitle("A  report");
      document.getDocumentInformation().setAuthor("A. Sample");
      for (int i = 1; i <= 3; i++) {
        try (Sheet sheet = new Sheet(document)) {
          sheet.at(810).line(70, 9, "A report on Japan, part " + i);
          sheet.at(30).line(290, 9, Integer.toString(i));
          sheet.at(770);
          if (i == 1) {
            sheet.line(70, 16, "The question of Japan").gap();
          }
          sheet.line("continued from the page before, which was cut in the middle of its");
          sheet.line("sentence by the end of the paper. That is all that there is to it.").gap();
          sheet.line("We regard the Japanese advance as a menace to all, and the Ger-");
          sheet.line("man one as another. Both will go on.");
          sheet.line(82, 11, "An indented line begins a paragraph that has no other mark than");
          sheet.line("this and is of two lines.").gap();
          sheet.line(
              "This is the last paragraph of the page, and it goes on for so long that it is");
          sheet.at(80).line(70, 8, "1 A note on the page " + i + ", set in small letters.");
          sheet.line(70, 8, "2. Another note, which has");
          sheet.line(70, 8, List.of("some", "three", "many").get(i - 1) + " lines.");
        }
      }
      return bytes(document);
    }
  }

  @Test
  void findsParagraphsHeadsAndNotes() throws Exception {
    Extracted report = PdfExtractor.extract(report());

    List<String> paragraphs = Cases.paragraphs(report);
    assertThat(paragraphs)
        .startsWith("A report on Japan, part 1", "The question of Japan")
        .contains(
            "We regard the Japanese advance as a menace to all, and the Ger-\n"
                + "man one as another. Both will go on.",
            "An indented line begins a paragraph that has no other mark than\n"
                + "this and is of two lines.",
            "2. Another note, which has\nthree lines.");
    assertThat(Cases.regions(report, RegionKind.HEADING)).containsExactly("The question of Japan");
    assertThat(Cases.regions(report, RegionKind.NOTE))
        .hasSize(6)
        .contains("1 A note on the page 3, set in small letters.");
    assertThat(Cases.regions(report, RegionKind.FURNITURE))
        .containsExactlyInAnyOrder(
            "A report on Japan, part 1",
            "A report on Japan, part 2",
            "A report on Japan, part 3",
            "1",
            "2",
            "3");
    assertThat(report.source().title()).isEqualTo("A report");
    assertThat(report.source().author()).isEqualTo("A. Sample");
  }

  @Test
  void joinsAParagraphThatAPageCut() throws Exception {
    Extracted report = PdfExtractor.extract(report());

    String joined =
        "This is the last paragraph of the page, and it goes on for so long that it is\n"
            + "continued from the page before, which was cut in the middle of its\n"
            + "sentence by the end of the paper. That is all that there is to it.";
    assertThat(Cases.paragraphs(report)).filteredOn(joined::equals).hasSize(2);
    int cut = report.text().indexOf("continued from", report.text().indexOf(joined));
    assertThat(report.regions())
        .filteredOn(m -> m.kind() == RegionKind.PAGE && m.span().begin() == cut)
        .extracting(Extracted.Mark::value)
        .containsExactly("2");
    int note = report.text().indexOf("1 A note on the page 1");
    assertThat(note).isGreaterThan(cut);
    assertThat(report.regions())
        .filteredOn(
            m -> m.kind() == RegionKind.PAGE && m.span().begin() <= note && note < m.span().end())
        .extracting(Extracted.Mark::value)
        .containsExactly("1");
  }

  @Test
  void leavesOutTheCallsOfNotes() throws Exception {
    try (PDDocument document = new PDDocument()) {
      try (Sheet sheet = new Sheet(document)) {
        sheet.show(70, 700, 11, "A menace to Japan");
        sheet.show(70 + FONT.getStringWidth("A menace to Japan") * 0.011f, 704, 6, "12");
        sheet.show(180, 700, 11, "and to 12 others.");
      }

      assertThat(PdfExtractor.extract(bytes(document)).text())
          .isEqualTo("A menace to Japan and to 12 others.");
    }
  }

  @Test
  void refusesWhatCannotBeRead() throws Exception {
    byte[] empty;
    byte[] locked;
    byte[] forbidden;
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      empty = bytes(document);
    }
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      locked = bytes(document);
    }
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      AccessPermission none = new AccessPermission();
      none.setCanExtractContent(false);
      document.protect(new StandardProtectionPolicy("owner", "", none));
      forbidden = bytes(document);
    }

    assertThatThrownBy(() -> PdfExtractor.extract(empty)).hasMessageContaining("without text");
    assertThatThrownBy(() -> PdfExtractor.extract(locked)).hasMessageContaining("password");
    assertThatThrownBy(() -> PdfExtractor.extract(forbidden)).hasMessageContaining("owner");
    assertThatThrownBy(() -> PdfExtractor.extract(new byte[0])).hasMessage("the file is empty");
    assertThatThrownBy(
            () -> PdfExtractor.extract("%PDF-1.7 but not really".getBytes(StandardCharsets.UTF_8)))
        .hasMessage("a broken PDF");
  }
}
