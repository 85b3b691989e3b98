package org.diptych.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Lexicons come from strangers: no phrase may make matching slower than linear in the text. */
class LinearMatchingTest {

  private static final int WORDS = 2_000;

  /** What a phrase with all its gaps may cost at each word of a text. */
  private static final int STEPS_PER_WORD = 1_000;

  private static long steps(String text, String... phrases) {
    PhraseTrie<Entry.Context> trie = new PhraseTrie<>();
    for (String phrase : phrases) {
      trie.add(Phrase.parse(phrase, true), new Entry.Context(null, "kind", "", Direction.FORWARD));
    }
    return trie.steps(Words.of(text, true));
  }

  static Stream<Arguments> adversaries() {
    String manyGaps = "a" + " …1 a".repeat(15);
    String choices = "a" + " …1 (a|b)".repeat(9) + " …1 c";
    String[] everyGap =
        IntStream.rangeClosed(1, 15).mapToObj(n -> "a …" + n + " a").toArray(String[]::new);
    String[] prefixes =
        IntStream.rangeClosed(3, 100)
            .mapToObj(n -> "x".repeat(n) + "* …15 y")
            .toArray(String[]::new);
    return Stream.of(
        Arguments.of("many gaps", "a ", List.of(manyGaps)),
        Arguments.of("one gap", "a ", List.of("a …15 a a a b")),
        Arguments.of("gaps and choices", "a ", List.of(choices)),
        Arguments.of("a gap of every length", "a ", List.of(everyGap)),
        Arguments.of("marks in gaps", ", ", List.of(", … foe")),
        Arguments.of("words and marks", "a , ", List.of("a" + " …3 ,".repeat(5))),
        Arguments.of("prefixes of a long word", "x".repeat(200) + " ", List.of(prefixes)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("adversaries")
  void twiceTheTextTakesTwiceTheSteps(String name, String unit, List<String> phrases) {
    String[] rows = phrases.toArray(String[]::new);
    long once = steps(unit.repeat(WORDS), rows);
    long twice = steps(unit.repeat(2 * WORDS), rows);

    assertThat(twice).isLessThanOrEqualTo(2 * once + 2L * STEPS_PER_WORD * 20);
    assertThat(once / WORDS).as("steps at a word").isLessThan(2 * STEPS_PER_WORD);
  }

  @Test
  void whatAGapMayHoldIsFoundAsBefore() {
    String marks = Stream.generate(() -> ",").limit(20).collect(Collectors.joining(" "));
    PhraseTrie<Entry.Context> trie = new PhraseTrie<>();
    trie.add(
        Phrase.parse("free … foe", true), new Entry.Context(null, "kind", "", Direction.FORWARD));

    assertThat(trie.find(Words.of("free " + marks + " one two foe", true), null)).hasSize(1);
    assertThat(trie.find(Words.of("free " + marks + " , foe", true), null)).isEmpty();
  }

  @Test
  void aWordWithoutEndIsNone() {
    assertThatThrownBy(() -> Phrase.parse("x".repeat(101) + "*", true))
        .hasMessage("a word of more than 100 letters");
  }
}
