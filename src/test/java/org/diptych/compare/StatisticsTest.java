package org.diptych.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.diptych.compare.Rows.row;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.diptych.statement.Holder;
import org.diptych.statement.StatementRow;
import org.junit.jupiter.api.Test;

class StatisticsTest {

  private static final Offset<Double> EXACT = within(1e-6);

  private static double value(Estimate estimate) {
    return estimate.value().orElseThrow();
  }

  @Test
  void countsAndSharesOfBothSides() {
    Counts counts = new Counts();
    for (int i = 0; i < 5; i++) {
      counts.document(2, 10, 0, 0).document(0, 0, 1, 10);
    }
    Difference raw = counts.race(Counts.plan(200)).view(View.RAW);
    assertThat(raw.first().statements()).isEqualTo(10);
    assertThat(raw.first().documents()).isEqualTo(5);
    assertThat(raw.first().ofStatements()).isEqualTo(50);
    assertThat(value(raw.first().share())).isEqualTo(0.2, EXACT);
    assertThat(value(raw.second().share())).isEqualTo(0.1, EXACT);
    assertThat(value(raw.difference())).isEqualTo(0.1, EXACT);
    // (10 + 1/2) / 51 by (5 + 1/2) / 51
    assertThat(value(raw.logRatio())).isEqualTo(Math.log(10.5 / 5.5) / Math.log(2), EXACT);
    // every document has the same share: other documents would change nothing
    assertThat(raw.difference().low().orElseThrow()).isEqualTo(0.1, EXACT);
    assertThat(raw.difference().high().orElseThrow()).isEqualTo(0.1, EXACT);
  }

  @Test
  void aSubCodeCountsForItsParentsShare() {
    List<StatementRow> rows = new ArrayList<>();
    for (String document : List.of("a", "b", "c")) {
      rows.add(row(document, 1).says("japan", "near-threat").build());
      rows.add(row(document, 2).says("japan", "threat").build());
      rows.add(row(document, 3).says("japan", "race").build());
      rows.add(row(document, 4).says("germany", "race").build());
    }
    PairStatistics pair = Counts.pair(rows, Counts.plan(100));
    assertThat(value(pair.category("threat").orElseThrow().view(View.RAW).first().share()))
        .isEqualTo(2.0 / 3, EXACT);
    assertThat(value(pair.category("near-threat").orElseThrow().view(View.RAW).first().share()))
        .isEqualTo(1.0 / 3, EXACT);
    // threat 6 and 0, race 3 and 3: chi-square is 4
    assertThat(pair.association().cramersV().orElseThrow()).isEqualTo(Math.sqrt(4.0 / 12), EXACT);
  }

  @Test
  void thePermutationTestAgreesWithAllArrangementsWrittenOut() {
    // two documents with both sides are swapped, six others permuted: 6 of 160 arrangements are as
    // extreme
    Difference raw =
        new Counts()
            .document(2, 3, 0, 2)
            .document(1, 1, 1, 4)
            .document(2, 2, 0, 0)
            .document(1, 3, 0, 0)
            .document(0, 2, 0, 0)
            .document(0, 0, 0, 1)
            .document(0, 0, 1, 5)
            .document(0, 0, 0, 2)
            .document(3, 4, 1, 3)
            .race(Counts.plan(20_000))
            .view(View.RAW);
    assertThat(raw.p().orElseThrow()).isCloseTo(6.0 / 160, within(0.004));
  }

  @Test
  void withinDocumentsEachIsComparedWithItself() {
    Difference paired =
        new Counts()
            .document(2, 3, 0, 2)
            .document(1, 1, 1, 4)
            .document(3, 4, 1, 3)
            .document(1, 2, 0, 1)
            .document(2, 5, 1, 5)
            .document(1, 1, 0, 3)
            .document(9, 9, 0, 0)
            .race(Counts.plan(20_000))
            .view(View.PAIRED_DOCUMENTS);
    assertThat(paired.first().ofStatements()).isEqualTo(16);
    assertThat(value(paired.first().share())).isEqualTo(0.651170, within(1e-5));
    assertThat(value(paired.second().share())).isEqualTo(0.166615, within(1e-5));
    assertThat(value(paired.difference())).isEqualTo(0.484555, within(1e-5));
    // 2 of 64 signs
    assertThat(paired.p().orElseThrow()).isCloseTo(0.03125, within(0.004));
  }

  @Test
  void withinHoldersEachIsComparedWithThemselves() {
    List<StatementRow> rows = new ArrayList<>();
    for (String document : List.of("a", "b", "c")) {
      rows.add(row(document, 1).says("japan", "race").by("Ames").build());
      rows.add(row(document, 2).says("germany", "conquest").by("Ames").build());
      rows.add(row(document, 3).says("germany", "race").by("Bell").build());
      rows.add(row(document, 4).says("germany", "race").by(Holder.author()).build());
      rows.add(row(document, 5).says("japan", "conquest").by(Holder.author()).build());
    }
    CategoryStatistics race = Counts.pair(rows, Counts.plan(100)).category("race").orElseThrow();
    Difference paired = race.view(View.PAIRED_HOLDERS);
    assertThat(paired.first().ofStatements()).isEqualTo(3);
    assertThat(paired.second().ofStatements()).isEqualTo(3);
    assertThat(value(paired.difference())).isEqualTo(1, EXACT);
    assertThat(paired.p()).isEmpty();
    assertThat(value(race.view(View.RAW).difference())).isNegative();
    assertThat(race.agreement()).isEqualTo(Agreement.DEPENDS);
    assertThat(race.agreement().words()).isEqualTo("depends on what was collected");
  }

  @Test
  void standardizingTakesAwayWhatOnlyTheMixOfPeriodsMade() {
    // before 1939 race is half of what is said of either, after 1946 never: but most about Japan is
    // from before, most about Germany from after, and of 1940 there is only Japan
    List<StatementRow> rows = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      int sentence = i;
      boolean race = i % 2 == 0;
      rows.add(row("a" + i % 4, sentence).says("japan", kind(race)).on("1935").build());
      rows.add(row("b" + i % 4, sentence).says("germany", "conquest").on("1950").build());
      if (i < 8) {
        rows.add(row("c" + i % 4, sentence).says("germany", kind(i < 4)).on("1936").build());
        rows.add(row("d" + i % 4, sentence).says("japan", "conquest").on("1951-02").build());
        rows.add(row("e" + i % 4, sentence).says("japan", "race").on("1940").build());
      }
    }
    CategoryStatistics race = Counts.pair(rows, Counts.plan(200)).category("race").orElseThrow();
    Difference standardized = race.view(View.STANDARDIZED);
    assertThat(value(race.view(View.RAW).difference())).isEqualTo(28.0 / 56 - 4.0 / 48, EXACT);
    assertThat(standardized.first().ofStatements()).isEqualTo(48);
    assertThat(value(standardized.first().share())).isEqualTo(0.25, EXACT);
    assertThat(value(standardized.difference())).isEqualTo(0, EXACT);
  }

  private static String kind(boolean race) {
    return race ? "race" : "conquest";
  }

  @Test
  void theLargestDocumentIsLeftOut() {
    Counts counts = new Counts();
    for (int i = 0; i < 5; i++) {
      counts.document(1, 4, 1, 4);
    }
    PairStatistics pair = counts.document(30, 30, 0, 0).compare(Counts.plan(200));
    CategoryStatistics race = pair.category("race").orElseThrow();
    assertThat(pair.largest()).contains("d005");
    assertThat(value(race.view(View.RAW).difference())).isEqualTo(0.7 - 0.25, EXACT);
    assertThat(value(race.view(View.WITHOUT_LARGEST).difference())).isEqualTo(0, EXACT);
    assertThat(race.view(View.WITHOUT_LARGEST).p().orElseThrow()).isEqualTo(1, EXACT);
  }

  @Test
  void belowTheFloorThereAreOnlyCounts() {
    Counts counts = new Counts();
    for (int i = 0; i < 4; i++) {
      counts.document(1, 5, 1, 5);
    }
    Difference four = counts.race(ComparisonPlan.DEFAULT).view(View.RAW);
    assertThat(four.first().statements()).isEqualTo(4);
    assertThat(four.first().share()).isEqualTo(Estimate.NONE);
    assertThat(four.measured()).isFalse();
    assertThat(four.p()).isEmpty();

    CategoryStatistics five = counts.document(1, 5, 0, 5).race(ComparisonPlan.DEFAULT);
    assertThat(value(five.view(View.RAW).first().share())).isEqualTo(0.2, EXACT);
    assertThat(five.view(View.RAW).measured()).as("race has 5 statements a side").isFalse();
    assertThat(five.residual()).isEmpty();
    assertThat(five.agreement()).isEqualTo(Agreement.NOT_MEASURED);
    assertThat(
            counts
                .compare(ComparisonPlan.DEFAULT)
                .category("conquest")
                .orElseThrow()
                .view(View.RAW))
        .matches(Difference::measured);
  }

  @Test
  void aShareOfFewDocumentsHasNoInterval() {
    Counts counts = new Counts().document(0, 5, 1, 5);
    for (int i = 0; i < 5; i++) {
      counts.document(2, 5, 0, 5);
    }
    Difference raw = counts.race(ComparisonPlan.DEFAULT).view(View.RAW);
    assertThat(raw.first().share().interval()).isPresent();
    assertThat(raw.second().share().interval()).as("1 document").isEmpty();
    assertThat(raw.difference().interval()).isPresent();
  }

  @Test
  void halvesOfTheSameTargetDifferByChance() {
    Counts even = new Counts();
    Counts lumpy = new Counts();
    for (int i = 0; i < 10; i++) {
      even.document(1, 4, 1, 4);
      lumpy.document(i < 2 ? 4 : 0, 4, 1, 4);
    }
    assertThat(even.race(Counts.plan(200)).view(View.RAW).first().splitHalf().orElseThrow())
        .isEqualTo(0, EXACT);
    PairStatistics pair = lumpy.compare(Counts.plan(200));
    assertThat(pair.category("race").orElseThrow().view(View.RAW).first().splitHalf().orElseThrow())
        .as("both lumps in one half")
        .isEqualTo(0.4, EXACT);
    assertThat(pair.association().splitHalfFirst().orElseThrow()).isEqualTo(0.5, EXACT);
    assertThat(pair.association().splitHalfSecond().orElseThrow()).isEqualTo(0, EXACT);
  }

  @Test
  void doesNotDependOnTheOrderOfRowsAndTurnsWithThatOfTargets() {
    Counts counts = new Counts();
    for (int i = 0; i < 12; i++) {
      counts.document(i % 3, 3, i % 2, i % 4 + 1);
    }
    List<StatementRow> shuffled = new ArrayList<>(counts.rows());
    Collections.shuffle(shuffled, new Random(1));
    assertThat(Counts.comparison(shuffled, Counts.plan(300)).statistics())
        .isEqualTo(Counts.comparison(counts.rows(), Counts.plan(300)).statistics());

    Difference there = counts.race(Counts.plan(300)).view(View.RAW);
    Difference back =
        Comparison.of(
                shuffled,
                Rows.codebook(),
                List.of("germany", "japan"),
                CorpusFacts.ofTable(shuffled),
                Counts.plan(300))
            .statistics()
            .pair(Voices.ACTORS, "war", "germany", "japan")
            .orElseThrow()
            .category("race")
            .orElseThrow()
            .view(View.RAW);
    assertThat(value(back.difference())).isEqualTo(-value(there.difference()), EXACT);
    assertThat(back.first().share()).isEqualTo(there.second().share());
  }

  @Test
  void aTargetHasTheSameShareInEachPair() {
    List<StatementRow> rows = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      rows.add(row("d" + i, 1).says("japan", kind(i % 3 == 0)).build());
      rows.add(row("d" + i, 2).says("japan", "conquest").build());
      rows.add(row("d" + i, 3).says(i % 2 == 0 ? "germany" : "italy", kind(i % 4 == 0)).build());
    }
    List<PairStatistics> pairs =
        Comparison.of(
                rows,
                Rows.codebook(),
                List.of("germany", "italy", "japan"),
                CorpusFacts.ofTable(rows),
                Counts.plan(100))
            .statistics()
            .pairs();
    assertThat(pairs)
        .extracting(pair -> pair.first() + "/" + pair.second())
        .containsExactly("germany/italy", "germany/japan", "italy/japan");
    assertThat(pairs)
        .filteredOn(pair -> pair.second().equals("japan"))
        .extracting(pair -> pair.category("race").orElseThrow().view(View.RAW).second().share())
        .hasSize(2)
        .doesNotContain(Estimate.NONE)
        .satisfies(shares -> assertThat(shares.get(0)).isEqualTo(shares.get(1)));
  }

  @Test
  void historiansActorsAndSelfShareNoTableUnlessAsked() {
    List<StatementRow> rows = new ArrayList<>();
    Holder scholar = new Holder("Ames", "japan", Holder.HISTORIAN);
    rows.add(row("a", 1).says("japan", "race").by(scholar).self().build());
    rows.add(row("a", 2).says("germany", "race").by(scholar).build());
    rows.add(row("a", 3).says("japan", "race").by("Bell").build());
    rows.add(row("a", 4).says("japan", "race").self().build());
    Comparison apart = Counts.comparison(rows, Counts.plan(100));
    assertThat(apart.overall().statements()).isEqualTo(1);
    assertThat(apart.historians().statements()).isEqualTo(2);
    assertThat(apart.self().statements()).isEqualTo(1);
    assertThat(apart.statistics().pairs())
        .extracting(PairStatistics::voices)
        .containsExactly(Voices.ACTORS, Voices.HISTORIANS, Voices.SELF);

    Comparison together =
        Counts.comparison(
            rows,
            new ComparisonPlan(1, 100, 2, 1, Periods.DEFAULT, Set.of(Voices.HISTORIANS), Set.of()));
    assertThat(together.overall().statements()).isEqualTo(3);
    assertThat(together.self().statements()).isEqualTo(1);
  }

  @Test
  void refusesPlansThatGiveNoFigures() {
    assertThatThrownBy(() -> new ComparisonPlan(1, 50, 5, 10, Periods.DEFAULT, Set.of(), Set.of()))
        .hasMessageContaining("100 or more, not 50");
    assertThatThrownBy(() -> new ComparisonPlan(1, 500, 1, 10, Periods.DEFAULT, Set.of(), Set.of()))
        .hasMessageContaining("2 or more documents");
    assertThatThrownBy(() -> new Periods(List.of(1945, 1939))).hasMessageContaining("ascend");
    assertThatThrownBy(() -> Voices.of("gods")).hasMessageContaining("actors, historians, self");
  }
}
