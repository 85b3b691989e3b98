package org.diptych.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.uima.jcas.JCas;
import org.diptych.statement.StatementRow;
import org.diptych.statement.StatementsCsv;
import org.diptych.type.PerceptionStatement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents that people corrected in INCEpTION. */
class InceptionImportTest {

  @TempDir Path folder;
  private Path run;
  private Path exported;

  @BeforeEach
  void aProject() throws IOException {
    Path in = folder.resolve("in");
    run = folder.resolve("run");
    exported = folder.resolve("exported");
    Texts.write(in, "plain.txt", Texts.SOUND + "\r\nThe weather was fine that day.\r\n");
    Texts.write(in, "sub/page.html", "<p>Germany is a menace to all her neighbours.</p>");
    Texts.write(in, "third.txt", "Japan is a menace to peace \uD83D\uDE00. Germany must pay.\n");
    Texts.write(in, "metadata.tsv", "file\tdate\nplain.txt\t1944-05\n");
    assertThat(CommandLineRun.of("annotate", in, "--out", run).code()).isZero();
    assertThat(CommandLineRun.of("inception", "export", in, "--out", exported).code()).isZero();
  }

  private List<StatementRow> compared(Path project, Object... more) throws IOException {
    Path out = folder.resolve("compared");
    List<Object> args = new ArrayList<>(List.of("compare", project, "--out", out, "--overwrite"));
    args.addAll(List.of(more));
    CommandLineRun compare = CommandLineRun.of(args.toArray());
    assertThat(compare.code()).as(compare.err()).isZero();
    assertThat(out.resolve("report.html")).exists();
    return StatementsCsv.read(out.resolve("statements.csv"));
  }

  private static List<String> lines(List<StatementRow> rows) {
    return rows.stream()
        .map(
            row ->
                row.document()
                    + ":"
                    + row.statement().span().begin()
                    + " "
                    + row.statement().code()
                    + " "
                    + row.statement().source())
        .toList();
  }

  @Test
  void whatNobodyChangedComesBackAsTheMachineFoundIt() throws Exception {
    Path zip = new Project(exported).annotated("anna", jcas -> {}).zip(folder.resolve("p.zip"));

    List<StatementRow> rows = compared(zip);

    assertThat(lines(rows))
        .isEqualTo(lines(StatementsCsv.read(run.resolve("statements.csv"))))
        .hasSizeGreaterThan(4);
    assertThat(rows.get(0).documentDate()).isEqualTo("1944-05");
    CommandLineRun evaluation = CommandLineRun.of("evaluate", zip, run);
    assertThat(evaluation.errors()).isEmpty();
    assertThat(evaluation.out()).containsPattern("category +6 +6 +6 ");
  }

  @Test
  void machineAndHumanCodingsAreToldApart() throws Exception {
    Path zip =
        new Project(exported)
            .annotated("INITIAL_CAS", jcas -> {})
            .annotated("anna", InceptionImportTest::correct)
            .zip(folder.resolve("p.zip"));

    List<String> rows = lines(compared(zip));

    assertThat(rows)
        .contains(
            "plain.txt:0 -japan/fascism human:anna",
            "plain.txt:0 japan/threat lexicon+learned",
            "plain.txt:117 germany/aggression human:anna")
        .noneMatch(row -> row.contains("japan/militarism"));
    CommandLineRun evaluation = CommandLineRun.of("evaluate", zip, run);
    assertThat(evaluation.out()).doesNotContainPattern("category +6 +6 +6 ");
  }

  /** Adds a statement by its code, and recodes one whose other features stay as they were. */
  private static void correct(JCas jcas) {
    if (!jcas.getDocumentText().startsWith("The Japanese")) {
      return;
    }
    Sentence last = jcas.select(Sentence.class).backwards().findFirst().orElseThrow();
    assertThat(last.getBegin()).isEqualTo(117);
    Project.code(jcas, last.getBegin(), last.getEnd(), "germany/aggression");
    PerceptionStatement recoded = Project.statement(jcas, "japan/militarism");
    recoded.setCode("-japan/fascism");
  }

  @Test
  void aSingleFeatureCountsWhereTheMachinesCodeWasLeft() throws Exception {
    Path zip =
        new Project(exported)
            .annotated("INITIAL_CAS", jcas -> {})
            .annotated(
                "anna",
                jcas -> {
                  PerceptionStatement threat = Project.statement(jcas, "germany/threat");
                  if (threat != null) {
                    threat.setCategory("aggression");
                  }
                })
            .zip(folder.resolve("p.zip"));

    assertThat(lines(compared(zip)))
        .contains("sub/page.html:0 germany/aggression human:anna")
        .noneMatch(row -> row.contains("germany/threat"));
  }

  @Test
  void withoutTheInitialDocumentsTheCodeCountsAndTheContradictionIsTold() throws Exception {
    Path zip =
        new Project(exported)
            .annotated("anna", InceptionImportTest::correct)
            .zip(folder.resolve("p.zip"));

    CommandLineRun evaluation = CommandLineRun.of("evaluate", zip, run);

    assertThat(evaluation.errors())
        .containsExactly(
            zip
                + ": 1 statements have a code and single features that say otherwise; the code was"
                + " taken");
    assertThat(lines(compared(zip))).contains("plain.txt:0 -japan/fascism human:anna");
  }

  @Test
  void whatIsNoStatementIsTold() throws Exception {
    Path zip =
        new Project(exported)
            .annotated(
                "anna",
                jcas -> {
                  if (jcas.getDocumentText().startsWith("The Japanese")) {
                    Project.code(jcas, 0, 20, "japan/menace");
                    Project.code(jcas, 0, 20, null);
                    Project.code(jcas, 0, 20, "germany/atrocity").setPolarity("negated");
                  }
                })
            .zip(folder.resolve("p.zip"));

    assertThat(CommandLineRun.of("evaluate", zip, run).errors())
        .satisfiesExactly(
            line ->
                assertThat(line)
                    .contains(
                        "2 annotations are no statements", "plain.txt:0 'japan/menace'", "neither"),
            line -> assertThat(line).contains("1 statements have a code and single features"));
  }

  @Test
  void severalAnnotatorsMustBeToldApart() throws Exception {
    Project project =
        new Project(exported)
            .annotated("anna", jcas -> {})
            .annotated("ben", InceptionImportTest::correct);
    Path zip = project.zip(folder.resolve("p.zip"));

    CommandLineRun unclear = CommandLineRun.of("evaluate", zip, run);
    CommandLineRun unknown = CommandLineRun.of("evaluate", zip, run, "--coder", "carl");

    assertThat(unclear.code()).isEqualTo(2);
    assertThat(unclear.errors())
        .containsExactly(
            zip
                + ": several annotated it and nobody curated; name one with --coder (anna, ben), or"
                + " compare them with 'agreement'");
    assertThat(unknown.errors())
        .containsExactly(zip + ": no annotator 'carl'; there are: anna, ben");
    assertThat(lines(compared(zip, "--coder", "ben")))
        .contains("plain.txt:0 -japan/fascism human:ben");
    Path curated =
        project
            .annotated("curation", "CURATION_USER", InceptionImportTest::correct)
            .folder(folder.resolve("unpacked"));
    assertThat(lines(compared(curated))).contains("plain.txt:0 -japan/fascism human:curation");
  }

  @Test
  void javaSerializedFilesAreNeverRead() throws Exception {
    Path zip = new Project(exported).zip(folder.resolve("p.zip"));

    assertThat(CommandLineRun.of("evaluate", zip, run).errors())
        .containsExactly(
            zip
                + ": holds nothing that a person annotated but in Java's own serialization, which"
                + " is never read; export the project from INCEpTION again, with the format UIMA"
                + " CAS JSON or UIMA CAS XMI");
    new Project(exported)
        .add("annotation/plain.txt.json/anna.tsv", new byte[0])
        .zip(folder.resolve("p.zip"));
    assertThat(CommandLineRun.of("compare", zip, "--out", folder.resolve("o")).errors())
        .singleElement()
        .asString()
        .contains("a format that is not read (tsv)", "UIMA CAS JSON");
  }

  @Test
  void aProjectThatIsMadeToDoHarmIsRefused() throws Exception {
    byte[] external =
        ("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"
                + "<xmi:XMI xmlns:xmi=\"http://www.omg.org/XMI\" xmi:version=\"2.0\">&e;</xmi:XMI>")
            .getBytes(StandardCharsets.UTF_8);
    Path zip =
        new Project(exported)
            .add("annotation/plain.txt.json/anna.xmi", external)
            .zip(folder.resolve("p.zip"));
    assertThat(CommandLineRun.of("evaluate", zip, run).errors())
        .containsExactly(
            zip
                + ":annotation/plain.txt.json/anna.xmi: has a DTD, which may pull in other files;"
                + " take the DOCTYPE out");
    new Project(exported)
        .add("annotation/plain.txt.json/anna.zip", "no zip".getBytes(StandardCharsets.UTF_8))
        .zip(folder.resolve("p.zip"));
    assertThat(CommandLineRun.of("evaluate", zip, run).errors())
        .containsExactly(
            zip
                + ":annotation/plain.txt.json/anna.zip: is no zip, or a damaged one; export it"
                + " again");
    new Project(exported).add("../annotation/a/b.json", external).zip(folder.resolve("p.zip"));
    assertThat(CommandLineRun.of("evaluate", zip, run).errors())
        .singleElement()
        .asString()
        .contains("leads out of it");
    assertThat(Files.exists(folder.resolve("annotation"))).isFalse();
  }

  @Test
  void aModelIsTrainedOnCorrectedDocuments() throws Exception {
    Path project = folder.resolve("project");
    Path coded = Path.of("samples", "coded");
    assertThat(
            CommandLineRun.of("inception", "export", coded.resolve("texts"), "--out", project)
                .code())
        .isZero();
    Path zip = new Project(project).annotated("anna", jcas -> {}).zip(folder.resolve("coded.zip"));
    Path model = folder.resolve("own.model");

    CommandLineRun train = CommandLineRun.of("train", zip, "--out", model);

    assertThat(train.errors()).isEmpty();
    assertThat(train.code()).isZero();
    assertThat(train.out()).contains("documents: 12");
    assertThat(model).exists();
  }
}
