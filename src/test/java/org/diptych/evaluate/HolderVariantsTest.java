package org.diptych.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolderVariantsTest {

  @ParameterizedTest
  @CsvSource({
    "malinovsky, malinovski, true",
    "malinovsky, malinovskiy, true",
    "tarasenko, tarassenko, true",
    "zhukovsky, zhukovsky, false",
    "gromyko, gromov, false",
    "molotov, molodov, true"
  })
  void oneLetterApart(String one, String other, boolean apart) {
    assertThat(HolderVariants.oneLetterApart(one, other)).isEqualTo(apart);
    assertThat(HolderVariants.oneLetterApart(other, one)).isEqualTo(apart);
  }
}
