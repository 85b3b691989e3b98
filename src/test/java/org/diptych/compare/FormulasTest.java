package org.diptych.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Formulas against values that were published, or calculated with SciPy and by hand. */
class FormulasTest {

  private static final Offset<Double> EXACT = within(1e-5);

  @Test
  void g2IsThatOfDunningsFirstTable() {
    // "the swiss": 110 together, 2442 and 111 apart, 29114 neither; he prints 270.72
    assertThat(LogOdds.g2(110, 110 + 2442, 111, 111 + 29114)).isCloseTo(270.721877, EXACT);
    assertThat(LogOdds.g2(5, 100, 0, 80)).isCloseTo(5.991948, EXACT);
    assertThat(LogOdds.g2(5, 100, 4, 80)).isCloseTo(0, EXACT);
  }

  @Test
  void logOddsDrawRareWordsTowardsNoDifference() {
    // yoke 10 and 2, peace 5 and 25, war 30 and 28, the 455 and 445, of 500 and 500
    LogOdds odds = new LogOdds(new int[] {12, 30, 58, 900});
    assertThat(odds.ratio(0, 10, 500, 2, 500)).isCloseTo(0.701244, EXACT);
    assertThat(odds.z(0, 10, 500, 2, 500)).isCloseTo(1.619455, EXACT);
    assertThat(odds.ratio(1, 5, 500, 25, 500)).isCloseTo(-0.713766, EXACT);
    assertThat(odds.z(1, 5, 500, 25, 500)).isCloseTo(-2.606307, EXACT);
    assertThat(odds.z(2, 30, 500, 28, 500)).isCloseTo(0.197118, EXACT);
    assertThat(odds.z(3, 455, 500, 445, 500)).isCloseTo(2.358759, EXACT);
    assertThat(odds.z(1, 25, 500, 5, 500)).isCloseTo(2.606307, EXACT);
  }

  @Test
  void holmStepsDownAndNeverDecreases() {
    assertThat(Holm.correct(new double[] {0.01, 0.04, Double.NaN, 0.03, 0.005}))
        .containsExactly(new double[] {0.03, 0.06, Double.NaN, 0.06, 0.02}, EXACT);
    assertThat(Holm.correct(new double[] {0.5, 0.9})).containsExactly(1.0, 1.0);
    assertThat(Holm.correct(new double[0])).isEmpty();
  }

  @Test
  void residualsAreAdjustedForBothMargins() {
    // the table 12 5, 7 20, 31 25
    assertThat(Contingency.residual(12, 17, 50, 100)).isCloseTo(1.863522, EXACT);
    assertThat(Contingency.residual(7, 27, 50, 100)).isCloseTo(-2.928195, EXACT);
    assertThat(Contingency.residual(31, 56, 50, 100)).isCloseTo(1.208734, EXACT);
    assertThat(Contingency.residual(0, 0, 50, 100)).isNaN();
  }

  @Test
  void periodsCoverAllYears() {
    Periods periods = new Periods(List.of(1939, 1943, 1944));
    assertThat(periods.names()).containsExactly("before 1939", "1939 to 1942", "1943", "from 1944");
    assertThat(periods.of("1938-12-31")).isEqualTo("before 1939");
    assertThat(periods.of("1942")).isEqualTo("1939 to 1942");
    assertThat(periods.of("1951-01")).isEqualTo("from 1944");
    assertThat(periods.of("")).isEqualTo(Periods.UNDATED);
  }
}
