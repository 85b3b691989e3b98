package org.diptych.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.diptych.compare.Rows.row;
import static org.diptych.compare.Rows.table;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.diptych.compare.Comparison;
import org.diptych.compare.CorpusFacts;
import org.diptych.compare.Rows;
import org.diptych.lexicon.Entry;
import org.diptych.lexicon.Lexicon;
import org.diptych.statement.Holder;
import org.diptych.statement.Span;
import org.diptych.statement.StatementRow;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlReportTest {

  private static final List<String> BOTH = List.of("japan", "germany");

  @TempDir Path folder;

  private Document report(List<StatementRow> rows, List<String> targets) throws IOException {
    Path file = folder.resolve(HtmlReport.FILE);
    HtmlReport.write(
        Comparison.of(rows, Rows.codebook(), targets, GeneratedRows.facts(rows)), file);
    return Jsoup.parse(file, "UTF-8");
  }

  /** All links that are counts: those into the concordance, of single statements apart. */
  private static Elements counts(Document page) {
    return page.select("section a[href^=#concordance?]:not([href*=id=]):not([href*=words=])");
  }

  private static void assertCountsLeadToTheirSentences(Document page) throws IOException {
    Elements counts = counts(page);
    assertThat(counts).isNotEmpty();
    EmbeddedStatements statements = EmbeddedStatements.of(page);
    for (Element count : counts) {
      String[] words = count.text().split(" ", 2);
      String noun = words.length > 1 ? words[1] : column(count);
      long expected =
          switch (noun.toLowerCase(Locale.ROOT)) {
            case "document", "documents" -> statements.documents(count.attr("href"));
            case "named holder", "named holders" -> statements.holders(count.attr("href"));
            default -> statements.count(count.attr("href"));
          };
      assertThat(expected)
          .as("%s at %s", count, count.parent())
          .isEqualTo(Long.parseLong(words[0]));
    }
  }

  private static String column(Element count) {
    Element cell = count.closest("td");
    Element head = cell == null ? null : cell.closest("table").selectFirst("thead tr");
    return head == null ? "" : head.child(cell.elementSiblingIndex()).text();
  }

  @Test
  void everyCountLeadsToExactlyItsSentences() throws IOException {
    assertCountsLeadToTheirSentences(report(GeneratedRows.of(400), BOTH));
  }

  @Test
  void holdsMoreThanTwoTargets() throws IOException {
    List<StatementRow> rows = GeneratedRows.of(60);
    rows.add(row("italy.txt", 1).says("italy", "threat").by("Ames").build());
    Document page = report(rows, List.of("japan", "germany", "italy"));
    assertCountsLeadToTheirSentences(page);
    assertThat(page.select(".facing thead").get(0).select("th"))
        .extracting(th -> th.ownText())
        .containsExactly("Japan", "Germany", "Italy");
  }

  @Test
  void idsAreUniqueAndHeadingsInOrder() throws IOException {
    List<StatementRow> rows = GeneratedRows.of(100);
    rows.add(
        row(rows.get(0).document(), 0)
            .says(rows.get(0).statement().target(), rows.get(0).statement().category())
            .codedBy("human:zoe")
            .build());
    Document page = report(rows, BOTH);
    assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    int level = 0;
    for (Element heading : page.select("h1,h2,h3,h4,h5,h6")) {
      int next = heading.tagName().charAt(1) - '0';
      assertThat(next).as(heading.text()).isLessThanOrEqualTo(level + 1);
      level = next;
    }
    assertThat(page.select("table")).allMatch(t -> !t.select("caption").text().isBlank());
    assertThat(page.select("a[href^=#]:not([href^=#concordance?])"))
        .allMatch(link -> page.getElementById(link.attr("href").substring(1)) != null);
  }

  @Test
  void escapesWhatTheDocumentsSay() throws IOException {
    String evil = "<script>alert('x')</script> & \"quoted\" <b>bold</b>";
    Document page =
        report(
            table(
                row("<i>a.txt", 1)
                    .says("japan", "threat")
                    .by(new Holder("\"><img src=x onerror=alert(1)>", "<u>", "<u>"))
                    .reading(evil)
                    .on("1941"),
                row("<i>a.txt", 2).says("japan", "threat").reading(evil)),
            BOTH);
    assertThat(page.select("script")).hasSize(2);
    assertThat(page.select("img, u, q b")).isEmpty();
    assertThat(page.select("q").eachText()).containsOnly(evil);
    assertThat(page.getElementById("data").data()).doesNotContain("<");
    assertThat(EmbeddedStatements.of(page).texts()).containsOnly(evil);
    assertThat(page.select("small b").get(0).text()).startsWith("\"><img src=x");
  }

  @Test
  void asksNothingOfANetwork() throws IOException {
    Document page = report(GeneratedRows.of(30), BOTH);
    assertThat(page.select("[src], link, iframe, object, embed, [style], [onclick]")).isEmpty();
    assertThat(page.select("a").eachAttr("href")).allMatch(href -> href.startsWith("#"));
    assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
        .startsWith("default-src 'none'; style-src 'sha256-")
        .doesNotContain("unsafe");
    assertThat(page.selectFirst("style").data()).doesNotContain("url(", "@import");
  }

  @Test
  void saysPlainlyThatNothingWasFound() throws IOException {
    Document page = report(List.of(), BOTH);
    assertThat(page.text()).contains("No statement about Japan or Germany was found");
    assertThat(page.text()).contains("folder/broken.pdf the PDF is encrypted");
    assertThat(counts(page)).isEmpty();
  }

  @Test
  void showsGapsAndWhatDoesNotCount() throws IOException {
    Rows first = row("a.txt", 1).says("japan", "threat").on("1941");
    List<StatementRow> rows =
        table(
            first,
            row("b.txt", 1).says("japan", "threat").repeating(first.id()),
            row("c.txt", 1).says("japan", "threat").self().negated(),
            row("d.txt", 1).says("italy", "threat"));
    Document page = report(rows, BOTH);
    assertThat(page.select(".apart").eachText())
        .containsExactly(
            "not counted: repeats a passage that counts elsewhere",
            "self-presentation, counted apart",
            "not counted: this country is not compared");
    assertThat(page.selectFirst("#who").parent().text()).contains("(unknown)");
    assertThat(page.select("p.badge").eachText()).containsOnly(Comparison.MACHINE_CODED);
  }

  @Test
  void aTableAloneLeavesTheCorpusOpen() throws IOException {
    List<StatementRow> rows = table(row("a.txt", 1).says("japan", "threat"));
    Path file = folder.resolve("table.html");
    HtmlReport.write(Comparison.of(rows, Rows.codebook(), BOTH, CorpusFacts.ofTable(rows)), file);
    Document page = Jsoup.parse(file, "UTF-8");
    assertThat(page.selectFirst("#corpus").parent().text()).contains("Documents read n/a");
    assertThat(page.selectFirst("#facing").parent().text()).contains("n/a: this axis");
  }

  @Test
  void twoThousandStatementsStaySmallAndAreMadeSoon() throws IOException {
    List<StatementRow> rows = GeneratedRows.of(2000);
    Comparison comparison = Comparison.of(rows, Rows.codebook(), BOTH, GeneratedRows.facts(rows));
    Path file = folder.resolve("large.html");
    ThreadMXBean thread = ManagementFactory.getThreadMXBean();
    long start = thread.getCurrentThreadCpuTime(); // what else the machine does is not our time
    HtmlReport.write(comparison, file);
    assertThat(Duration.ofNanos(thread.getCurrentThreadCpuTime() - start))
        .isLessThan(Duration.ofSeconds(3));
    assertThat(Files.size(file)).isLessThan(1_500_000);
    assertCountsLeadToTheirSentences(Jsoup.parse(file, "UTF-8"));
  }

  @Test
  void theSameRowsGiveTheSameBytes() throws IOException {
    List<StatementRow> rows = GeneratedRows.of(50);
    report(rows, BOTH);
    byte[] first = Files.readAllBytes(folder.resolve(HtmlReport.FILE));
    Collections.reverse(rows);
    report(rows, BOTH);
    assertThat(folder.resolve(HtmlReport.FILE)).hasBinaryContent(first);
  }

  @Test
  void fiftyThousandStatementsAreWrittenInAMinute() throws IOException {
    List<StatementRow> rows = GeneratedRows.of(50_000);
    Comparison comparison = Comparison.of(rows, Rows.codebook(), BOTH, GeneratedRows.facts(rows));
    Path file = folder.resolve("huge.html");
    ThreadMXBean thread = ManagementFactory.getThreadMXBean();
    long start = thread.getCurrentThreadCpuTime();
    HtmlReport.write(comparison, file);
    assertThat(Duration.ofNanos(thread.getCurrentThreadCpuTime() - start))
        .isLessThan(Duration.ofSeconds(30));
    assertThat(Files.size(file)).isLessThan(30_000_000);
  }

  @Test
  void documentsAreEscapedAndTheirStatementsMarked() throws IOException {
    String text = "<b>First</b> & last. ".repeat(20);
    List<StatementRow> rows =
        table(
            row("in/<i>a b.txt", 0).says("japan", "threat").negated(),
            row("in/<i>a b.txt", 2).says("germany", "race"),
            row("in/<i>a b.txt", 2).says("japan", "race"));
    Background background =
        new Background(
            Optional.empty(), Optional.empty(), Optional.of(document -> text), List.of());
    HtmlReport.write(
        Comparison.of(rows, Rows.codebook(), BOTH, GeneratedRows.facts(rows)),
        background,
        folder.resolve(HtmlReport.FILE));

    List<Path> pages;
    try (Stream<Path> files = Files.list(folder.resolve("documents"))) {
      pages = files.toList();
    }
    assertThat(pages).hasSize(1);
    assertThat(pages.get(0).getFileName().toString())
        .matches("[0-9a-f]{10}-[A-Za-z0-9._-]+\\.html");
    Document page = Jsoup.parse(pages.get(0), "UTF-8");
    assertThat(page.select("b, i, script")).isEmpty();
    assertThat(page.selectFirst("main").wholeText().replaceAll(" \\[[^\\]]*\\]", ""))
        .isEqualTo(text);
    assertThat(page.select("mark")).hasSize(2);
    for (StatementRow row : rows) {
      Element mark = page.getElementById("s-" + row.id()).parent();
      assertThat(mark.wholeText()).isEqualTo(row.statement().span().of(text));
      assertThat(page.select("a").eachAttr("href"))
          .contains("../report.html#concordance?id=" + row.id());
    }
  }

  @Test
  void cuesAreFoundAgainInTheSentence() {
    Lexicon lexicon = Lexicon.shipped();
    Entry.Cue cue =
        lexicon.language("en").cues().get("war-purpose").entries().stream()
            .filter(entry -> !entry.row().example().isEmpty())
            .findFirst()
            .orElseThrow();
    Rows reading = row("a.txt", 1).reading(cue.row().example());
    StatementRow row = reading.citing(cue.id()).build();

    List<Span> spans = new Cues(Optional.of(lexicon)).of(row);

    assertThat(spans).hasSize(1);
    assertThat(spans.get(0).length()).isPositive().isLessThan(row.text().length());
    assertThat(new Cues(Optional.empty()).of(row)).isEmpty();
    assertThat(new Cues(Optional.of(lexicon)).of(row("a.txt", 1).build())).isEmpty();
  }
}
