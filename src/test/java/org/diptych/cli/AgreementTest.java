package org.diptych.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.uima.jcas.JCas;
import org.diptych.statement.StatementRow;
import org.diptych.statement.StatementsCsv;
import org.diptych.type.PerceptionStatement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several coders of the same documents. */
class AgreementTest {

  @TempDir Path folder;
  private Path run;
  private List<StatementRow> rows;

  @BeforeEach
  void aRun() throws IOException {
    Path in = folder.resolve("in");
    run = folder.resolve("run");
    Texts.write(in, "a.txt", Texts.SOUND);
    Texts.write(in, "b.txt", "Japan is a menace to peace. Germany must pay reparations.\n");
    assertThat(CommandLineRun.of("annotate", in, "--out", run).code()).isZero();
    rows = StatementsCsv.read(run.resolve("statements.csv"));
    assertThat(rows).hasSizeGreaterThan(4);
  }

  private Path table(String coder, List<StatementRow> coded) throws IOException {
    Path file = folder.resolve(coder + ".csv");
    try (var out = Files.newBufferedWriter(file)) {
      StatementsCsv.write(
          out, List.of(), coded.stream().map(row -> row.by("human:" + coder)).toList());
    }
    return file;
  }

  private static List<CSVRecord> read(Path file) throws IOException {
    try (Reader in = Files.newBufferedReader(file)) {
      return CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .get()
          .parse(in)
          .getRecords();
    }
  }

  private static Map<String, String> row(Path file, String what) throws IOException {
    return read(file).stream()
        .filter(row -> row.get("what").equals(what))
        .findFirst()
        .orElseThrow()
        .toMap();
  }

  @Test
  void twoTablesAreComparedAndAdjudicated() throws IOException {
    Path anna = table("anna", rows);
    Path ben = table("ben", rows.subList(1, rows.size()));
    Path out = folder.resolve("out");
    Path one = folder.resolve("one.csv");

    CommandLineRun agreement =
        CommandLineRun.of("agreement", anna, ben, "--out", out, "--adjudicated", one);

    assertThat(agreement.code()).isZero();
    assertThat(agreement.out())
        .contains("anna, ben, 2 documents in common", "sentences that somebody coded");
    assertThat(agreement.errors()).singleElement().asString().startsWith("1 disagreements are");
    Map<String, String> category = row(out.resolve("agreement.csv"), "category");
    int n = rows.size();
    assertThat(category)
        .containsEntry("first", Integer.toString(n))
        .containsEntry("second", Integer.toString(n - 1))
        .containsEntry("both", Integer.toString(n - 1))
        .containsEntry("f1", String.format(Locale.ROOT, "%.3f", 2.0 * (n - 1) / (2 * n - 1)));
    assertThat(Double.parseDouble(category.get("alpha"))).isBetween(0.7, 0.99);
    assertThat(row(out.resolve("agreement.csv"), "polarity"))
        .containsEntry("observed", "1.000")
        .containsEntry("alpha", "n/a");
    CSVRecord disagreement = read(out.resolve("disagreements.csv")).get(0);
    assertThat(disagreement.get("differs")).isEqualTo("statement");
    assertThat(disagreement.get("anna")).startsWith(rows.get(0).statement().code());
    assertThat(disagreement.get("text")).isEqualTo(rows.get(0).text());
    assertThat(StatementsCsv.read(one))
        .hasSize(n - 1)
        .allMatch(row -> row.statement().source().equals("human:adjudicated"));
  }

  @Test
  void aPersonDecides() throws IOException {
    Path anna = table("anna", rows);
    Path ben = table("ben", rows.subList(1, rows.size()));
    Path out = folder.resolve("out");
    Path one = folder.resolve("one.csv");
    CommandLineRun.of("agreement", anna, ben, "--out", out);
    Path table = out.resolve("disagreements.csv");
    String undecided = Files.readString(table);
    assertThat(undecided).endsWith(",\r\n");

    Files.writeString(table, undecided.replaceAll(",\r\n$", ",anna\r\n"));
    CommandLineRun decided =
        CommandLineRun.of("agreement", anna, ben, "--adjudicated", one, "--decisions", table);

    assertThat(decided.errors()).isEmpty();
    assertThat(StatementsCsv.read(one)).hasSameSizeAs(rows);
    Files.writeString(table, undecided.replaceAll(",\r\n$", ",none\r\n"));
    CommandLineRun.of(
        "agreement", anna, ben, "--adjudicated", one, "--decisions", table, "--overwrite");
    assertThat(StatementsCsv.read(one)).hasSize(rows.size() - 1);
    Files.writeString(table, undecided.replaceAll(",\r\n$", ",carl\r\n"));
    assertThat(
            CommandLineRun.of(
                    "agreement",
                    anna,
                    ben,
                    "--adjudicated",
                    one,
                    "--decisions",
                    table,
                    "--overwrite")
                .errors())
        .singleElement()
        .asString()
        .contains(":2: 'carl' is no decision; there are: anna, ben, none");
  }

  @Test
  void theMajorityOfThreeDecides() throws IOException {
    Path one = folder.resolve("one.csv");

    CommandLineRun agreement =
        CommandLineRun.of(
            "agreement",
            table("anna", rows),
            table("ben", rows),
            table("carl", rows.subList(1, rows.size())),
            "--adjudicated",
            one);

    assertThat(agreement.errors()).isEmpty();
    assertThat(agreement.out()).contains("all, 2 documents", "anna, carl, 2", "1 by majority");
    assertThat(StatementsCsv.read(one)).hasSameSizeAs(rows);
  }

  @Test
  void agreementOverNothingIsRefused() throws IOException {
    Path anna = table("anna", rows.stream().filter(r -> r.document().equals("a.txt")).toList());
    Path ben = table("ben", rows.stream().filter(r -> r.document().equals("b.txt")).toList());

    CommandLineRun disjoint = CommandLineRun.of("agreement", anna, ben);
    CommandLineRun alone = CommandLineRun.of("agreement", anna);

    assertThat(disjoint.code()).isEqualTo(2);
    assertThat(disjoint.errors())
        .containsExactly(
            "no document was read by two of the coders (anna, ben); agreement is not measured over"
                + " nothing: name codings of the same documents");
    assertThat(alone.errors())
        .containsExactly("agreement needs two coders, and here is one (anna)");
  }

  @Test
  void theAnnotatorsOfAProjectAndTheMachineAreCoders() throws Exception {
    Path exported = folder.resolve("exported");
    CommandLineRun.of("inception", "export", run, "--out", exported);
    Path zip =
        new Project(exported)
            .annotated("INITIAL_CAS", jcas -> {})
            .annotated("anna", jcas -> {})
            .annotated("ben", AgreementTest::change)
            .zip(folder.resolve("p.zip"));
    Path out = folder.resolve("out");
    Path one = folder.resolve("one.csv");

    CommandLineRun agreement =
        CommandLineRun.of("agreement", zip, run, "--out", out, "--adjudicated", one);

    assertThat(agreement.code()).as(agreement.err()).isZero();
    assertThat(agreement.out())
        .contains("all, 2 documents", "anna, ben, 2", "anna, machine, 2", "ben, machine, 2")
        .doesNotContain("somebody coded");
    List<CSVRecord> disagreements = read(out.resolve("disagreements.csv"));
    assertThat(disagreements).isNotEmpty();
    assertThat(disagreements.get(0).getParser().getHeaderNames())
        .containsSubsequence("differs", "anna", "ben", "machine", "decision");
    assertThat(CommandLineRun.of("agreement", zip, "--coders", "anna,INITIAL_CAS").out())
        .contains("INITIAL_CAS, anna, 2 documents")
        .containsPattern("category .* 1\\.000 +1\\.000");
    assertThat(StatementsCsv.read(one)).hasSameSizeAs(rows);
  }

  private static void change(JCas jcas) {
    PerceptionStatement first = jcas.select(PerceptionStatement.class).findFirst().orElseThrow();
    first.setCode("japan/reconstruction");
  }
}
