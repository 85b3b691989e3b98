package org.diptych.check;

import java.util.Map;
import java.util.Optional;
import org.diptych.io.DocumentException;
import org.diptych.io.SourceFacts;

/**
 * What is known about a document before it is annotated.
 *
 * @param document its name
 * @param file the file that holds it
 * @param fault why it cannot be read; then all else is empty
 * @param characters length of the text in UTF-16 code units
 * @param encoding the character encoding that was taken; empty where the format knows only one
 * @param language the language in which it would be read
 * @param guess the language that its letters speak for
 * @param known what metadata and markup say about its source
 * @param guesses what else may be true of its source, with where each guess is from
 * @param garbage its words without the shape of one
 * @param likeness the earlier document that it repeats
 * @param passages its passages
 * @param furniture how many of its lines recur
 */
public record CheckedDocument(
    String document,
    String file,
    Optional<DocumentException> fault,
    int characters,
    String encoding,
    String language,
    Optional<LanguageGuess.Guess> guess,
    SourceFacts known,
    Map<String, SourceGuesses.Guess> guesses,
    Garbage garbage,
    Optional<Likeness> likeness,
    Passages passages,
    int furniture) {

  /** Less sure guesses at a language are none; in 200 letters the right one has 0.72 and more. */
  private static final double SURE = 0.7;

  /** From this share of words without the shape of one on a text is worth a look. */
  public static final double MUCH_GARBAGE = 0.05;

  /**
   * Its paragraphs of at least 100 letters and digits.
   *
   * @param all how many there are
   * @param repeated how many of them stand in an earlier document, to the letter or nearly
   * @param mostIn the document that has most of these; empty if none
   */
  public record Passages(int all, int repeated, String mostIn) {}

  /**
   * What a document repeats.
   *
   * @param original name of the earlier document
   * @param similarity 1 = the same letters and digits, below 1 = nearly
   */
  public record Likeness(String original, double similarity) {}

  /** Copies the map. */
  public CheckedDocument {
    guesses = Map.copyOf(guesses);
  }

  static CheckedDocument unreadable(String file, DocumentException fault) {
    return new CheckedDocument(
        fault.file(),
        file,
        Optional.of(fault),
        0,
        "",
        "",
        Optional.empty(),
        SourceFacts.NONE,
        Map.of(),
        Garbage.of(""),
        Optional.empty(),
        new Passages(0, 0, ""),
        0);
  }

  /** Whether it could be read. */
  public boolean readable() {
    return fault.isEmpty();
  }

  /** Whether neither metadata nor markup say when it was written. */
  public boolean undated() {
    return readable() && known.date().isEmpty();
  }

  /** When it may have been written, if neither metadata nor markup say it. */
  public Optional<String> dateGuess() {
    return Optional.ofNullable(guesses.get("date")).map(SourceGuesses.Guess::value);
  }

  /** The language that its letters speak for, if it is surely another than it would be read in. */
  public Optional<String> otherLanguage() {
    return guess
        .filter(g -> g.confidence() >= SURE && !g.code().equals(language))
        .map(LanguageGuess.Guess::code);
  }

  /** Whether it has more words without the shape of one than texts have that were well read. */
  public boolean badlyRead() {
    return garbage.rate() >= MUCH_GARBAGE;
  }

  CheckedDocument with(Passages found, int recurring) {
    return new CheckedDocument(
        document,
        file,
        fault,
        characters,
        encoding,
        language,
        guess,
        known,
        guesses,
        garbage,
        likeness,
        found,
        recurring);
  }
}
