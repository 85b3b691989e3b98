package org.diptych.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareTest {

  @TempDir Path folder;

  @Test
  void annotatesAndLaysTheCountriesSideBySide() throws IOException {
    Path in = folder.resolve("in");
    Path out = folder.resolve("out");
    Texts.write(in, "a.txt", Texts.SOUND);
    Texts.write(in, "broken.txt", "");

    CommandLineRun run = CommandLineRun.of("compare", in, "--out", out);

    assertThat(run.code()).isEqualTo(1);
    for (String name : new String[] {"statements.csv", "comparison.csv", "report.html"}) {
      assertThat(out.resolve(name)).isNotEmptyFile();
    }
    JsonNode json = new ObjectMapper().readTree(out.resolve("comparison.json").toFile());
    assertThat(json.at("/corpus/documents").asInt()).isEqualTo(1);
    assertThat(json.toString()).contains("broken.txt");
  }

  @Test
  void comparesAFinishedTableWithoutTheTexts() throws IOException {
    Path in = folder.resolve("in");
    Path out = folder.resolve("out");
    Path again = folder.resolve("again");
    Texts.write(in, "a.txt", Texts.SOUND);
    CommandLineRun.of("compare", in, "--out", out);

    CommandLineRun run =
        CommandLineRun.of("compare", out.resolve("statements.csv"), "--out", again);

    assertThat(run.errors()).isEmpty();
    assertThat(run.code()).isZero();
    for (String name :
        new String[] {
          "statements.csv", "comparison.csv", "comparison.json", "statistics.csv", "keyness.csv"
        }) {
      assertThat(again.resolve(name)).hasSameBinaryContentAs(out.resolve(name));
    }
  }

  @Test
  void takesThePlanOfTheStatistics() throws IOException {
    Path in = folder.resolve("in");
    Path out = folder.resolve("out");
    Texts.write(in, "a.txt", Texts.SOUND);

    CommandLineRun run =
        CommandLineRun.of(
            "compare",
            in,
            "--out",
            out,
            "--seed",
            9,
            "--resamples",
            100,
            "--floor-documents",
            3,
            "--floor-statements",
            4,
            "--periods",
            "1940,1950",
            "--together",
            "historians,self");

    assertThat(run.code()).isZero();
    JsonNode plan =
        new ObjectMapper().readTree(out.resolve("comparison.json").toFile()).at("/statistics/plan");
    assertThat(plan.toString())
        .isEqualTo(
            "{\"seed\":9,\"resamples\":100,\"floor_documents\":3,\"floor_statements\":4,"
                + "\"periods\":[\"before 1940\",\"1940 to 1949\",\"from 1950\"],"
                + "\"together\":[\"historians\",\"self\"]}");
  }

  @Test
  void refusesAPlanThatGivesNoFigures() throws IOException {
    Path in = folder.resolve("in");
    Path out = folder.resolve("out");
    Texts.write(in, "a.txt", Texts.SOUND);

    CommandLineRun few = CommandLineRun.of("compare", in, "--out", out, "--resamples", 3);
    CommandLineRun who = CommandLineRun.of("compare", in, "--out", out, "--together", "gods");

    assertThat(few.code()).isEqualTo(2);
    assertThat(few.errors()).containsExactly("resamples must be 100 or more, not 3");
    assertThat(who.code()).isEqualTo(2);
    assertThat(who.errors())
        .containsExactly("no voices 'gods'; there are: actors, historians, self");
    assertThat(out).doesNotExist();
  }

  @Test
  void refusesTargetsThatCannotBeCompared() throws IOException {
    Path in = folder.resolve("in");
    Path out = folder.resolve("out");
    Texts.write(in, "a.txt", Texts.SOUND);

    CommandLineRun unknown =
        CommandLineRun.of("compare", in, "--out", out, "--targets", "japan,atlantis");
    CommandLineRun one = CommandLineRun.of("compare", in, "--out", out, "--targets", "japan");

    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.errors())
        .containsExactly("no target 'atlantis' in the lexicon; there are: germany, japan");
    assertThat(one.code()).isEqualTo(2);
    assertThat(one.errors()).hasSize(1).first().asString().contains("two or more");
    assertThat(out).doesNotExist();
  }

  private static final Path STUDY = Path.of("src/test/resources/org/diptych/cli/study");

  @Test
  void asksAboutEventsGroupsAndFacetsAndBoundsWhatWasNotFound() throws IOException {
    Path out = folder.resolve("out");
    Path again = folder.resolve("again");

    CommandLineRun run = questions(STUDY.resolve("texts"), out);
    CommandLineRun table = questions(out.resolve("statements.csv"), again);

    assertThat(run.code()).isZero();
    assertThat(run.errors()).anyMatch(line -> line.contains("of --groups: Nobody"));
    JsonNode json = new ObjectMapper().readTree(out.resolve("comparison.json").toFile());
    assertThat(json.get("findings"))
        .extracting(
            finding -> finding.get("finding").asText() + " " + finding.get("category").asText())
        .contains("affirmed-of-all militarism");
    assertThat(json.get("silences"))
        .filteredOn(
            silence ->
                silence.get("target").asText().equals("japan")
                    && silence.get("category").asText().equals("racial-annihilation"))
        .singleElement()
        .satisfies(
            silence -> {
              assertThat(silence.get("sentences").asInt()).isBetween(6, 20);
              assertThat(silence.get("documents").asInt()).isEqualTo(4);
              assertThat(silence.get("sentence_bound").asDouble()).isBetween(0.1, 0.5);
              assertThat(silence.get("wordings").asInt()).isGreaterThan(10);
            });
    assertThat(out.resolve("silences.csv")).isNotEmptyFile();
    assertThat(table.code()).isZero();
    for (String name : new String[] {"findings.csv", "silences.csv"}) {
      assertThat(again.resolve(name)).hasSameBinaryContentAs(out.resolve(name));
    }
  }

  private static CommandLineRun questions(Path in, Path out) {
    return CommandLineRun.of(
        "compare",
        in,
        "--out",
        out,
        "--events",
        STUDY.resolve("events.tsv"),
        "--groups",
        STUDY.resolve("holder-groups.tsv"),
        "--facet",
        "meta_audience",
        "--floor-documents",
        "2",
        "--floor-statements",
        "2");
  }

  @Test
  void refusesQuestionsThatCannotBeAsked() throws IOException {
    Path out = folder.resolve("out");
    Path events = Texts.write(folder, "events.tsv", "date\tname\nsoon\tx\n");
    Path groups = Texts.write(folder, "groups.tsv", "faction\tperson\n");

    CommandLineRun run =
        CommandLineRun.of(
            "compare",
            STUDY.resolve("texts"),
            "--out",
            out,
            "--events",
            events,
            "--groups",
            groups,
            "--facet",
            "meta_colour");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.errors())
        .containsExactly(
            events + ":2: 'soon' is no date; write 1945-08-15, 1945-08 or 1945",
            groups + ":1: the header must be 'group<tab>holder', tab-separated",
            "no column 'colour' in the metadata to compare by; there are: audience");
    assertThat(out).doesNotExist();
  }
}
