package org.diptych.statement;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
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

  private Duplicates() {}

  /**
   * A row that may repeat another, or be repeated: what of it decides.
   *
   * @param passage hash of its words, target, category and polarity, and of its coder
   * @param day first day of the document's date; a tilde, which sorts behind every digit, without
   * @param document path of the document
   * @param span the sentence
   * @param id of the row
   */
  public record Candidate(String passage, String day, String document, Span span, String id)
      implements Comparable<Candidate> {

    private static final Comparator<Candidate> EARLIEST =
        Comparator.comparing(Candidate::day)
            .thenComparing(Candidate::document)
            .thenComparing(Candidate::span);

    /** The original comes first. */
    @Override
    public int compareTo(Candidate other) {
      return EARLIEST.compare(this, other);
    }
  }

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
    Map<String, Candidate> originals = new HashMap<>();
    List<Optional<Candidate>> candidates = rows.stream().map(Duplicates::candidate).toList();
    for (Optional<Candidate> candidate : candidates) {
      candidate.ifPresent(
          c -> originals.merge(c.passage(), c, (a, b) -> a.compareTo(b) <= 0 ? a : b));
    }
    List<StatementRow> marked = new ArrayList<>(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      String original =
          candidates
              .get(i)
              .filter(c -> originals.get(c.passage()) != c)
              .map(c -> originals.get(c.passage()).id())
              .orElse("");
      marked.add(rows.get(i).withDuplicateOf(original));
    }
    return marked;
  }

  /** What of a row decides; empty if its sentence is so short that it recurs by chance. */
  public static Optional<Candidate> candidate(StatementRow row) {
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
    String passage = hash(List.of(words, s.target(), s.category(), s.polarity().id(), coder));
    return Optional.of(new Candidate(passage, firstDay(row), row.document(), s.span(), row.id()));
  }

  private static String hash(List<CharSequence> parts) {
    try {
      byte[] bytes = String.join("\0", parts).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
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
