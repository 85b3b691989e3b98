package org.diptych.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.diptych.lexicon.Lexicon;
import org.diptych.statement.StatementRow;
import org.diptych.statement.StatementsCsv;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The report of a real run in a real browser: the gold documents where they are at hand. */
class ReportInBrowserTest {

  @TempDir static Path folder;

  private static Browser browser;
  private static Path report;
  private static List<StatementRow> rows;

  @BeforeAll
  static void runAndOpen() throws IOException {
    browser = Browser.start(folder.resolve("downloads"));
    Path gold = Path.of("..", "shared", "gold", "texts");
    Path out = folder.resolve("out");
    CommandLineRun run =
        CommandLineRun.of("compare", Files.exists(gold) ? gold : Path.of("samples"), "--out", out);
    assertThat(run.code()).as(run.err()).isZero();
    report = out.resolve("report.html");
    rows = StatementsCsv.read(out.resolve("statements.csv"));
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void openAnew() {
    browser.screen(1280, "light");
    browser.open(report, "");
  }

  private static void shows(String query, Predicate<StatementRow> expected) {
    browser.go("#concordance?" + query);
    String count = rows.stream().filter(expected).count() + " of " + rows.size() + " statements";
    browser.await(query + " shows " + count, () -> browser.text("#shown").equals(count));
  }

  private static String id(WebElement item) {
    return item.getAttribute("id").substring(2);
  }

  @Test
  void asksForNothingAndComplainsOfNothing() throws IOException {
    browser.requests();
    browser.complaints();
    browser.open(report, "#concordance?polarity=negated");
    browser.go("#facing");
    assertThat(browser.requests())
        .isNotEmpty()
        .allMatch(
            url -> url.startsWith("file:") || url.startsWith("about:") || url.startsWith("data:"));
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void filtersGiveTheCountsOfTheTable() {
    StatementRow some = rows.get(rows.size() / 2);
    String holder =
        rows.stream()
            .map(r -> r.statement().holder().name())
            .filter(name -> name.contains(" "))
            .findFirst()
            .orElseThrow();
    shows("target=japan", r -> r.statement().target().equals("japan"));
    shows("axis=war-purpose", r -> r.statement().axis().equals("war-purpose"));
    shows("category=" + some.statement().category(), r -> within(r, some.statement().category()));
    shows(
        "polarity=negated&target=germany",
        r ->
            r.statement().polarity().id().equals("negated")
                && r.statement().target().equals("germany"));
    shows("modality=proposed", r -> r.statement().modality().id().equals("proposed"));
    shows("attribution=indirect", r -> r.statement().voice().id().equals("indirect"));
    shows("holder=" + holder.replace(" ", "+"), r -> r.statement().holder().name().equals(holder));
    shows("document=" + some.document(), r -> r.document().equals(some.document()));
    shows(
        "year=" + some.documentDate().substring(0, 4),
        r -> r.statement().date().startsWith(some.documentDate().substring(0, 4)));
    shows(
        "year=1930-1941",
        r ->
            r.statement().date().compareTo("1930") >= 0
                && r.statement().date().compareTo("1942") < 0
                && !r.statement().date().isEmpty());
    shows(
        "words=peace+%22of+the%22",
        r ->
            r.text().toLowerCase(Locale.ROOT).contains("peace")
                && r.text().toLowerCase(Locale.ROOT).contains("of the"));
    Map.Entry<String, String> meta = some.meta().entrySet().iterator().next();
    shows(
        "meta_" + meta.getKey() + "=" + URLEncoder.encode(meta.getValue(), StandardCharsets.UTF_8),
        r -> meta.getValue().equals(r.meta().get(meta.getKey())));
    shows("words=" + "nosuchwordanywhere", r -> false);
    assertThat(browser.find("#none").isDisplayed()).isTrue();
  }

  private static boolean within(StatementRow row, String category) {
    return Lexicon.shipped().codebook().withParents(row.statement().category()).contains(category);
  }

  @Test
  void sortsAndLoadsInPieces() {
    shows("sort=-confidence", r -> true);
    List<String> ids = browser.findAll("#rows > li").stream().map(ReportInBrowserTest::id).toList();
    List<String> expected =
        IntStream.range(0, rows.size())
            .boxed()
            .sorted(
                Comparator.comparing(
                        (Integer i) -> -Math.round(rows.get(i).statement().confidence() * 100))
                    .thenComparing(i -> i))
            .map(i -> rows.get(i).id())
            .limit(ids.size())
            .toList();
    assertThat(ids).isEqualTo(expected);
    int shown = ids.size();
    if (shown < rows.size()) {
      browser.script("document.querySelector('#rows + button').scrollIntoView()");
      browser.await("the next piece", () -> browser.findAll("#rows > li").size() > shown);
    }
  }

  @Test
  void theFormWritesTheAddressAndTheAddressFillsTheForm() {
    browser.go("#concordance");
    browser.find("select[name=polarity]").sendKeys("neg");
    browser.await("the address", () -> browser.address().endsWith("#concordance?polarity=negated"));
    browser.open(report, "#concordance?polarity=negated&words=war");
    assertThat(browser.find("select[name=polarity]").getAttribute("value")).isEqualTo("negated");
    assertThat(browser.find("input[name=words]").getAttribute("value")).isEqualTo("war");
  }

  @Test
  void everyCountOpensItsStatements() {
    for (WebElement link :
        browser.findAll("#facing ~ table td .main a, #facing ~ .facing td .main a").subList(0, 6)) {
      String count = link.getText().replaceAll("\\D.*", "");
      browser.go(link.getAttribute("href").replaceAll(".*#", "#"));
      browser.await(
          "the statements behind " + link.getText(),
          () -> browser.text("#shown").startsWith(count + " of "));
    }
  }

  @Test
  void linksLeadToTheMarkedSentence() {
    StatementRow row = rows.get(rows.size() / 3);
    browser.go("#s-" + row.id());
    browser.await("the statement", () -> browser.text("#shown").startsWith("1 of "));
    assertThat(browser.text("#rows q")).isEqualTo(row.text());
    String link = browser.find("#rows small a").getAttribute("href");
    assertThat(link).endsWith("#s-" + row.id());
    browser.find("#rows small a").click();
    String marked =
        (String)
            browser.script("return document.querySelector(':target').closest('mark').textContent");
    assertThat(marked.strip().replaceAll("\\s+", " ")).isEqualTo(row.text());
    browser.find("mark:has(:target) + .codes a").click();
    browser.await("the way back", () -> browser.text("#rows q").equals(row.text()));
  }

  /** Every statement that names a row of the lexicon shows its words. */
  @Test
  void cuesAreMarked() {
    browser.go("#concordance?sort=-confidence");
    browser.await("the list", () -> !browser.findAll("#rows > li").isEmpty());
    List<String> marked =
        browser.findAll("#rows > li:has(q mark)").stream().map(ReportInBrowserTest::id).toList();
    List<String> shown =
        browser.findAll("#rows > li").stream().map(ReportInBrowserTest::id).toList();
    List<String> cited =
        rows.stream()
            .filter(row -> shown.contains(row.id()))
            .filter(ReportInBrowserTest::citesACue)
            .map(StatementRow::id)
            .toList();
    assertThat(cited).isNotEmpty();
    assertThat(marked).containsExactlyInAnyOrderElementsOf(cited);
  }

  private static boolean citesACue(StatementRow row) {
    return row.statement().evidence().stream()
        .anyMatch(entry -> entry.startsWith("en/" + row.statement().axis() + "/"));
  }

  @Test
  void theKeyboardIsEnoughToCorrectAndDownload() throws IOException {
    browser.script("localStorage.clear()");
    browser.open(report, "");
    browser.go("#concordance?sort=date");
    browser.await("the list", () -> !browser.findAll("#rows > li").isEmpty());
    List<String> ids =
        browser.findAll("#rows > li").stream().limit(4).map(ReportInBrowserTest::id).toList();
    browser.tabTo("#rows .number");
    browser.type("a");
    browser.type("j");
    browser.type("r");
    browser.type("j");
    browser.type("c");
    browser.await(
        "the choice of a country",
        () ->
            Boolean.TRUE.equals(browser.script("return document.activeElement.name === 'target'")));
    browser.tabTo(".editor [name=polarity]");
    String polarity = browser.find(".editor [name=polarity]").getAttribute("value");
    String other = polarity.equals("negated") ? "affirmed" : "negated";
    browser.type(other);
    browser.type(Keys.ENTER);
    browser.tabTo(".editor [type=submit]");
    browser.type(Keys.ENTER);
    browser.type("j");
    browser.type("n");
    browser.await(
        "the note",
        () -> Boolean.TRUE.equals(browser.script("return document.activeElement.name === 'note'")));
    browser.type("see p. 4");
    browser.tabTo(".editor [type=submit]");
    browser.type(Keys.ENTER);
    assertThat(browser.text(".tally")).isEqualTo("1 accepted, 1 rejected, 1 recoded, 1 annotated");

    browser.open(report, "#concordance?correction=reject");
    assertThat(browser.findAll("#rows > li").stream().map(ReportInBrowserTest::id))
        .containsExactly(ids.get(1));
    browser.tabTo("[name=coder]");
    browser.type("Zoe");
    browser.tabTo(".corrections button");
    browser.type(Keys.ENTER);
    Path file = folder.resolve("downloads").resolve("corrections.tsv");
    browser.await("the download", () -> Files.exists(file));
    List<String> lines = Files.readAllLines(file);
    assertThat(lines.get(0))
        .isEqualTo(
            "id\tverdict\ttarget\taxis\tcategory\tpolarity\tattribution\tholder\tcoder\tnote\tdocument\tbegin\tend\ttext");
    Map<String, String[]> byId =
        lines.stream()
            .skip(1)
            .map(line -> line.split("\t", -1))
            .collect(Collectors.toMap(cells -> cells[0], cells -> cells));
    assertThat(byId.keySet()).containsExactlyInAnyOrderElementsOf(ids);
    assertThat(ids.stream().map(id -> byId.get(id)[1]))
        .containsExactly("accept", "reject", "recode", "note");
    assertThat(byId.get(ids.get(2))[5]).isEqualTo(other);
    assertThat(byId.get(ids.get(2))[2]).isEmpty();
    assertThat(byId.get(ids.get(3))[9]).isEqualTo("see p. 4");
    for (StatementRow row : rows) {
      if (byId.containsKey(row.id())) {
        assertThat(byId.get(row.id())[8]).isEqualTo("Zoe");
        assertThat(byId.get(row.id())[10]).isEqualTo(row.document());
        assertThat(byId.get(row.id())[13]).isEqualTo(row.text());
      }
    }

    Files.writeString(
        file,
        Files.readString(file)
            + "0123456789abcdef\treject\t\t\t\t\t\t\tAda\t\tgone.txt\t1\t2\tGone.\n");
    browser.script("localStorage.clear()");
    browser.open(report, "");
    browser.find("[name=file]").sendKeys(file.toAbsolutePath().toString());
    browser.await(
        "the loaded corrections",
        () ->
            browser
                .text(".tally")
                .startsWith("1 accepted, 1 rejected, 1 recoded, 1 annotated; 1 rows"));
  }

  @Test
  void axeFindsNothingSerious() throws IOException {
    browser.go("#concordance?polarity=negated");
    browser.tabTo("#rows .number");
    browser.type("c");
    // what repeats is tested by its first rows: axe-core takes minutes for tens of thousands
    browser.script(
        "document.querySelectorAll('details').forEach(d => d.open = true);"
            + "document.querySelectorAll('tr:nth-child(n+5), tbody:nth-of-type(n+6), li:nth-child(n+5),"
            + " .multiples figure:nth-child(n+3), datalist, option:nth-child(n+5)').forEach(e => e.remove())");
    assertThat(browser.seriousFaults()).isEmpty();
    browser.screen(1280, "dark");
    assertThat(browser.seriousFaults()).isEmpty();
    Path document;
    try (var files = Files.list(report.resolveSibling("documents"))) {
      document = files.sorted().findFirst().orElseThrow();
    }
    browser.open(document, "");
    assertThat(browser.seriousFaults()).isEmpty();
  }

  @Test
  void fitsAPhone() {
    browser.screen(390, "light");
    browser.open(report, "#concordance");
    assertThat((Long) browser.script("return document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(390);
  }
}
