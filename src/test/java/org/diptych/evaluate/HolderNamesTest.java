package org.diptych.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolderNamesTest {

  @ParameterizedTest
  @CsvSource({
    "Stalin, , Joseph Stalin, person, true",
    "Stalin, , J. V. Stalin, , true",
    "te Water, , C. T. te Water, person, true",
    "Stalin, , Zhukov, person, false",
    "the U.K. Govt., , UK Government, body, true",
    "Commonwealth Government, , Australian Government, body, false",
    "Attorney-General's Department, , Attorney Generals Department, body, true",
    "Japan, , Government of Japan, state, false",
    "Ribbentrop, , Ribbentröp, , true",
    "Stalin, , '', , false",
  })
  void comparesPersonsBySurnameAndBodiesByName(
      String gold, String goldKind, String predicted, String predictedKind, boolean same) {
    assertThat(
            HolderNames.same(
                gold,
                goldKind == null ? "" : goldKind,
                predicted,
                predictedKind == null ? "" : predictedKind))
        .isEqualTo(same);
  }
}
