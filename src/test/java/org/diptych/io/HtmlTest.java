package org.diptych.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.diptych.statement.RegionKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlTest {

  private static Extracted read(String html) throws Unreadable {
    return HtmlExtractor.extract(html.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void keepsParagraphsAndRegions() throws Unreadable {
    Extracted page =
        read(
            """
            <html lang="en-GB"><head><title>A note</title>
              <meta name="Author" content="A. Sample"><meta name="DC.date" content="1942/05">
              <meta property="article:published_time" content="2019-01-01"></head>
            <body><nav><a href="/">Home</a></nav><script>var Japan = 1;</script>
            <h1>Japan
               and Germany</h1>
            <p>One<sup><a href="#fn1">1</a></sup>, <b>bold</b>&nbsp;word.
               <span class="footnote">A note.</span> More.</p>
            <blockquote><p>Quoted.</p></blockquote>
            <div>Line<br>break<br><br>Next</div>
            <p style="display: none">Hidden</p>
            <ul><li>First</li><li>Second</li></ul>
            <table><caption>Arms</caption><tr><th>guns</th><td>12</td></tr></table>
            <aside id="fn1">See <q>X</q>.<a role="doc-backlink" href="#r1">back</a></aside>
            <ul class="references"><li>A. Sample, Japan.</li></ul>
            <footer>Imprint</footer></body></html>
            """);

    assertThat(Cases.paragraphs(page))
        .containsExactly(
            "Home",
            "Japan and Germany",
            "One, bold\u00A0word. More.",
            "A note.",
            "Quoted.",
            "Line\nbreak",
            "Next",
            "First",
            "Second",
            "Arms",
            "guns\t12",
            "See X.",
            "A. Sample, Japan.",
            "Imprint");
    assertThat(Cases.regions(page, RegionKind.HEADING)).containsExactly("Japan and Germany");
    assertThat(Cases.regions(page, RegionKind.QUOTE)).containsExactlyInAnyOrder("Quoted.", "X");
    assertThat(Cases.regions(page, RegionKind.NOTE)).containsExactlyInAnyOrder("A note.", "See X.");
    assertThat(Cases.regions(page, RegionKind.CAPTION)).containsExactly("Arms");
    assertThat(Cases.regions(page, RegionKind.REFERENCE)).containsExactly("A. Sample, Japan.");
    assertThat(Cases.regions(page, RegionKind.FURNITURE))
        .containsExactlyInAnyOrder("Home", "Imprint");
    assertThat(page.source()).isEqualTo(new SourceFacts("A. Sample", "1942-05", "A note", "", ""));
    assertThat(page.language()).isEqualTo("en");
  }

  @Test
  void keepsTypedLinesAndPages() throws Unreadable {
    Extracted page =
        read("<pre>One\ntwo\n\nthree</pre><p>Four <span class='pagenum'>[Pg 12]</span>five.</p>");

    assertThat(Cases.paragraphs(page)).containsExactly("One\ntwo", "three", "Four five.");
    assertThat(page.regions())
        .containsExactly(
            new Extracted.Mark(new org.diptych.statement.Span(21, 26), RegionKind.PAGE, "12"));
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8, utf-8, UTF-8",
    "windows-1252, iso-8859-1, windows-1252",
    "KOI8-R, koi8-r, KOI8-R",
    "UTF-16, '', UTF-16BE with BOM"
  })
  void takesTheDeclaredEncoding(String charset, String declared, String taken) throws Unreadable {
    String word = charset.equals("KOI8-R") ? "Япония" : "Größe";
    String html = "<meta charset=\"" + declared + "\"><p>" + word + "</p>";

    Extracted page = HtmlExtractor.extract(html.getBytes(Charset.forName(charset)));

    assertThat(page.text()).isEqualTo(word);
    assertThat(page.encoding()).isEqualTo(taken);
  }

  @Test
  void mistrustsAWrongDeclaration() throws Unreadable {
    String html = "<meta charset=utf-8><p>Größe of the matter</p>";

    assertThat(HtmlExtractor.extract(html.getBytes(TextDecoder.WINDOWS_1252)).text())
        .isEqualTo("Größe of the matter");
  }

  @Test
  void refusesWhatHoldsNoText() {
    assertThatThrownBy(() -> read("<p><img src=x></p>")).hasMessage("holds no text");
    assertThatThrownBy(() -> read("<meta charset='x-none'><p>A</p>"))
        .hasMessage("declares the unknown encoding 'x-none'");
    assertThatThrownBy(() -> HtmlExtractor.extract(new byte[] {'<', 'p', '>', 0, 1, 2, 3, 0, 0, 7}))
        .hasMessageContaining("binary");
  }
}
