package org.diptych.check;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.diptych.io.SourceFacts;
import org.diptych.lexicon.LanguageLexicon;
import org.diptych.lexicon.PartialDate;
import org.diptych.statement.DocumentDates;

/** Guesses what a document does not say of its source, from its name and its first lines. */
final class SourceGuesses {

  static final String FILE_NAME = "file name";
  static final String HEADING = "heading";

  /** A first line that is longer, in characters, is no title. */
  private static final int LONGEST_TITLE = 200;

  private static final Pattern DATE =
      Pattern.compile(
          "(?<!\\d)(1[5-9]\\d\\d|20\\d\\d)(?:[-_. ]?(0[1-9]|1[0-2])(?:[-_. ]?(0[1-9]|[12]\\d|3[01]))?)?"
              + "(?!\\d|[-_. ]\\d{4})");

  /** "1941-02-18_penhallow_note-on-shipping": date, author and title. */
  private static final Pattern THREE_PARTS =
      Pattern.compile("[\\d-]{4,10}_([\\p{L}' -]+)_(.+?)(\\.\\p{Alnum}+)+");

  private static final Pattern END = Pattern.compile(".*[.:;,!?]");

  private SourceGuesses() {}

  /**
   * A guess.
   *
   * @param value what may be true
   * @param from where it is from
   */
  record Guess(String value, String from) {}

  /**
   * Guesses what is not known.
   *
   * @param name path of the document
   * @param lexicon the tables of its language, if there are such
   * @return guesses by column of {@code metadata.tsv}
   */
  static Map<String, Guess> of(
      String name, String text, SourceFacts known, Optional<LanguageLexicon> lexicon) {
    Map<String, Guess> guesses = new LinkedHashMap<>();
    if (known.date().isEmpty()) {
      date(name)
          .map(date -> new Guess(date, FILE_NAME))
          .or(
              () ->
                  lexicon
                      .flatMap(tables -> DocumentDates.inHead(text, tables))
                      .map(date -> new Guess(date.iso(), HEADING)))
          .ifPresent(guess -> guesses.put("date", guess));
    }
    Matcher parts = THREE_PARTS.matcher(name.substring(name.lastIndexOf('/') + 1));
    boolean named = parts.matches();
    if (known.author().isEmpty() && named) {
      guesses.put("author", new Guess(capitalized(parts.group(1)), FILE_NAME));
    }
    if (known.title().isEmpty()) {
      title(text)
          .map(title -> new Guess(title, HEADING))
          .or(
              () ->
                  named
                      ? Optional.of(new Guess(parts.group(2).replace('-', ' '), FILE_NAME))
                      : Optional.empty())
          .ifPresent(guess -> guesses.put("title", guess));
    }
    return guesses;
  }

  /** The last date in the last part of a path that has one, ISO 8601. */
  static Optional<String> date(String path) {
    String[] segments = path.split("[/#]");
    for (int i = segments.length - 1; i >= 0; i--) {
      Matcher matcher = DATE.matcher(segments[i]);
      if (matcher.find()) {
        String iso =
            Stream.of(matcher.group(1), matcher.group(2), matcher.group(3))
                .filter(part -> part != null)
                .collect(Collectors.joining("-"));
        return PartialDate.tryParse(iso).map(PartialDate::iso);
      }
    }
    return Optional.empty();
  }

  private static String capitalized(String words) {
    return Stream.of(words.replace('-', ' ').strip().split(" +"))
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .collect(Collectors.joining(" "));
  }

  private static Optional<String> title(String text) {
    return text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .findFirst()
        .filter(line -> line.length() <= LONGEST_TITLE && !END.matcher(line).matches())
        .map(line -> line.replaceAll("[\\s\\p{Z}]+", " "));
  }
}
