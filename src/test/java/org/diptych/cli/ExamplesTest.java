package org.diptych.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.diptych.statement.StatementsCsv;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of a lexicon do what their guides say. */
class ExamplesTest {

  private static final Path EXAMPLES = Path.of("examples");

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "italy, en, italy/threat",
    "italy, en, italy/territorial-rights",
    "war-names, en, japan/incident",
    "war-names, en, germany/patriotic-war",
    "russian, ru, japan/retaliation",
    "russian, ru, -germany/threat"
  })
  void theLexiconIsSoundAndFindsTheStatement(String example, String language, String code)
      throws IOException {
    Path lexicon = EXAMPLES.resolve(example).resolve("lexicon");
    Path documents = EXAMPLES.resolve(example).resolve("documents");
    Path out = folder.resolve("out");

    CommandLineRun check = CommandLineRun.of("lexicon", "check", lexicon);
    CommandLineRun run =
        CommandLineRun.of(
            "compare", documents, "--lexicon", lexicon, "--language", language, "--out", out);

    assertThat(check.code()).as(check.out() + check.err()).isZero();
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(StatementsCsv.read(out.resolve("statements.csv")))
        .extracting(row -> row.statement().code())
        .contains(code);
  }

  /** A newcomer types what the guide shows. */
  @ParameterizedTest
  @CsvSource({"italy", "war-names", "russian"})
  void theCommandsOfTheGuideAreThoseThatTheBuildRuns(String example) throws IOException {
    List<String> shown =
        Files.readString(EXAMPLES.resolve(example).resolve("README.md"))
            .lines()
            .filter(line -> line.startsWith("./diptych "))
            .toList();

    assertThat(shown).isNotEmpty();
    assertThat(Files.readString(Path.of(".ci", "run")).lines()).containsAll(shown);
  }
}
