package org.diptych.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HoldersCommandTest {

  @TempDir Path folder;

  /** The drafted table is a table that a run reads. */
  @Test
  void draftsRowsForUnknownHoldersAndMergesTheirNames() throws IOException {
    Path in = folder.resolve("in");
    Path out = folder.resolve("out");
    Texts.write(
        in,
        "a.txt",
        "Marshal Tarasenko said that Germany was a menace. Tarasenko declared that Japan was the"
            + " aggressor.\n\nMarshal Tarassenko said that Japan was a threat. Stalin said that Germany"
            + " must be disarmed.");
    assertThat(CommandLineRun.of("annotate", in, "--out", out).code()).isZero();

    CommandLineRun run = CommandLineRun.of("holders", out);

    assertThat(run.code()).isZero();
    List<String> lines = run.out().lines().toList();
    assertThat(lines).hasSize(2);
    assertThat(lines.get(1)).startsWith("Tarasenko\t").contains("\t(Tarasenko|Tarassenko)\t");
    Path mine = folder.resolve("mine");
    Texts.write(mine.resolve("en"), "holders.tsv", run.out());
    assertThat(CommandLineRun.of("lexicon", "check", mine).code()).isZero();
    assertThat(CommandLineRun.of("holders", out, "--lexicon", mine).out().lines()).hasSize(1);
  }
}
