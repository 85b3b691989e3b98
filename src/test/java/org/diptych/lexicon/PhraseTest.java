package org.diptych.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhraseTest {

  private static Element word(String form) {
    return new Element.Word(form, false, false);
  }

  @Test
  void wordsPrefixesChoicesGapsAndCapitals() {
    assertThat(Phrase.parse("So-called  peace* (of|with the) …2 US", true).variants())
        .hasSize(2)
        .element(1)
        .asInstanceOf(InstanceOfAssertFactories.list(Element.class))
        .containsExactly(
            word("so"),
            word("called"),
            new Element.Word("peace", true, false),
            word("with"),
            word("the"),
            new Element.Gap(2),
            new Element.Word("US", false, true));
  }

  @Test
  void aGapWithoutNumberSpansFiveWords() {
    assertThat(Phrase.parse("a … b", true).variants().get(0)).contains(new Element.Gap(5));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "`  `; empty phrase",
        "’; no word in '’'",
        "*; no word in '*'",
        "fo*; '*' needs at least 3 letters before it: 'fo*'",
        "f1o*; '*' needs at least 3 letters before it: 'f1o*'",
        "free*dom; '*' may only end a word: 'free*dom'",
        "free**; '*' may only end a word: 'free**'",
        "… war; a phrase must not begin or end with a gap",
        "war …; a phrase must not begin or end with a gap",
        "(war|war …3); a phrase must not begin or end with a gap",
        "war …x peace; '…x' is no gap; write … or …3, with blanks",
        "war …123 peace; `'…123' is no gap; write … or …3, with blanks`",
        "war… peace; a gap needs blanks around it: 'war…'",
        "war …2 …3 peace; `two gaps in a row; write one`",
        "a … b … c … d … e; gaps of more than 15 words",
        "war (of|for; `a choice '(a|b)' is not closed, or nested`",
        "war (of|(for)); `a choice '(a|b)' is not closed, or nested`",
        "war of) peace; ')' or '|' outside a choice '(a|b)'",
        "war|peace; ')' or '|' outside a choice '(a|b)'",
        "war (of|) peace; empty alternative in a choice"
      })
  void everyFaultIsNamed(String phrase, String reason) {
    assertThatThrownBy(() -> Phrase.parse(phrase, true))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(reason);
  }

  @Test
  void tooManyVariantsAreAFault() {
    assertThatThrownBy(() -> Phrase.parse("(a|b|c|d) ".repeat(5), true))
        .hasMessage("more than 1000 variants");
  }

  @Test
  void aStarIsForLanguagesWithBlanks() {
    assertThatThrownBy(() -> Phrase.parse("侵略者*", false))
        .hasMessage("'*' is for languages with blanks: '侵略者*'");
  }

  @ParameterizedTest
  @CsvSource({
    "anti soviet BLOC, true",
    "Anti-Soviet  BLOC, true",
    "anti-Soviet bloc, false",
    "anti-Soviet BLOCS, false"
  })
  void phrasesWrittenAlikeShareAKey(String phrase, boolean alike) {
    assertThat(Phrase.key(phrase).equals(Phrase.key("anti-Soviet BLOC"))).isEqualTo(alike);
  }
}
