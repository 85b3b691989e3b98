package org.diptych.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.diptych.compare.Rows.row;
import static org.diptych.compare.Rows.table;

import java.util.List;
import org.diptych.statement.StatementRow;
import org.junit.jupiter.api.Test;

/** What the documents set side by side, who disagrees, and what the metadata tell apart. */
class SideBySideTest {

  private static Comparison compare(List<StatementRow> rows) {
    return Comparison.of(
        rows, Rows.codebook(), List.of("japan", "germany"), CorpusFacts.ofTable(rows));
  }

  @Test
  void aSentenceOfBothIsAPlaceWhateverItSays() {
    List<Juxtaposition> found =
        compare(
                table(
                    row("a.txt", 1).says("japan", "threat"),
                    row("a.txt", 1).says("germany", "threat").negated(),
                    row("b.txt", 1).says("japan", "threat"),
                    row("b.txt", 1).says("germany", "threat"),
                    row("c.txt", 1).says("japan", "threat"),
                    row("c.txt", 1).says("germany", "race"),
                    row("d.txt", 1).says("japan", "threat"),
                    row("d.txt", 1).says("japan", "race")))
            .juxtapositions();

    assertThat(found)
        .extracting(place -> place.rows().get(0).row().document(), Juxtaposition::relation)
        .containsExactly(
            tuple("a.txt", Juxtaposition.Relation.OPPOSED),
            tuple("b.txt", Juxtaposition.Relation.ALIKE),
            tuple("c.txt", Juxtaposition.Relation.DIFFERENT));
    assertThat(found).allMatch(place -> place.kind() == Juxtaposition.Kind.SENTENCE);
  }

  /** The rows of this test stand fifty characters apart: too far to be neighbours. */
  @Test
  void sentencesFarApartAreNoNeighbours() {
    assertThat(
            compare(
                    table(
                        row("a.txt", 1).says("japan", "threat").by("Ames"),
                        row("a.txt", 2).says("germany", "threat").by("Ames")))
                .juxtapositions())
        .isEmpty();
  }

  @Test
  void holdersDisagreeOnlyWithOthers() {
    Comparison comparison =
        compare(
            table(
                row("a.txt", 1).says("japan", "threat").by("Ames"),
                row("a.txt", 2).says("japan", "threat").by("Ames"),
                row("b.txt", 1).says("japan", "threat").by("Boyd").negated(),
                row("c.txt", 1).says("germany", "threat").by("Ames"),
                row("c.txt", 2).says("germany", "threat").by("Ames").negated(),
                row("d.txt", 1).says("japan", "race"),
                row("d.txt", 2).says("japan", "race").negated()));

    assertThat(comparison.disagreements()).hasSize(1);
    Disagreement disagreement = comparison.disagreements().get(0);
    assertThat(disagreement.target()).isEqualTo("japan");
    assertThat(disagreement.affirming())
        .extracting(Disagreement.Side::holder, side -> side.rows().size())
        .containsExactly(tuple("Ames", 2));
    assertThat(disagreement.denying())
        .extracting(Disagreement.Side::holder)
        .containsExactly("Boyd");
  }

  @Test
  void aFacetPartsTheStatementsWithoutLosingOne() {
    Comparison comparison =
        compare(
            table(
                row("a.txt", 1).says("japan", "threat").meta("audience", "public"),
                row("b.txt", 1).says("japan", "threat").meta("audience", "private"),
                row("c.txt", 1).says("japan", "race").meta("audience", "private"),
                row("d.txt", 1).says("germany", "race")));

    assertThat(comparison.facets()).extracting(Facet::column).containsExactly("audience");
    assertThat(comparison.facets().get(0).values())
        .extracting(Facet.Value::label, value -> value.tables().statements())
        .containsExactly(tuple("(not said)", 1), tuple("private", 2), tuple("public", 1));
  }
}
