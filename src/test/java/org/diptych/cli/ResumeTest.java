package org.diptych.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that was cut off ends, once resumed, with the bytes of one that was not. */
class ResumeTest {

  private static final int DOCUMENTS = 60;

  @TempDir Path folder;
  private Path in;
  private Path out;

  @BeforeEach
  void corpus() throws IOException {
    in = folder.resolve("in");
    out = folder.resolve("out");
    for (int i = 0; i < DOCUMENTS; i++) {
      Texts.write(in, i + (i % 3 == 0 ? ".html" : ".txt"), Texts.SOUND.repeat(1 + i % 20));
    }
    Texts.write(in, "broken.xml", "<TEI>");
  }

  private Path journal() {
    return out.resolve(".diptych-partial/journal.jsonl");
  }

  private SortedMap<String, String> undisturbed() throws IOException {
    Path whole = folder.resolve("whole");
    CommandLineRun run = CommandLineRun.of("annotate", in, "--out", whole, "--format", "xmi");
    assertThat(run.code()).isEqualTo(1);
    return Texts.content(whole);
  }

  /** Starts a run in another JVM and kills it as soon as the journal has so many bytes. */
  private void kill(long bytes, String... more) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "annotate",
                in.toString(),
                "--out",
                out.toString(),
                "--format",
                "xmi"));
    command.addAll(Arrays.asList(more));
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(folder.resolve("log").toFile())
            .redirectError(folder.resolve("log").toFile())
            .start();
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
    while (process.isAlive() && length() < bytes && System.nanoTime() < deadline) {
      Thread.sleep(2);
    }
    process.destroyForcibly(); // SIGKILL: no hook, no finally
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
  }

  private long length() throws IOException {
    return Files.exists(journal()) ? Files.size(journal()) : 0;
  }

  @Test
  void killedAtSeveralPoints() throws Exception {
    SortedMap<String, String> whole = undisturbed();

    kill(1);
    long begun = length();
    kill(begun + 20_000, "--resume");
    long further = length();
    assertThat(further).isGreaterThan(begun);
    kill(further + 100_000, "--resume", "--threads", "1");
    CommandLineRun run =
        CommandLineRun.of(
            "annotate", in, "--out", out, "--format", "xmi", "--resume", "--threads", "8");

    assertThat(run.code()).as(run.err()).isEqualTo(1);
    assertThat(Texts.content(out)).isEqualTo(whole);
    assertThat(out.resolve(".diptych-partial")).doesNotExist();
  }

  private void cutOff() throws IOException {
    CommandLineRun run =
        CommandLineRun.of(
            "annotate", in, "--out", out, "--format", "xmi", "--fail-fast", "--threads", "1");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("stopped at a document that failed; go on with --resume");
    assertThat(out.resolve("statements.csv")).doesNotExist();
  }

  private CommandLineRun resume(Object... more) {
    List<Object> args =
        new ArrayList<>(List.of("annotate", in, "--out", out, "--format", "xmi", "--resume"));
    args.addAll(Arrays.asList(more));
    return CommandLineRun.of(args.toArray());
  }

  @Test
  void whatWasDoneIsNotDoneAgain() throws IOException {
    cutOff();
    Path log = folder.resolve("log.jsonl");

    assertThat(resume("--log", log).code()).isEqualTo(1);

    assertThat(Texts.content(out)).isEqualTo(undisturbed());
    assertThat(Files.readAllLines(log).get(0)).contains("\"resumed_documents\":61");
    assertThat(Files.readAllLines(log)).noneMatch(line -> line.contains("\"event\":\"document\""));
    assertThat(resume().out()).isEmpty();
    assertThat(resume().code()).isZero();
  }

  @Test
  void aRunThatIsAnotherOneIsRefused() throws IOException {
    cutOff();
    SortedMap<String, String> before = Texts.content(out);
    Path lexicon = folder.resolve("lexicon");
    Texts.write(
        lexicon,
        "en/war-purpose.tsv",
        "value\tfrom\tto\tunless\tphrase\texample\tcounterexample\nthreat\t\t\t\tnuisance\t\t\n");

    assertThat(resume("--lexicon", lexicon).err()).contains("  lexicon was ");
    assertThat(resume("--no-model").err()).contains("  model was ");
    assertThat(resume("--thorough").err()).contains("  setting was \"balanced\", is \"thorough\"");
    assertThat(resume("--time-limit", "7").err()).contains("  time-limit was 600, is 7");
    assertThat(resume("--max-characters", "9").err()).contains("  max-characters was ");
    Texts.write(in, "1.txt", "Another text.");
    Texts.write(in, "new.txt", "Another text.");
    CommandLineRun changed = resume();

    assertThat(changed.code()).isEqualTo(2);
    assertThat(changed.errors())
        .containsExactly(
            out
                + ": the run there was begun with something else, which does not mix; go on as it"
                + " was begun, or begin anew with --overwrite:",
            "  1.txt was changed, added or taken away",
            "  new.txt was changed, added or taken away");
    assertThat(Texts.content(out)).isEqualTo(before);
    assertThat(CommandLineRun.of("annotate", in, "--out", out).err())
        .contains("holds a run that was cut off; go on with --resume");
    assertThat(CommandLineRun.of("annotate", in, "--out", out, "--overwrite").code()).isEqualTo(1);
    assertThat(out.resolve(".diptych-partial")).doesNotExist();
  }

  @Test
  void correctionsFindTheirSentencesAgain() throws IOException {
    Path corrections =
        Texts.write(
            folder,
            "corrections.tsv",
            CheckedTest.HEADER
                + "\tadd\tjapan\t\timperialism\t\t\tTojo\tzoe\t\t1.txt\t0\t0"
                + "\tGermany must be disarmed and must pay reparations.\n");
    Path whole = folder.resolve("whole");
    Object[] undisturbed = {"annotate", in, "--out", whole, "--corrections", corrections};
    Object[] first = {
      "annotate", in, "--out", out, "--corrections", corrections, "--fail-fast", "--threads", "1"
    };
    Object[] second = {"annotate", in, "--out", out, "--corrections", corrections, "--resume"};
    CommandLineRun.of(undisturbed);
    CommandLineRun.of(first);
    assertThat(out.resolve("statements.csv")).doesNotExist();

    CommandLineRun run = CommandLineRun.of(second);

    assertThat(run.code()).as(run.err()).isEqualTo(1);
    assertThat(Texts.content(out)).isEqualTo(Texts.content(whole));
    assertThat(out.resolve("corrections-applied.csv")).content().contains(",applied,");
  }

  @Test
  void otherCorrectionsAreAnotherRun() throws IOException {
    cutOff();
    Path corrections =
        Texts.write(
            folder, "corrections.tsv", CheckedTest.HEADER + "0000\treject\t\t\t\t\t\t\tzoe\n");

    assertThat(resume("--corrections", corrections).err()).contains("  corrections was [], is [");
  }

  @Test
  void filesThatThePowerTookAwayAreMadeAgain() throws IOException {
    cutOff();
    Path staging = out.resolve(".diptych-partial/files");
    Files.write(staging.resolve("annotated/1.txt.xmi"), new byte[0]);
    Files.delete(staging.resolve("texts/3.html.txt"));
    Texts.write(staging, "texts/.diptych-1.part", "half");

    assertThat(resume().code()).isEqualTo(1);

    assertThat(Texts.content(out)).isEqualTo(undisturbed());
  }
}
