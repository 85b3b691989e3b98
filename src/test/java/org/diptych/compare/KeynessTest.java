package org.diptych.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.diptych.compare.Rows.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.diptych.statement.StatementRow;
import org.junit.jupiter.api.Test;

class KeynessTest {

  private static final ComparisonPlan PLAN =
      new ComparisonPlan(
          3, 100, 5, 10, Periods.DEFAULT, Set.of(), Set.of("(Japan|the Nippon*) of …3 Empire"));

  /** Twelve documents; what is said of Japan has "yoke", of Germany "zone", of both "peace". */
  private static List<StatementRow> rows() {
    List<StatementRow> rows = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      String document = "d" + i;
      rows.add(
          row(document, 1)
              .says("japan", "race")
              .by("Lord Ames of Kent")
              .reading("The yoke of Japan, words of Nipponese peace from Ames and Kent.")
              .build());
      rows.add(
          row(document, 1)
              .says("japan", "conquest")
              .reading("The yoke of Japan, words of Nipponese peace from Ames and Kent.")
              .build());
      rows.add(row(document, 2).says("germany", "race").reading("A zone and peace.").build());
      rows.add(row(document, 3).says("germany", "race").reading("Both the same hope.").build());
      rows.add(row(document, 3).says("japan", "race").reading("Both the same hope.").build());
    }
    return rows;
  }

  private static Keyness keyness(List<StatementRow> rows, ComparisonPlan plan) {
    return Counts.comparison(rows, plan)
        .statistics()
        .keyness(Voices.ACTORS, "japan", "germany")
        .orElseThrow();
  }

  private static Keyword word(Keyness keyness, String word) {
    return keyness.words().stream().filter(w -> w.word().equals(word)).findFirst().orElseThrow();
  }

  @Test
  void aSentenceCountsOnceAndOneAboutBothNotAtAll() {
    Keyness keyness = keyness(rows(), PLAN);
    assertThat(keyness.firstSide().sentences()).isEqualTo(12);
    assertThat(keyness.secondSide().sentences()).isEqualTo(12);
    assertThat(keyness.ofBoth()).isEqualTo(12);
    assertThat(keyness.words()).extracting(Keyword::word).doesNotContain("hope");
    assertThat(word(keyness, "yoke").first()).isEqualTo(12);
    assertThat(word(keyness, "yoke").firstDocuments()).isEqualTo(12);
    assertThat(word(keyness, "of").first()).isEqualTo(24);
    assertThat(word(keyness, "of").firstDocuments()).isEqualTo(12);
    assertThat(word(keyness, "yoke").z()).isPositive();
    assertThat(word(keyness, "zone").z()).isNegative();
    assertThat(word(keyness, "zone").g2()).isPositive();
    assertThat(keyness.words()).isSortedAccordingTo((a, b) -> Double.compare(b.z(), a.z()));
    assertThat(keyness.prior()).contains("500 words");
  }

  @Test
  void wordsThatTheSentencesWereFoundByAreMarked() {
    Keyness keyness = keyness(rows(), PLAN);
    // the rows' evidence is "some words of a cue"
    assertThat(word(keyness, "words").selectedFor()).isEqualTo("cue");
    assertThat(word(keyness, "japan").selectedFor()).isEqualTo("name");
    assertThat(word(keyness, "nipponese").selectedFor()).isEqualTo("name");
    assertThat(word(keyness, "kent").selectedFor()).isEqualTo("name");
    assertThat(word(keyness, "yoke").selectedFor()).isEmpty();
    assertThat(word(keyness, "the").selectedFor()).isEmpty();
  }

  @Test
  void sentencesThatAreTheSameInEveryDocumentHaveNoKeyWordsAmongThemselves() {
    Keyness keyness = keyness(rows(), PLAN);
    assertThat(keyness.firstSide().splitHalfZ().orElseThrow()).isLessThan(1e-9);
    assertThat(word(keyness, "yoke").z()).isGreaterThan(0.5);
  }

  @Test
  void tooFewSentencesHaveNoKeyWords() {
    List<StatementRow> few = rows().subList(0, 5 * 4);
    Keyness keyness = keyness(few, PLAN);
    assertThat(keyness.firstSide().sentences()).isEqualTo(4);
    assertThat(keyness.words()).isEmpty();
    assertThat(keyness.firstSide().splitHalfZ()).isEmpty();
  }
}
