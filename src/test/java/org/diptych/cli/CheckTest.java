package org.diptych.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.diptych.statement.StatementRow;
import org.diptych.statement.StatementsCsv;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckTest {

  private static final String GERMAN =
      "Die Verhandlungen über die Häfen waren schwierig, und niemand wußte, ob die Mächte sich "
          + "einigen würden. Für die Bevölkerung blieb die Lage unverändert.";

  private static final String NOTE =
      "Note on the ports\n\nWe hold that the harbours of the south must be watched until the talks"
          + " are over, for nobody knows what the fleet will do when the thaw comes and the ice"
          + " leaves the straits.\n\n";

  @TempDir Path folder;
  private Path in;
  private Path out;

  @BeforeEach
  void documents() throws IOException {
    in = folder.resolve("in");
    out = folder.resolve("out");
    Texts.write(in, "1941-02-18_note.txt", NOTE + Texts.SOUND.repeat(5));
    Texts.write(in, "empty.txt", "");
    Texts.write(in, "german.txt", GERMAN.getBytes(Charset.forName("windows-1252")));
    Texts.write(in, "later/copy.txt", (NOTE + Texts.SOUND.repeat(5)).replace(".", " ."));
    Texts.write(in, "later/edition.txt", NOTE + Texts.SOUND.repeat(5) + "Printed by order.");
    Texts.write(
        in, "later/quoting.txt", "LONDON, 3 June 1947\n\nHe wrote:\n\n" + NOTE + "I agree.");
    Texts.write(in, "paged.txt", pages());
    Texts.write(in, "table.docx", "x");
    Texts.write(
        in,
        "volume.xml",
        "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><teiHeader><fileDesc><titleStmt>"
            + "<title>\"Peace, now\"</title><author>A. Alder</author></titleStmt></fileDesc>"
            + "<profileDesc><creation><date when=\"1946-05\"/></creation></profileDesc>"
            + "</teiHeader><text><body><p>Germany must be disarmed.</p></body></text></TEI>");
    Texts.write(in, "metadata.tsv", "file\tauthor\tbox\npaged.txt\tThe editor\t12\n");
  }

  private static String pages() {
    StringBuilder pages = new StringBuilder();
    for (int page = 1; page < 6; page++) {
      pages
          .append("THE NORTHERN COURIER   " + page)
          .append(
              "\n\nThe members heard what the " + page + " envoys had to say of the ports.\n\f");
    }
    return pages.toString();
  }

  private Map<String, CSVRecord> table() throws IOException {
    try (Reader reader = Files.newBufferedReader(out.resolve("check.csv"))) {
      return CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .get()
          .parse(reader)
          .stream()
          .collect(Collectors.toMap(record -> record.get("document"), Function.identity()));
    }
  }

  @Test
  void tellsWhatIsWrongAndWritesItDown() throws IOException {
    CommandLineRun run = CommandLineRun.of("check", in, "--out", out);

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.errors())
        .singleElement()
        .asString()
        .startsWith("empty.txt: the file is empty; ");
    assertThat(run.out())
        .contains("unreadable       1")
        .contains("encodings        UTF-8 6, windows-1252 1")
        .contains("german.txt (en, looks like de)")
        .contains("later/copy.txt = 1941-02-18_note.txt")
        .contains("later/edition.txt ~ 1941-02-18_note.txt")
        .contains("later/quoting.txt (1 of 1, most from 1941-02-18_note.txt)")
        .contains("the northern courier # (5 in 1)")
        .contains("table.docx");
    Map<String, CSVRecord> table = table();
    assertThat(table).hasSize(8);
    assertThat(table.get("empty.txt").get("status")).isEqualTo("unreadable");
    assertThat(table.get("empty.txt").get("garbage_rate")).isEqualTo("n/a");
    assertThat(table.get("german.txt").get("encoding")).isEqualTo("windows-1252");
    assertThat(table.get("german.txt").get("language_guess")).isEqualTo("de");
    assertThat(table.get("later/copy.txt").get("similarity")).isEqualTo("1.00");
    assertThat(table.get("later/edition.txt").get("similarity")).startsWith("0.");
    assertThat(table.get("later/quoting.txt").get("duplicate_of")).isEmpty();
    assertThat(table.get("later/quoting.txt").get("date_guess")).isEqualTo("1947-06-03");
    assertThat(table.get("volume.xml").get("date")).isEqualTo("1946-05");
    assertThat(table.get("paged.txt").get("recurring_lines")).isEqualTo("5");
    JsonNode record = new ObjectMapper().readTree(out.resolve("check.json").toFile());
    assertThat(record.at("/unreadable/0/remedy").asText()).isNotEmpty();
    assertThat(record.path("undated")).hasSize(6);
    assertThat(record.path("recurring_lines").findValuesAsText("words"))
        .containsExactly("note on the ports", "the northern courier #");
  }

  @Test
  void theDraftIsATableThatARunReads() throws IOException {
    Path draft = folder.resolve("draft.tsv");

    assertThat(CommandLineRun.of("check", in, "--draft", draft).code()).isEqualTo(1);

    List<String> lines = Files.readAllLines(draft);
    assertThat(lines.get(0))
        .isEqualTo("file\tdate\tauthor\ttitle\tsource\treference\tlanguage\tbox\tguessed");
    assertThat(lines)
        .contains(
            "1941-02-18_note.txt\t1941-02-18\t\tNote on the ports\t\t\ten\t\t"
                + "date: file name; title: heading",
            "volume.xml\t1946-05\tA. Alder\t\"\"\"Peace, now\"\"\"\t\t\ten\t\t",
            "german.txt\t\t\t\t\t\ten\t\t"
                + "language looks like de, for which there is no lexicon");
    assertThat(lines).anyMatch(line -> line.startsWith("paged.txt\t\tThe editor\t"));

    Files.copy(draft, in.resolve("metadata.tsv"), StandardCopyOption.REPLACE_EXISTING);
    CommandLineRun run = CommandLineRun.of("annotate", in, "--out", folder.resolve("run"));

    assertThat(run.errors())
        .hasSize(3)
        .noneMatch(line -> line.startsWith("metadata.tsv"))
        .anyMatch(line -> line.startsWith("empty.txt: "));
    List<StatementRow> rows = StatementsCsv.read(folder.resolve("run/statements.csv"));
    assertThat(rows)
        .filteredOn(row -> row.document().equals("1941-02-18_note.txt"))
        .isNotEmpty()
        .allMatch(row -> row.documentDate().equals("1941-02-18"))
        .allMatch(row -> row.meta().get("guessed").equals("date: file name; title: heading"));
    assertThat(rows)
        .filteredOn(row -> row.document().equals("volume.xml"))
        .isNotEmpty()
        .allMatch(row -> row.title().equals("\"Peace, now\""));
  }

  @Test
  void aTableFurtherDownKeepsItsFiles() throws IOException {
    Texts.write(in, "later/metadata.tsv", "file\tdate\ncopy.txt\t1950\n");
    Path draft = folder.resolve("draft.tsv");

    CommandLineRun run = CommandLineRun.of("check", in, "--draft", draft);

    assertThat(run.out()).contains("without 1 file");
    assertThat(draft).content().contains("later/edition.txt").doesNotContain("later/copy.txt");
  }

  @Test
  void theSameInputGivesTheSameBytes() throws IOException {
    CommandLineRun first = CommandLineRun.of("check", in, "--out", out);
    Map<String, String> before = Texts.content(out);

    CommandLineRun second = CommandLineRun.of("check", in, "--out", out, "--overwrite");

    assertThat(second.out()).isEqualTo(first.out());
    assertThat(Texts.content(out)).isEqualTo(before).containsKey("metadata.tsv");
  }

  @Test
  void nothingIsStartedWithoutDocumentsOrOverADraft() throws IOException {
    Path draft = Texts.write(folder, "draft.tsv", "mine");

    assertThat(CommandLineRun.of("check", folder.resolve("nowhere")).code()).isEqualTo(2);
    CommandLineRun run = CommandLineRun.of("check", in, "--draft", draft);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.errors()).singleElement().asString().contains("name a new file");
    assertThat(draft).hasContent("mine");
    assertThat(CommandLineRun.of("check", in, "--out", in.resolve("out")).errors())
        .singleElement()
        .asString()
        .contains("name a folder elsewhere");
  }

  @Test
  void soundDocumentsAreFine() throws IOException {
    CommandLineRun run = CommandLineRun.of("check", Texts.write(folder, "a.txt", NOTE));

    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
  }
}
