package org.diptych.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class KeywordsTest {

  /** Worked by hand: 2 (10 ln(10/3) + 20 ln(20/27) + 90 ln(90/97) + 880 ln(880/873)). */
  @Test
  void logLikelihoodOfATableOfTwoByTwo() {
    double expected =
        2
            * (10 * Math.log(10 / 3.0)
                + 20 * Math.log(20 / 27.0)
                + 90 * Math.log(90 / 97.0)
                + 880 * Math.log(880 / 873.0));

    assertThat(Keywords.g2(10, 20, 100, 900))
        .isCloseTo(expected, within(1e-9))
        .isBetween(12.0, 13.0);
  }

  @Test
  void aWordThatIsRarerInsideIsNotKey() {
    assertThat(Keywords.g2(1, 90, 100, 900)).isZero();
    assertThat(Keywords.g2(10, 90, 100, 900)).isZero();
  }

  @Test
  void aWordThatIsNowhereElseIsFinite() {
    assertThat(Keywords.g2(5, 0, 5, 5)).isCloseTo(2 * 10 * Math.log(2), within(1e-9));
  }
}
