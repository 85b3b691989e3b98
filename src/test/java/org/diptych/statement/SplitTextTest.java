package org.diptych.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.diptych.lexicon.LanguageLexicon;
import org.diptych.lexicon.Lexicon;
import org.diptych.lexicon.Words;
import org.junit.jupiter.api.Test;

class SplitTextTest {

  private static final LanguageLexicon ENGLISH = Lexicon.shipped().language("en");

  private static String forms(Words words) {
    return String.join(" ", IntStream.range(0, words.size()).mapToObj(words::form).toList());
  }

  @Test
  void keepsTheWordsOfTheTextAtHand() {
    Span stretch = new Span(0, 10);
    Words words = SplitText.of("Japan acts, Germany waits.", ENGLISH).words(stretch);

    assertThat(forms(words)).isEqualTo("japan acts");
    assertThat(SplitText.of("Japan acts, Germany waits.", ENGLISH).words(stretch)).isSameAs(words);
    assertThat(forms(SplitText.of("Italy acts.", ENGLISH).words(stretch))).isEqualTo("italy acts");
  }

  @Test
  void keepsALongTextOnlyAFewTimesOver() {
    String text = "a b ".repeat(100);
    SplitText split = SplitText.of(text, ENGLISH);
    for (int begin = 0; begin < 50; begin++) {
      split.words(new Span(begin, text.length()));
    }

    assertThat(split.words(new Span(0, text.length())))
        .isSameAs(split.words(new Span(0, text.length())));
    assertThat(split.words(new Span(49, text.length())))
        .isNotSameAs(split.words(new Span(49, text.length())));
  }
}
