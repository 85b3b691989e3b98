package org.diptych.inception;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileNamesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain.txt",
        "a/b/plain.txt",
        "volume.xml#d12",
        "under_score.txt",
        "_x2F_.txt",
        "_x.txt",
        "50 % \"quoted\".txt",
        "записка (1).txt",
        "emoji \uD83D\uDE00.txt",
        "data.json"
      })
  void everyDocumentIsFoundAgain(String document) {
    String name = FileNames.of(document, ".json");

    assertThat(name).doesNotContain("/", "#", "\"", "%");
    assertThat(FileNames.document(name)).isEqualTo(document);
  }

  @Test
  void anOrdinaryNameStays() {
    assertThat(FileNames.of("memo (2)_final.txt", ".xmi")).isEqualTo("memo (2)_final.txt.xmi");
    assertThat(FileNames.document("of others.txt")).isEqualTo("of others.txt");
  }

  @Test
  void whatOnlyLooksEscapedStays() {
    assertThat(FileNames.document("a_xFFFFFF_b.txt")).isEqualTo("a_xFFFFFF_b.txt");
  }
}
