package org.diptych.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GarbageTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "w0rld",
        "G3rmany",
        "1iberty",
        "tHe",
        "gomernMent",
        "th|tre",
        "aaaab",
        "Strngth",
        "t~|^#x",
        "wo%ld",
        "~|^",
        "f\uFFFDr",
        "ab;c!d"
      })
  void noShapeOfAWord(String word) {
    assertThat(Garbage.of(word)).isEqualTo(new Garbage(1, 1, List.of(word)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "20th", "1940s", "B-29", "U.S.S.R.", "740.00119/5-1948", "co-operation", "(Alder's", "10km",
        "XVIII", "1,234.50", "and/or", "BZGL", "rhythm", "Straße,", "d'État", "Генерал",
        "政府は、和平交渉が終わるまで", "www.example.org/a1b2", "No.12a", "MacArthur"
      })
  void theShapeOfAWord(String word) {
    assertThat(Garbage.of(word)).isEqualTo(new Garbage(1, 0, List.of()));
  }

  @Test
  void loneMarksAreNoWords() {
    assertThat(Garbage.of("* * * — ... -- \" §").words()).isZero();
    assertThat(Garbage.of("").rate()).isZero();
  }

  /** Every twentieth letter replaced is a page badly read; the samples are well read. */
  @Test
  void tellsMisreadTextsFromSoundOnes() throws IOException {
    try (Stream<Path> samples = Files.list(Path.of("samples"))) {
      for (Path sample : samples.filter(file -> file.toString().endsWith(".txt")).toList()) {
        String text = Files.readString(sample);

        assertThat(Garbage.of(text).rate()).as(sample.toString()).isLessThan(0.01);
        assertThat(Garbage.of(misread(text)).rate())
            .as(sample.toString())
            .isGreaterThan(CheckedDocument.MUCH_GARBAGE);
      }
    }
  }

  private static String misread(String text) {
    Random random = new Random(1);
    StringBuilder misread = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLetter(text.charAt(i)) && random.nextInt(20) == 0) {
        misread.setCharAt(i, "10|~;^{5§#".charAt(random.nextInt(10)));
      }
    }
    return misread.toString();
  }
}
