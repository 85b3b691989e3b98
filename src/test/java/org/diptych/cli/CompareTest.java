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
}
