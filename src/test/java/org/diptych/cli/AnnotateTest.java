package org.diptych.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.diptych.statement.StatementRow;
import org.diptych.statement.StatementsCsv;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnnotateTest {

  @TempDir Path folder;
  private Path in;
  private Path out;

  @BeforeEach
  void name() {
    in = folder.resolve("in");
    out = folder.resolve("the output");
  }

  private List<StatementRow> rows() throws IOException {
    return StatementsCsv.read(out.resolve("statements.csv"));
  }

  private JsonNode run() throws IOException {
    return new ObjectMapper().readTree(out.resolve("run.json").toFile());
  }

  @Test
  void writesOneRowPerStatementAndTheRecordOfTheRun() throws IOException {
    Texts.write(in, "a.txt", Texts.SOUND);
    Texts.write(in, "sub folder/b.txt", "Germany is a menace.");
    Texts.write(in, "metadata.tsv", "file\tdate\tauthor\tbox\na.txt\t1944-05\tA. Nyman\t=7\n");

    CommandLineRun run = CommandLineRun.of("annotate", in, "--out", out);

    assertThat(run).isEqualTo(new CommandLineRun(0, run.out(), ""));
    assertThat(run.out()).startsWith("2 documents, ").contains("statements.csv");
    assertThat(rows()).extracting(StatementRow::document).contains("a.txt", "sub folder/b.txt");
    assertThat(rows())
        .anySatisfy(
            row -> {
              assertThat(row.statement().target()).isEqualTo("germany");
              assertThat(row.statement().category()).isEqualTo("reparations");
              assertThat(row.author()).isEqualTo("A. Nyman");
              assertThat(row.meta()).containsEntry("box", "=7");
              assertThat(row.statement().span().of(Texts.SOUND)).startsWith("Germany must");
            });
    assertThat(run().at("/counts/documents").asInt()).isEqualTo(2);
    assertThat(run().at("/documents/0/date").asText()).isEqualTo("1944-05");
    assertThat(run().at("/lexicon").asText()).hasSize(64);
    assertThat(run().toString()).doesNotContain(folder.toString());
    assertThat(out.resolve("run-log.json")).content().contains("\"seconds\"", in.toString());
  }

  @Test
  void givesTheSameBytesHoweverManyDocumentsRunAtOnce() throws IOException {
    for (int i = 0; i < 40; i++) {
      Texts.write(in, "doc" + i + ".txt", Texts.SOUND.repeat(i % 7 == 0 ? 60 : 1 + i % 3));
    }
    Texts.write(in, "broken.xml", "<TEI>");

    assertThat(CommandLineRun.of("compare", in, "--out", out, "--threads", 1).code()).isEqualTo(1);
    for (int threads : new int[] {2, 8}) {
      Path other = folder.resolve(threads + " threads");
      assertThat(CommandLineRun.of("compare", in, "--out", other, "--threads", threads).code())
          .isEqualTo(1);
      assertThat(Texts.content(other)).isEqualTo(Texts.content(out));
    }

    assertThat(rows()).filteredOn(row -> row.duplicateOf().isEmpty()).isNotEmpty();
    assertThat(rows())
        .filteredOn(row -> row.document().equals("doc9.txt"))
        .allSatisfy(row -> assertThat(row.duplicateOf()).isNotEmpty());
  }

  @Test
  void keepsTheTextThatOffsetsCountIn() throws IOException {
    Texts.write(in, "page.html", "<html><body><p>Germany is a menace.</p></body></html>");

    assertThat(CommandLineRun.of("annotate", in, "--out", out).code()).isZero();

    String text = Files.readString(out.resolve("texts/page.html.txt"));
    assertThat(rows())
        .isNotEmpty()
        .allSatisfy(r -> assertThat(r.statement().span().of(text)).isEqualTo(r.text()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"xmi", "json"})
  void annotatedDocumentsCanBeReadAgain(String format) throws IOException {
    Texts.write(in, "sub/a.txt", Texts.SOUND);
    assertThat(CommandLineRun.of("annotate", in, "--out", out, "--format", format).code()).isZero();
    List<StatementRow> first = rows();

    Path again = folder.resolve("again");
    CommandLineRun run = CommandLineRun.of("annotate", out.resolve("annotated"), "--out", again);

    assertThat(run.code()).isZero();
    assertThat(out.resolve("annotated/TypeSystem.xml")).exists();
    assertThat(StatementsCsv.read(again.resolve("statements.csv")))
        .extracting(StatementRow::statement)
        .isEqualTo(first.stream().map(StatementRow::statement).toList());
  }

  @Test
  void readsOneDocument() throws IOException {
    Path file = Texts.write(in, "a.txt", Texts.SOUND);

    assertThat(CommandLineRun.of("annotate", file, "--out", out).code()).isZero();

    assertThat(rows()).isNotEmpty().allMatch(row -> row.document().equals("a.txt"));
  }

  @Test
  void takesTheAxesThatAreAskedFor() throws IOException {
    Texts.write(in, "a.txt", Texts.SOUND);

    CommandLineRun run =
        CommandLineRun.of("annotate", in, "--out", out, "--axes", "postwar-conception");

    assertThat(run.code()).isZero();
    assertThat(rows())
        .isNotEmpty()
        .allMatch(row -> row.statement().axis().equals("postwar-conception"));
  }

  @Test
  void takesAUsersLexicon() throws IOException {
    Texts.write(in, "a.txt", "Germany is a nuisance on two legs.");
    Path lexicon = folder.resolve("my lexicon");
    Texts.write(
        lexicon,
        "en/war-purpose.tsv",
        "value\tfrom\tto\tunless\tphrase\texample\tcounterexample\n"
            + "threat\t\t\t\tnuisance on two legs\t\t\n");

    CommandLineRun run = CommandLineRun.of("annotate", in, "--out", out, "--lexicon", lexicon);

    assertThat(run.code()).isZero();
    assertThat(rows())
        .anySatisfy(
            row ->
                assertThat(row.statement().evidence())
                    .contains("en/war-purpose/threat/nuisance on two legs"));
  }

  @Test
  void replacesOnlyWhatDiptychWrote() throws IOException {
    Texts.write(in, "a.html", "<p>Germany is a menace.</p>");
    assertThat(CommandLineRun.of("annotate", in, "--out", out).code()).isZero();
    Path notes = Texts.write(out, "my notes.txt", "Mine.");
    Files.delete(in.resolve("a.html"));
    Texts.write(in, "b.html", "<p>Japan is a menace.</p>");

    assertThat(CommandLineRun.of("annotate", in, "--out", out).code()).isEqualTo(2);
    assertThat(CommandLineRun.of("annotate", in, "--out", out, "--overwrite").code()).isZero();

    assertThat(notes).hasContent("Mine.");
    assertThat(out.resolve("texts/a.html.txt")).doesNotExist();
    assertThat(out.resolve("texts/b.html.txt")).exists();

    Files.writeString(out.resolve("statements.csv"), "coded by hand");
    CommandLineRun refused = CommandLineRun.of("annotate", in, "--out", out, "--overwrite");
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.errors())
        .containsExactly(
            out.resolve("statements.csv")
                + ": was changed since Diptych wrote it; move it away or name another folder");
  }

  @Test
  void leavesNothingBehindThatIsInTheWay() throws IOException {
    Texts.write(in, "a.html", "<p>Germany is a menace.</p>");
    assertThat(CommandLineRun.of("annotate", in, "--out", out).code()).isZero();
    Texts.write(in, "b.html", "<p>Japan is a menace.</p>");
    Texts.write(out, "texts/b.html.txt", "Mine.");
    var before = Texts.content(out);

    CommandLineRun run = CommandLineRun.of("annotate", in, "--out", out, "--overwrite");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("b.html.txt: was not written by Diptych", "go on with --resume");
    assertThat(Texts.content(out)).containsAllEntriesOf(before);
    Files.delete(out.resolve("texts/b.html.txt"));
    assertThat(CommandLineRun.of("annotate", in, "--out", out, "--resume").code()).isZero();
    assertThat(out.resolve("texts/b.html.txt")).hasContent("Japan is a menace.");
    assertThat(out.resolve(".diptych-partial")).doesNotExist();
  }

  @Test
  void showsABarToAPersonAndLinesElsewhere() throws IOException {
    for (int i = 0; i < 60; i++) {
      Texts.write(in, "doc" + i + ".txt", "Germany is a menace.");
    }

    // one thread finishes the files in their order; several may pass a number by
    CommandLineRun plain = CommandLineRun.of("annotate", in, "--out", out, "--threads", 1);
    CommandLineRun watched =
        CommandLineRun.watched("annotate", in, "--out", out, "--overwrite", "--threads", 1);

    assertThat(plain.errors())
        .hasSize(10)
        .last()
        .asString()
        .matches(
            "60 of 60 files, 60 documents, [0-9.]+ documents/s, [0-9.]+ statements/s, 0 s left,"
                + " 0 failed");
    assertThat(watched.err()).contains("\r[###############               ] 30 of 60 files, ");
  }

  @Test
  void writesDownWhatFailedAndWhatHappened() throws IOException {
    Texts.write(in, "a.txt", Texts.SOUND);
    Texts.write(in, "long.txt", Texts.SOUND.repeat(20));
    Texts.write(in, "=1+1.xml", "<TEI>");
    Path log = folder.resolve("log.jsonl");

    CommandLineRun run =
        CommandLineRun.of("annotate", in, "--out", out, "--max-characters", 1000, "--log", log);

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("2 documents failed, listed in failures.csv");
    List<String> failures = Files.readAllLines(out.resolve("failures.csv"));
    assertThat(failures).hasSize(3).startsWith("file,stage,reason,remedy");
    assertThat(failures.get(1)).startsWith("'=1+1.xml,read,");
    assertThat(failures.get(2))
        .startsWith("long.txt,size,\"its text has 2300 characters, the limit is 1000\",");
    assertThat(run().at("/failures/1/stage").asText()).isEqualTo("size");
    List<JsonNode> events = new ArrayList<>();
    for (String line : Files.readAllLines(log)) {
      events.add(new ObjectMapper().readTree(line));
    }
    assertThat(events)
        .extracting(event -> event.path("event").asText())
        .containsExactlyInAnyOrder("start", "failure", "document", "failure", "end");
    JsonNode runLog = new ObjectMapper().readTree(out.resolve("run-log.json").toFile());
    assertThat(runLog.path("seconds_by_step").fieldNames())
        .toIterable()
        .contains("read", "write", "Diptych cue annotator", "Diptych statement annotator");
  }
}
