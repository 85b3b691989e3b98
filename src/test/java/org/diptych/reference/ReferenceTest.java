package org.diptych.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.uima.util.InvalidXMLException;
import org.junit.jupiter.api.Test;

class ReferenceTest {

  private static final Path COMMITTED = Path.of("docs", "reference");

  @Test
  void theCommittedPagesAreWhatTheCodeSays() throws IOException, InvalidXMLException {
    Map<String, String> committed = new TreeMap<>();
    try (Stream<Path> files = Files.list(COMMITTED)) {
      for (Path file : files.toList()) {
        committed.put(file.getFileName().toString(), Files.readString(file).replace("\r\n", "\n"));
      }
    }

    assertThat(committed)
        .as("stale: run 'mvn test-compile exec:java@reference' and commit what it changes")
        .isEqualTo(Reference.pages());
  }
}
