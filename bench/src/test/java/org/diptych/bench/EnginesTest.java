package org.diptych.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.diptych.lexicon.Lexicon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EnginesTest {

  private static final String CONTENT =
      "The Department warned that Japan was a threat. The weather was fine, and the weather stayed.";

  private static final Text TEXT = new Text(CONTENT, List.of(new int[] {0, CONTENT.length()}));

  @TempDir Path folder;

  /** A figure of an engine that finds nothing would say nothing. */
  @ParameterizedTest
  @EnumSource
  void findsTheStatement(Kind kind) throws Exception {
    BenchLexicon.write(folder, 200, false, List.of(TEXT));

    long found = kind.make(folder).annotate(TEXT);

    switch (kind) {
      case SEGMENTER -> assertThat(found).as("tokens").isEqualTo(19);
      case AHO_CORASICK -> assertThat(found).isPositive();
      default -> assertThat(found).isEqualTo(1);
    }
  }

  @Test
  void addsWhatTheTextLacks() throws Exception {
    BenchLexicon.write(folder, 500, false, List.of(TEXT));

    assertThat(added()).hasSize(300).noneMatch(CONTENT.toLowerCase(Locale.ROOT)::contains);
    assertThat(Lexicon.only(folder.resolve("diptych")).languages()).containsExactly("en");
  }

  @Test
  void addsWhatTheTextHas() throws Exception {
    BenchLexicon.write(folder, 205, true, List.of(TEXT));

    assertThat(added()).hasSize(5).allMatch(CONTENT.toLowerCase(Locale.ROOT)::contains);
    assertThat(added()).first().isEqualTo("the weather");
  }

  private List<String> added() throws Exception {
    return BenchLexicon.read(folder).stream().skip(200).map(BenchLexicon.Row::phrase).toList();
  }
}
