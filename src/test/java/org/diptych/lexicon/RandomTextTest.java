package org.diptych.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever a text holds, the shipped tables match whole words inside it, in order. */
class RandomTextTest {

  private static final int TEXTS = 2_000;

  private static final List<String> PARTS =
      List.of(
          "Japan",
          "the Axis",
          "war of liberation",
          "unconditional surrender",
          "no longer",
          "U.S.",
          " ",
          " ",
          " ",
          "\n",
          "-\n",
          "\u00AD",
          "--",
          "'s",
          "’",
          "\"",
          "…",
          "(",
          ".",
          ",",
          "|",
          "*",
          "\uD83D\uDE00",
          "\u200F",
          "اليابان",
          "日本",
          "\u0301",
          "\u200D",
          "\u0000",
          "\u0007",
          "\uFEFF",
          "\uD800",
          "\uDC00",
          "ﬁ",
          "İ",
          "ß",
          "\u2028",
          "\uFFFF");

  private final LanguageLexicon tables = Lexicon.shipped().language("en");

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int parts = random.nextInt(40); parts > 0; parts--) {
      text.append(
          random.nextInt(4) > 0
              ? PARTS.get(random.nextInt(PARTS.size()))
              : String.valueOf((char) random.nextInt(0x10000)));
    }
    return text.toString();
  }

  private Stream<Table<? extends Entry>> all() {
    return Stream.concat(
        Stream.of(tables.targets(), tables.holders(), tables.contexts(), tables.headings()),
        tables.cues().values().stream());
  }

  @Test
  void matchesAreWholeWordsInOrder() {
    Random random = new Random(19450815);
    int matches = 0;
    for (int i = 0; i < TEXTS; i++) {
      String text = text(random);
      Words words = tables.words(text, 0, text.length());
      for (Table<? extends Entry> table : all().toList()) {
        int end = 0;
        for (Match<?> match : table.match(words, null)) {
          assertThat(match.begin()).as(text).isGreaterThanOrEqualTo(end);
          end = match.end();
          assertThat(end).as(text).isGreaterThan(match.begin()).isLessThanOrEqualTo(text.length());
          assertThat(cutsWord(text, match.begin()) || cutsWord(text, end)).as(text).isFalse();
          matches++;
        }
      }
    }
    assertThat(matches).isGreaterThan(TEXTS);
  }

  private static boolean cutsWord(String text, int offset) {
    return offset > 0
        && offset < text.length()
        && (Character.isLetterOrDigit(text.codePointBefore(offset))
                && Character.isLetterOrDigit(text.codePointAt(offset))
            || Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset)));
  }
}
