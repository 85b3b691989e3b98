package org.diptych.statement;

import java.io.Serializable;
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
 * editions, a despatch that quotes another. Longer passages may differ a little ({@link
 * NearDuplicates}): one edition spells another way, or the other was misread by a machine.
 */
public final class Duplicates {

  /** Shorter sentences ("Japan is the enemy.") recur by chance. */
  private static final int LEAST_WORDS = 8;

  private Duplicates() {}

  /**
   * A row that may repeat another, or be repeated: what of it decides.
   *
   * @param passage hash of its wording and view
   * @param view target, category, polarity and coder: those of another view are no repetitions
   * @param wording the letters and digits of the sentence
   * @param day first day of the document's date; a tilde, which sorts behind every digit, without
   * @param document path of the document
   * @param span the sentence
   * @param id of the row
   */
  public record Candidate(
      String passage,
      String view,
      String wording,
      String day,
      String document,
      Span span,
      String id)
      implements Comparable<Candidate>, Serializable {

    private static final Comparator<Candidate> EARLIEST =
        Comparator.comparing(Candidate::day)
            .thenComparing(Candidate::document)
            .thenComparing(Candidate::span);

    /**
     * A passage.
     *
     * @param wording its letters and digits
     */
    public static Candidate of(
        String view, String wording, String day, String document, Span span, String id) {
      String passage = StatementIds.hash(List.of(wording, view));
      return new Candidate(passage, view, wording, day, document, span, id);
    }

    /** The same without what is only needed to compare passages. */
    Candidate withoutWording() {
      return new Candidate(passage, view, "", day, document, span, id);
    }

    /** The original comes first. */
    @Override
    public int compareTo(Candidate other) {
      return EARLIEST.compare(this, other);
    }
  }

  /**
   * Marks every repetition with the id of the original: the row with the same text (letters and
   * digits only, at least 8 words) or nearly so, and the same target, category and polarity, in the
   * earliest document; undated documents come last, then the path decides, then the offset. Machine
   * and human statements, and those of two coders, are no repetitions of each other.
   *
   * @param rows the finished table
   * @return the rows in the same order
   */
  public static List<StatementRow> mark(List<StatementRow> rows) {
    Map<String, Candidate> originals = new HashMap<>();
    List<Optional<Candidate>> candidates = rows.stream().map(Duplicates::candidate).toList();
    for (Optional<Candidate> candidate : candidates) {
      candidate.ifPresent(c -> originals.merge(c.passage(), c, Duplicates::earlier));
    }
    Map<String, Candidate> near = NearDuplicates.among(originals.values());
    List<StatementRow> marked = new ArrayList<>(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      String original =
          candidates
              .get(i)
              .flatMap(
                  c ->
                      Optional.of(near.getOrDefault(c.passage(), originals.get(c.passage())))
                          .filter(o -> o != c))
              .map(Candidate::id)
              .orElse("");
      marked.add(rows.get(i).withDuplicateOf(original));
    }
    return marked;
  }

  /** The one that comes first; the first argument where neither does. */
  public static Candidate earlier(Candidate one, Candidate other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  /** What of a row decides; empty if its sentence is so short that it recurs by chance. */
  public static Optional<Candidate> candidate(StatementRow row) {
    Statement s = row.statement();
    String view =
        String.join("\t", s.target(), s.category(), s.polarity().id(), s.human() ? s.source() : "");
    return passage(row.text())
        .map(
            wording ->
                Candidate.of(view, wording, firstDay(row), row.document(), s.span(), row.id()));
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
