package org.diptych.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.diptych.io.SourceFacts;
import org.diptych.lexicon.Lexicon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceGuessesTest {

  @ParameterizedTest
  @CsvSource({
    "1941-02-18_cable.txt, 1941-02-18",
    "cable_19410218.txt, 1941-02-18",
    "minutes 1944.10.txt, 1944-10",
    "1969_memoir.txt, 1969",
    "vol1948v07/d12.txt, 1948",
    "1944/05/letter.txt, 1944",
    "report-1939-1945.txt, 1945",
    "1941-13-40_x.txt, 1941"
  })
  void theNameHasADate(String name, String date) {
    assertThat(SourceGuesses.date(name)).contains(date);
  }

  @ParameterizedTest
  @CsvSource({"letter.txt", "box-194105181.txt", "0740.txt"})
  void theNameHasNone(String name) {
    assertThat(SourceGuesses.date(name)).isEmpty();
  }

  private static Map<String, SourceGuesses.Guess> guesses(String name, String text) {
    return SourceGuesses.of(
        name, text, SourceFacts.NONE, Optional.of(Lexicon.shipped().language("en")));
  }

  @Test
  void theHeadHasDateAndTitle() {
    assertThat(guesses("letter.txt", "Mr Alder to Mr Birch\n\nLONDON, 3 June 1937\n\nDear Birch"))
        .containsEntry("date", new SourceGuesses.Guess("1937-06-03", "heading"))
        .containsEntry("title", new SourceGuesses.Guess("Mr Alder to Mr Birch", "heading"))
        .doesNotContainKey("author");
  }

  @Test
  void theNameHasAuthorAndTitle() {
    assertThat(guesses("1941-02-18_penhallow_note-on-shipping.txt", "The ports are full."))
        .containsEntry("date", new SourceGuesses.Guess("1941-02-18", "file name"))
        .containsEntry("author", new SourceGuesses.Guess("Penhallow", "file name"))
        .containsEntry("title", new SourceGuesses.Guess("note on shipping", "file name"));
  }

  @Test
  void aNumberIsNoAuthor() {
    assertThat(guesses("1949-01-18_vol7_d128.txt", "The ports are full.")).containsOnlyKeys("date");
  }

  @Test
  void whatIsKnownIsNotGuessed() {
    SourceFacts known = new SourceFacts("A", "1940", "T", "", "");

    assertThat(SourceGuesses.of("1941_b_c.txt", "Title\n\nText", known, Optional.empty()))
        .isEmpty();
  }
}
