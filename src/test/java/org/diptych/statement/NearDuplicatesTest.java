package org.diptych.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.diptych.statement.Duplicates.Candidate;
import org.junit.jupiter.api.Test;

class NearDuplicatesTest {

  private static final String LONG =
      "The commission holds that Japan is a lasting menace to the peace of all Asia, and that her "
          + "neighbours must keep watch over her ports, her arsenals and her schools for a "
          + "generation.";

  private static Candidate passage(String document, String text) {
    return Candidate.of(
        "japan\tthreat",
        Duplicates.wording(text),
        "~",
        document,
        new Span(0, text.length()),
        document);
  }

  private static String original(String text) {
    Candidate original =
        NearDuplicates.among(List.of(passage("a", LONG), passage("b", text)))
            .get(passage("b", text).passage());
    return original == null ? "" : original.id();
  }

  @Test
  void aMisreadOrAddedWordMakesNoOtherPassage() {
    assertThat(original(LONG.replace("lasting", "1asting"))).isEqualTo("a");
    assertThat(original("(12) " + LONG)).isEqualTo("a");
    assertThat(original(LONG.replace("neighbours", "neighbors"))).isEqualTo("a");
  }

  @Test
  void anotherClauseMakesOne() {
    assertThat(original(LONG.replace("her ports, her arsenals and her schools", "nothing")))
        .isEmpty();
  }

  @Test
  void inAShortPassageEveryWordCounts() {
    String brief = LONG.substring(0, 100);

    assertThat(
            NearDuplicates.among(
                List.of(passage("a", brief), passage("b", brief.replace("lasting", "1asting")))))
        .isEmpty();
  }

  @Test
  void anotherViewIsNoRepetition() {
    Candidate other =
        Candidate.of(
            "germany\tthreat", Duplicates.wording("(12) " + LONG), "~", "b", new Span(0, 1), "b");

    assertThat(NearDuplicates.among(List.of(passage("a", LONG), other))).isEmpty();
  }

  @Test
  void theOriginalIsLikeNoneBeforeIt() {
    List<Candidate> drafts = new ArrayList<>();
    StringBuilder text = new StringBuilder(MinHashTest.letters(new Random(1), 400));
    for (int draft = 0; draft < 30; draft++) {
      text.setCharAt(10 * draft, 'X');
      drafts.add(passage(Integer.toString(10 + draft), text.toString()));
    }

    Map<String, Candidate> found = NearDuplicates.among(drafts);

    assertThat(found).hasSizeBetween(20, 29);
    assertThat(found.values())
        .as("originals are no repetitions")
        .noneMatch(original -> found.containsKey(original.passage()));
  }

  @Test
  void theOrderInWhichPassagesComeMakesNoDifference() {
    Random random = new Random(2);
    List<Candidate> passages = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      String text = MinHashTest.letters(random, 150 + random.nextInt(200));
      for (int copy = 0; copy < 5; copy++) {
        passages.add(passage(i + "-" + copy, text + "x".repeat(3 * copy)));
      }
    }
    Map<String, Candidate> expected = NearDuplicates.among(passages);

    assertThat(expected).hasSizeGreaterThan(60);
    for (int seed = 0; seed < 5; seed++) {
      List<Candidate> shuffled = new ArrayList<>(passages);
      Collections.shuffle(shuffled, new Random(seed));
      assertThat(NearDuplicates.among(shuffled)).isEqualTo(expected);
    }
  }

  /** A formula with another number in each: all share keys, and none is compared with all. */
  @Test
  void aFormulaThatThousandsShareCostsNoSquare() {
    List<Candidate> passages =
        IntStream.range(0, 20_000)
            .mapToObj(i -> passage(Integer.toString(100_000 + i), LONG + " No. " + (100_000 + i)))
            .toList();

    Map<String, Candidate> found = NearDuplicates.among(passages);

    assertThat(found).hasSize(19_999);
    assertThat(found.values()).extracting(Candidate::id).containsOnly("100000");
  }
}
