package org.diptych.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

  @ParameterizedTest
  @ValueSource(strings = {"annotate", "compare", "evaluate"})
  void everyCommandExplainsItself(String command) {
    CommandLineRun run = CommandLineRun.of(command, "--help");

    assertThat(run.code()).isZero();
    assertThat(run.out()).startsWith("Usage: diptych " + command).contains("--out=OUT");
  }

  @Test
  void helpNamesTheCommandsAndTheExitCodes() {
    CommandLineRun run = CommandLineRun.of();

    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("annotate", "compare", "evaluate", "130");
    assertThat(CommandLineRun.of("--version").out()).matches("diptych \\d+\\.\\d+\\.\\d+\\S*\\R");
  }
}
