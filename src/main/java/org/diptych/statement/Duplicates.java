package org.diptych.statement;

import java.util.ArrayList;
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
    StringBuilder words = new StringBuilder();
    int count = 0;
    for (String word : row.text().toLowerCase(Locale.ROOT).split("\\s+")) {
      String bare = bare(word);
      if (!bare.isEmpty()) {
        words.append(bare);
        count++;
      }
    }
    if (count < LEAST_WORDS) {
      return Optional.empty();
    }
    Statement s = row.statement();
    String coder = s.human() ? s.source() : "";
    return Optional.of(
        new Passage(words.toString(), s.target(), s.category(), s.polarity(), coder));
  }

  private static String bare(String word) {
    StringBuilder bare = new StringBuilder(word.length());
    word.codePoints().filter(Character::isLetterOrDigit).forEach(bare::appendCodePoint);
    return bare.toString();
  }

  private static String firstDay(StatementRow row) {
    // A tilde sorts behind every digit.
    return PartialDate.tryParse(row.documentDate()).map(d -> d.first().toString()).orElse("~");
  }
}
