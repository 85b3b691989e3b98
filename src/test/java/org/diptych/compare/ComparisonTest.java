package org.diptych.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.diptych.compare.Rows.row;
import static org.diptych.compare.Rows.table;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.diptych.statement.Holder;
import org.diptych.statement.Modality;
import org.diptych.statement.StatementRow;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  private static final List<String> BOTH = List.of("japan", "germany");

  private static Comparison compare(List<StatementRow> rows) {
    return Comparison.of(rows, Rows.codebook(), BOTH, CorpusFacts.ofTable(rows));
  }

  private static Comparison compare(Rows... rows) {
    return compare(table(rows));
  }

  private static CategoryRow category(Tabulation tables, String id) {
    return tables.axes().stream()
        .flatMap(axis -> axis.categories().stream())
        .filter(row -> row.category().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static AxisTable axis(Tabulation tables, String id) {
    return tables.axes().stream()
        .filter(axis -> axis.axis().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static OptionalInt count(Comparison c, String category, String target, Measure measure) {
    return category(c.overall(), category).cell(target).count(measure);
  }

  private static OptionalInt n(int value) {
    return OptionalInt.of(value);
  }

  @Test
  void countsEachMeasureByCategoryAndTarget() {
    Comparison c =
        compare(
            row("a", 1).says("japan", "race").by("Ames").as(Modality.SUPPOSED),
            row("a", 2).says("japan", "race").by("Ames").negated(),
            row("b", 1).says("japan", "race").by("Bell").as(Modality.PROPOSED),
            row("b", 2).says("japan", "race").by(Holder.author()).as(Modality.ASKED),
            row("b", 3).says("germany", "race"),
            row("b", 4).says("japan", "conquest"));
    assertThat(Measure.values())
        .extracting(measure -> count(c, "race", "japan", measure).orElseThrow())
        .containsExactly(4, 2, 2, 3, 1, 1, 1, 1, 1);
    assertThat(count(c, "race", "germany", Measure.STATEMENTS)).isEqualTo(n(1));
    assertThat(count(c, "race", "germany", Measure.HOLDERS)).isEqualTo(n(0));
    AxisTable war = axis(c.overall(), "war");
    assertThat(war.share(category(c.overall(), "race"), "japan")).isEqualTo(OptionalDouble.of(0.8));
    assertThat(war.share(category(c.overall(), "race"), "germany")).isEqualTo(OptionalDouble.of(1));
  }

  @Test
  void aSubCodeCountsForItsParentButOnceForTheAxis() {
    Comparison c =
        compare(
            row("a", 1).says("japan", "near-threat"),
            row("a", 2).says("japan", "near-threat").negated(),
            row("a", 3).says("japan", "threat"));
    assertThat(count(c, "near-threat", "japan", Measure.STATEMENTS)).isEqualTo(n(2));
    assertThat(count(c, "threat", "japan", Measure.STATEMENTS)).isEqualTo(n(3));
    assertThat(count(c, "threat", "japan", Measure.NEGATED)).isEqualTo(n(1));
    assertThat(axis(c.overall(), "war").total("japan").count(Measure.STATEMENTS)).isEqualTo(n(3));
    assertThat(category(c.overall(), "near-threat").label()).isEqualTo("Threat: Near threat");
  }

  @Test
  void whatWasNotLookedForIsNotAvailableAndWhatWasNotFoundIsZero() {
    Comparison c =
        Comparison.of(
            table(row("a", 1).says("japan", "race")),
            Rows.codebook(),
            BOTH,
            new CorpusFacts(Optional.empty(), List.of(), Set.of("war")));
    assertThat(count(c, "justice", "japan", Measure.STATEMENTS)).isEmpty();
    assertThat(count(c, "conquest", "japan", Measure.STATEMENTS)).isEqualTo(n(0));
    assertThat(axis(c.overall(), "war").share(category(c.overall(), "race"), "germany")).isEmpty();
    assertThat(c.overall().axes()).extracting(a -> a.axis().id()).containsExactly("war", "peace");
  }

  @Test
  void anAxisThatIsOffAppearsWhenItWasCoded() {
    Comparison c = compare(row("a", 1).says("japan", "nerve"));
    assertThat(count(c, "nerve", "japan", Measure.STATEMENTS)).isEqualTo(n(1));
  }

  @Test
  void selfPresentationsAreCountedApart() {
    Comparison c =
        compare(
            row("a", 1).says("japan", "threat").self().negated().by("Ames").on("1941"),
            row("a", 2).says("japan", "threat"));
    assertThat(count(c, "threat", "japan", Measure.STATEMENTS)).isEqualTo(n(1));
    assertThat(category(c.self(), "threat").cell("japan").count(Measure.NEGATED)).isEqualTo(n(1));
    assertThat(c.holders()).extracting(HolderSlice::label).containsExactly("(unknown)");
    assertThat(c.rows(Standing.SELF)).isEqualTo(1);
  }

  @Test
  void aRepeatedPassageCountsOnce() {
    Rows first = row("a", 1).says("japan", "threat");
    Comparison c = compare(first, row("b", 1).says("japan", "threat").repeating(first.id()));
    assertThat(count(c, "threat", "japan", Measure.STATEMENTS)).isEqualTo(n(1));
    assertThat(count(c, "threat", "japan", Measure.DOCUMENTS)).isEqualTo(n(1));
    assertThat(c.rows(Standing.DUPLICATE)).isEqualTo(1);
  }

  @Test
  void aRepeatedPassageWhoseFirstPlaceIsNotInTheTableStillCountsOnce() {
    Comparison c =
        compare(
            row("b", 1).says("japan", "threat").repeating("elsewhere"),
            row("c", 1).says("japan", "threat").repeating("elsewhere"));
    assertThat(count(c, "threat", "japan", Measure.STATEMENTS)).isEqualTo(n(1));
    assertThat(c.rows(Standing.DUPLICATE)).isEqualTo(1);
  }

  @Test
  void aSentenceThatPersonAndMachineCodedCountsOnceAsThePersonCodedIt() {
    Comparison c =
        compare(
            row("a", 1).says("japan", "threat"),
            row("a", 1).says("japan", "threat").codedBy("human:zoe").negated(),
            row("a", 1).says("japan", "threat").codedBy("human:yan"),
            row("a", 1).says("germany", "threat"),
            row("a", 2).says("japan", "threat"));
    assertThat(count(c, "threat", "japan", Measure.STATEMENTS)).isEqualTo(n(2));
    assertThat(count(c, "threat", "japan", Measure.NEGATED)).isEqualTo(n(0));
    assertThat(count(c, "threat", "germany", Measure.STATEMENTS)).isEqualTo(n(1));
    assertThat(c.rows(Standing.RECODED)).isEqualTo(2);
    assertThat(c.codedByHand()).isEqualTo(1);
    assertThat(c.badge()).isEqualTo(Comparison.MACHINE_CODED);
  }

  @Test
  void aPersonsSubCodeStandsInThePlaceOfTheMachinesParent() {
    Comparison c =
        compare(
            row("a", 1).says("japan", "threat"),
            row("a", 1).says("japan", "near-threat").codedBy("human:zoe"));
    assertThat(count(c, "threat", "japan", Measure.STATEMENTS)).isEqualTo(n(1));
    assertThat(count(c, "near-threat", "japan", Measure.STATEMENTS)).isEqualTo(n(1));
    assertThat(c.badge()).isEqualTo(Comparison.CODED_BY_HAND);
  }

  @Test
  void theSameRowTwiceCountsOnce() {
    Comparison c =
        compare(row("a", 1).says("japan", "threat"), row("a", 1).says("japan", "threat"));
    assertThat(count(c, "threat", "japan", Measure.STATEMENTS)).isEqualTo(n(1));
  }

  @Test
  void tellsWhoSaysWhatOfWhom() {
    Comparison c =
        compare(
            row("a", 1).says("japan", "threat").by(new Holder("Ames", "britain", "person")),
            row("a", 2).says("germany", "threat").by(new Holder("Ames", "britain", "")),
            row("a", 3).says("germany", "race").by("Ames").negated(),
            row("b", 1).says("germany", "race").by("Bell"),
            row("b", 2).says("japan", "race").by(Holder.author()));
    assertThat(c.holders())
        .extracting(HolderSlice::label)
        .containsExactly("Ames", "Bell", "(author, not named)");
    HolderSlice ames = c.holders().get(0);
    assertThat(ames.countries()).containsExactly("britain");
    assertThat(ames.kinds()).containsExactly("person");
    assertThat(category(ames.tables(), "race").cell("germany").count(Measure.NEGATED))
        .isEqualTo(n(1));
    assertThat(category(ames.tables(), "threat").cell("japan").count(Measure.STATEMENTS))
        .isEqualTo(n(1));
    assertThat(ames.tables().total("germany").count(Measure.STATEMENTS)).isEqualTo(n(2));
  }

  @Test
  void countsByYearAndKeepsTheUndatedApart() {
    List<StatementRow> rows =
        table(
            row("a", 1).says("japan", "threat").on("1941-12-07"),
            row("a", 2).says("germany", "threat").on("1944"),
            row("b", 1).says("japan", "threat"));
    CorpusFacts facts =
        CorpusFacts.of(
            List.of(
                new CorpusFacts.Document("a", "1941-12-08"),
                new CorpusFacts.Document("b", ""),
                new CorpusFacts.Document("c", "1942")),
            List.of(),
            List.of("war"));
    Comparison c = Comparison.of(rows, Rows.codebook(), BOTH, facts);
    assertThat(c.years())
        .extracting(YearSlice::label)
        .containsExactly("1941", "1942", "1943", "1944", "undated");
    assertThat(c.years())
        .extracting(year -> category(year.tables(), "threat").cell("japan"))
        .extracting(cell -> cell.count(Measure.STATEMENTS))
        .containsExactly(n(1), n(0), OptionalInt.empty(), n(0), n(1));
    assertThat(c.years())
        .extracting(YearSlice::documentsRead)
        .containsExactly(n(1), n(1), n(0), n(0), n(1));
    assertThat(c.facts().undated()).isEqualTo(n(1));
  }

  @Test
  void belowTheFloorAFindingTellsCountsOnly() {
    Comparison c =
        compare(
            row("a", 1).says("japan", "threat"),
            row("a", 2).says("germany", "threat").as(Modality.SUPPOSED),
            row("a", 3).says("germany", "race"),
            row("a", 4).says("japan", "race").negated(),
            row("a", 5).says("japan", "conquest").by("Ames"),
            row("b", 1).says("japan", "conquest").by("Ames").negated(),
            row("b", 2).says("germany", "justice"));
    assertThat(c.findings())
        .extracting(FindingWords::sentence)
        .containsExactly(
            "Threat: of Japan (1 statement in 1 document, 0 named holders; 1 affirmed; 1 asserted);"
                + " of Germany (1 statement in 1 document, 0 named holders; 1 affirmed; 1 supposed);"
                + " no more can be said than these counts.",
            "Race: of Japan (1 statement in 1 document, 0 named holders; 1 negated; 1 asserted);"
                + " of Germany (1 statement in 1 document, 0 named holders; 1 affirmed; 1 asserted);"
                + " no more can be said than these counts.",
            "Conquest: of Japan (2 statements in 2 documents, 1 named holder;"
                + " 1 affirmed, 1 negated; 2 asserted); of Germany (0 statements among 2 on this"
                + " axis); no more can be said than these counts.",
            "Justice: of Japan (0 statements among 0 on this axis); of Germany (1 statement in 1"
                + " document, 0 named holders; 1 affirmed; 1 asserted); no more can be said than"
                + " these counts.");
    assertThat(c.findings()).extracting(Finding::kind).containsOnly(Finding.Kind.COUNTS_ONLY);
  }

  @Test
  void comparesThreeTargets() {
    List<StatementRow> rows =
        table(
            row("a", 1).says("japan", "threat"),
            row("a", 2).says("italy", "threat"),
            row("a", 3).says("france", "threat"));
    Comparison c =
        Comparison.of(
            rows, Rows.codebook(), List.of("japan", "germany", "italy"), CorpusFacts.ofTable(rows));
    assertThat(c.rows(Standing.OTHER_TARGET)).isEqualTo(1);
    assertThat(c.findings()).hasSize(1);
    assertThat(FindingWords.sentence(c.findings().get(0)))
        .contains("of Japan (1 ")
        .contains("of Germany (0 ")
        .contains("of Italy (1 ");
  }

  @Test
  void doesNotDependOnTheOrderOfTheRows() {
    List<StatementRow> rows =
        table(
            row("b", 1).says("japan", "threat").by("Bell").on("1941"),
            row("a", 2).says("germany", "race").by("Ames").on("1940"),
            row("a", 1).says("germany", "race").by("Ames"));
    Comparison forward = compare(rows);
    Collections.reverse(rows);
    assertThat(compare(rows)).isEqualTo(forward);
  }

  @Test
  void refusesWhatItCannotCompare() {
    assertThatThrownBy(() -> compare(row("a", 1).says("japan", "envy")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a: the statement")
        .hasMessageContaining("'envy', which the codebook lacks")
        .hasMessageContaining("threat, near-threat, race");
    assertThatThrownBy(() -> compare(row("a", 1).says("japan", "race").onAxis("peace")))
        .hasMessageContaining("in the codebook it belongs to 'war'");
    assertThatThrownBy(
            () ->
                Comparison.of(
                    List.of(), Rows.codebook(), List.of("japan"), CorpusFacts.ofTable(List.of())))
        .hasMessageContaining("two or more different targets");
  }
}
