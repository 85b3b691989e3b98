package org.diptych.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalHolderTest {

  @ParameterizedTest
  @CsvSource({
    "Control Commission, Allied Control Council",
    "the Control Commission, Allied Control Council",
    "member of the Control Commission, member of the Control Commission",
    "Stalin, Stalin",
    "Harbour Board, Harbour Board",
  })
  void namesABodyByItsRow(String name, String canonical) {
    assertThat(Lexicon.shipped().canonicalHolder(name)).isEqualTo(canonical);
  }
}
