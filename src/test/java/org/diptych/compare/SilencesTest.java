package org.diptych.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.diptych.compare.Rows.row;
import static org.diptych.compare.Rows.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.diptych.statement.Holder;
import org.diptych.statement.SentencesRead;
import org.diptych.statement.StatementRow;
import org.diptych.statement.Voice;
import org.junit.jupiter.api.Test;

class SilencesTest {

  private static final List<String> BOTH = List.of("japan", "germany");

  private static final CorpusFacts FACTS =
      CorpusFacts.of(
              List.of(
                  read("a", 30, Map.of("japan", 20)),
                  read("b", 50, Map.of("japan", 10, "germany", 40))),
              List.of(),
              List.of("war"))
          .with(Map.of("race", new SearchedWordings(7, List.of("race war"))));

  private static CorpusFacts.Document read(String path, int all, Map<String, Integer> of) {
    return new CorpusFacts.Document(path, "", Optional.of(new SentencesRead(all, of)));
  }

  private static Silence silence(List<StatementRow> rows, CorpusFacts facts, String told) {
    return Comparison.of(rows, Rows.codebook(), BOTH, facts).silences().stream()
        .filter(s -> (s.row().category().id() + " " + s.target()).equals(told))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theBoundIsTheExactOneForNoHit() {
    assertThat(Silence.upperBound(1)).isCloseTo(0.95, within(1e-12));
    assertThat(Silence.upperBound(10)).isCloseTo(0.2589, within(1e-4));
    for (int n : new int[] {10, 300, 5000}) {
      // with the bound as the share, no hit in n draws comes in one case of twenty
      assertThat(Math.pow(1 - Silence.upperBound(n), n)).isCloseTo(0.05, within(1e-9));
    }
    assertThat(Silence.upperBound(1000)).isCloseTo(3.0 / 1000, within(1e-5));
  }

  @Test
  void tellsWhatWasReadAndByWhichWordingsItWasSearched() {
    Silence silence = silence(table(row("a", 1).says("germany", "race")), FACTS, "race japan");
    assertThat(silence.sentences()).isEqualTo(OptionalInt.of(30));
    assertThat(silence.documents()).isEqualTo(OptionalInt.of(2));
    assertThat(silence.sentenceBound().orElseThrow()).isCloseTo(0.095, within(1e-3));
    assertThat(silence.documentBound().orElseThrow()).isCloseTo(0.776, within(1e-3));
    assertThat(silence.wordings().orElseThrow().entries()).isEqualTo(7);
  }

  @Test
  void aTableAloneBoundsNothing() {
    List<StatementRow> rows = table(row("a", 1).says("germany", "race"));
    Silence silence = silence(rows, CorpusFacts.ofTable(rows), "race japan");
    assertThat(silence.sentences()).isEmpty();
    assertThat(silence.sentenceBound()).isEqualTo(OptionalDouble.empty());
    assertThat(silence.wordings()).isEmpty();
  }

  @Test
  void whatAnAuthorDoesNotFindIsNoDenialByAnActor() {
    Silence silence =
        silence(
            table(
                row("a", 1).says("japan", "race").negated().by("Ames"),
                row("a", 2).says("japan", "race").negated().by(new Holder("Bell", "", "historian")),
                row("b", 1).says("japan", "race").negated().by(Holder.author()).as(Voice.AUTHORIAL),
                row("b", 2).says("japan", "race").self()),
            FACTS,
            "race japan");
    assertThat(silence.denials()).extracting(Coded::number).containsExactly(1);
    assertThat(silence.absences()).extracting(Coded::number).containsExactly(2, 3);
    assertThat(silence.elsewhere()).extracting(Coded::number).containsExactly(4);
  }

  @Test
  void whatIsAffirmedOrWasNotLookedForIsNoSilence() {
    List<StatementRow> rows =
        table(row("a", 1).says("japan", "near-threat"), row("a", 2).says("germany", "race"));
    assertThat(Comparison.of(rows, Rows.codebook(), BOTH, FACTS).silences())
        .extracting(s -> s.row().category().id() + " " + s.target())
        .containsExactly(
            "threat germany",
            "near-threat germany",
            "race japan",
            "conquest japan",
            "conquest germany");
  }
}
