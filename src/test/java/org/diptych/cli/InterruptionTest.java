package org.diptych.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Stops a run the way Ctrl-C does. */
@EnabledOnOs(OS.LINUX)
class InterruptionTest {

  private static final int SIGINT = 2;

  @TempDir Path folder;

  @Test
  void whatWasDoneCanBeGoneOnWith() throws Exception {
    assumeThat(ignored(SIGINT)).as("this process was started without Ctrl-C").isFalse();
    Path in = folder.resolve("in");
    Path out = folder.resolve("out");
    for (int i = 0; i < 400; i++) {
      Texts.write(in, i + ".txt", Texts.SOUND.repeat(100));
    }
    Path err = folder.resolve("err");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "annotate",
                in.toString(),
                "--out",
                out.toString(),
                "--format",
                "xmi")
            .redirectError(err.toFile())
            .redirectOutput(new File("/dev/null"))
            .start();
    try {
      Path begun = out.resolve(".diptych-partial/journal.jsonl");
      long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
      while (!(Files.exists(begun) && Files.size(begun) > 10_000)
          && process.isAlive()
          && System.nanoTime() < deadline) {
        Thread.sleep(20);
      }
      assertThat(begun).exists();

      assertThat(new ProcessBuilder("kill", "-INT", "" + process.pid()).start().waitFor()).isZero();
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }

    assertThat(process.exitValue()).isEqualTo(130);
    assertThat(out.resolve("statements.csv")).doesNotExist();
    assertThat(Files.readAllLines(err))
        .filteredOn(line -> !line.contains(" of 400 files"))
        .containsExactly("interrupted; go on with --resume, or begin anew with --overwrite");
    assertThat(
            CommandLineRun.of("annotate", in, "--out", out, "--format", "xmi", "--resume").code())
        .isZero();
    assertThat(out.resolve("annotated/399.txt.xmi")).exists();
    assertThat(out.resolve(".diptych-partial")).doesNotExist();
  }

  private static boolean ignored(int signal) throws IOException {
    String mask =
        Files.readAllLines(Path.of("/proc/self/status"), StandardCharsets.UTF_8).stream()
            .filter(line -> line.startsWith("SigIgn:"))
            .map(line -> line.substring(line.indexOf(':') + 1).strip())
            .findFirst()
            .orElse("0");
    return new BigInteger(mask, 16).testBit(signal - 1);
  }
}
