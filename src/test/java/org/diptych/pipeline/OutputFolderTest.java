package org.diptych.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputFolderTest {

  @TempDir Path folder;
  private Path out;

  @BeforeEach
  void earlierRun() throws IOException {
    out = folder.resolve("out");
    try (OutputFolder output = OutputFolder.open(out, OutputFolder.Mode.NEW)) {
      output.write("a.csv", writer -> writer.write("old"));
      output.write("gone.csv", writer -> writer.write("old"));
      output.commit();
    }
  }

  @Test
  void asecondRunIsRefusedWhileTheFirstIsWriting() throws IOException {
    try (OutputFolder first = OutputFolder.open(out, OutputFolder.Mode.OVERWRITE)) {
      for (OutputFolder.Mode mode : OutputFolder.Mode.values()) {
        assertThatThrownBy(() -> OutputFolder.open(out, mode))
            .hasMessage(out + ": another run is writing there; wait for it, or name a new folder");
      }
    }
    OutputFolder.open(out, OutputFolder.Mode.OVERWRITE).close();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void acommitThatWasCutOffIsFinished(int moved) throws IOException {
    try (OutputFolder output = OutputFolder.open(out, OutputFolder.Mode.OVERWRITE)) {
      Journal.create(output.work(), "{}").close();
      output.keep();
      output.write("a.csv", writer -> writer.write("new"));
      output.write("b.csv", writer -> writer.write("new"));
      new Publication(out, output.work(), output.staging()).complete();
      for (int i = 0; i < moved; i++) {
        String name = i == 0 ? "a.csv" : "b.csv";
        Files.move(
            output.staging().resolve(name), out.resolve(name), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    assertThat(out.resolve("gone.csv")).as("not published").exists();

    try (OutputFolder output = OutputFolder.open(out, OutputFolder.Mode.RESUME)) {
      assertThat(output.isComplete()).isTrue();
      output.commit();
    }

    assertThat(FileTree.files(out).keySet()).containsExactly("a.csv", "b.csv", "manifest.txt");
    assertThat(out.resolve("a.csv")).hasContent("new");
    assertThat(OutputFolder.faults(out, OutputFolder.Mode.OVERWRITE)).isEmpty();
  }

  @Test
  void amanifestThatLeadsOutOfTheFolderIsNone() throws IOException {
    Files.writeString(out.resolve("manifest.txt"), "-  ../precious.txt\n");

    assertThat(OutputFolder.faults(out, OutputFolder.Mode.OVERWRITE))
        .hasSize(1)
        .first()
        .asString()
        .contains("is no manifest of Diptych");
  }
}
