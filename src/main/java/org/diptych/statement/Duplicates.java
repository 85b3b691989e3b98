package org.diptych.statement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.diptych.lexicon.PartialDate;

/**
 * Finds views that are in the table more than once because their passage is: a cable printed in two
 * editions, a despatch that quotes another.
 */
public final class Duplicates {

  /** Shorter sentences ("Japan is the enemy.") recur by chance. */
  private static final int LEAST_WORDS = 8;

  private static final Comparator<StatementRow> EARLIEST =
      Comparator.comparing(Duplicates::firstDay)
          .thenComparing(StatementRow::document)
          .thenComparing(row -> row.statement().span());

  private Duplicates() {}

  /**
   * Marks every repetition with the id of the original: the row with the same text (letters and
   * digits only, at least 8 words), target, category and polarity in the earliest document; undated
   * documents come last, then the path decides, then the offset. Machine and human statements, and
   * those of two coders, are no repetitions of each other.
   *
   * @param rows the finished table
   * @return the rows in the same order
   */
  public static List<StatementRow> mark(List<StatementRow> rows) {
    Map<Passage, StatementRow> originals = new HashMap<>();
    List<Optional<Passage>> passages = new ArrayList<>(rows.size());
    for (StatementRow row : rows) {
      Optional<Passage> passage = passage(row);
      passages.add(passage);
      passage.ifPresent(
          p -> originals.merge(p, row, (a, b) -> EARLIEST.compare(a, b) <= 0 ? a : b));
    }
    List<StatementRow> marked = new ArrayList<>(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      StatementRow row = rows.get(i);
      String original =
          passages
              .get(i)
              .map(originals::get)
              .filter(o -> o != row)
              .map(StatementRow::id)
              .orElse("");
      marked.add(row.withDuplicateOf(original));
    }
    return marked;
  }

  private record Passage(
      String words, String target, String category, Polarity polarity, String coder) {}

  private static Optional<Passage> passage(StatementRow row) {
    Statement s = row.statement();
    String coder = s.human() ? s.source() : "";
    return passage(row.text())
        .map(words -> new Passage(words, s.target(), s.category(), s.polarity(), coder));
  }

  /**
   * What two sentences have in common if one repeats the other: their letters and digits; empty if
   * they are too short to be known again.
   */
  public static Optional<String> passage(String text) {
    long words =
        Arrays.stream(text.split("\\s+"))
            .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
            .count();
    return words < LEAST_WORDS ? Optional.empty() : Optional.of(wording(text));
  }

  /** The letters and digits of a text, in lower case. */
  public static String wording(String text) {
    StringBuilder bare = new StringBuilder(text.length());
    text.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(bare::appendCodePoint);
    return bare.toString();
  }

  private static String firstDay(StatementRow row) {
    // A tilde sorts behind every digit.
    return PartialDate.tryParse(row.documentDate()).map(d -> d.first().toString()).orElse("~");
  }
}
