package org.diptych.check;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How much of a text has no shape of a word, as misread pages have it. After the rules of Taghva,
 * Nartker, Condit and Borsack 2001 ("Automatic removal of garbage strings in OCR text"), those that
 * need no dictionary: a word in which letters and figures, capitals and small letters, or several
 * punctuation marks are mixed; one with more marks than letters, with a letter four times in a row,
 * or of five Latin letters without a vowel. Ordinals ("20th"), decades and units, abbreviations,
 * compounds with hyphens and file numbers are none, and scripts without capitals are not judged.
 *
 * @param words how many words there are, by blanks; lone punctuation marks are none
 * @param garbage how many of them have no shape of a word
 * @param examples the first of these, each once
 */
public record Garbage(int words, int garbage, List<String> examples) {

  private static final int EXAMPLES = 5;

  /** Longer strings are addresses or what a machine wrote. */
  private static final int LONGEST = 60;

  private static final Pattern OUTER = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");
  private static final Pattern PART = Pattern.compile("[-\u2010-\u2015/.'’_,:&@+=()\\[\\]]+");
  private static final Pattern LETTERS_AMONG_FIGURES =
      Pattern.compile("\\p{N}\\p{L}+\\p{N}.*|\\p{L}+\\p{N}+\\p{L}.*|\\p{N}{1,3}\\p{Ll}{4,}");
  private static final Pattern CAPITAL_INSIDE = Pattern.compile("\\p{Ll}+\\p{Lu}+\\p{Ll}+");
  private static final Pattern FOUR_TIMES = Pattern.compile(".*(\\p{L})\\1{3}.*");
  private static final Pattern NO_VOWEL =
      Pattern.compile("(?=.*\\p{Ll})[\\p{IsLatin}&&[^aeiouyæøœıəAEIOUYÆØŒ]]{5,}");
  private static final Pattern NUMERAL = Pattern.compile("(?i)[ivxlcdm]+");
  private static final Pattern ADDRESS = Pattern.compile("(?i)\\S*(www\\.|https?:|@\\S+\\.)\\S*");

  private static final List<Predicate<String>> RULES =
      Stream.of(LETTERS_AMONG_FIGURES, CAPITAL_INSIDE, FOUR_TIMES, NO_VOWEL)
          .map(Pattern::asMatchPredicate)
          .toList();

  /** Copies the list. */
  public Garbage {
    examples = List.copyOf(examples);
  }

  /** Measures a text. */
  public static Garbage of(String text) {
    int words = 0;
    int garbage = 0;
    List<String> examples = new ArrayList<>();
    for (String token : (Iterable<String>) tokens(text)::iterator) {
      boolean lone = token.codePoints().noneMatch(Character::isLetterOrDigit);
      if (lone && !mixedMarks(token)) {
        continue;
      }
      words++;
      if (lone || shapeless(token)) {
        garbage++;
        if (examples.size() < EXAMPLES && !examples.contains(token)) {
          examples.add(token.length() > LONGEST ? token.substring(0, LONGEST) : token);
        }
      }
    }
    return new Garbage(words, garbage, examples);
  }

  /** The share of words that have no shape of one, 0 to 1; 0 for a text without words. */
  public double rate() {
    return words == 0 ? 0 : (double) garbage / words;
  }

  private static Stream<String> tokens(String text) {
    return Pattern.compile("[\\s\\p{Z}]+").splitAsStream(text).filter(token -> !token.isEmpty());
  }

  /** "~|^" is no ellipsis, and no line of asterisks. */
  private static boolean mixedMarks(String token) {
    return token.indexOf('\uFFFD') >= 0
        || (token.codePoints().distinct().count() > 2
            && token.codePoints().anyMatch(c -> "~|^\\<>{}#=+*%$£§¢¬°»«■•".indexOf(c) >= 0));
  }

  private static boolean shapeless(String token) {
    if (token.indexOf('\uFFFD') >= 0) {
      return true;
    }
    if (ADDRESS.matcher(token).matches() || withoutCase(token)) {
      return false;
    }
    String inner = OUTER.matcher(token).replaceAll("");
    if (mostlyMarks(inner) || mixedInside(inner)) {
      return true;
    }
    return PART.splitAsStream(inner)
        .map(part -> Normalizer.normalize(part, Normalizer.Form.NFD).replaceAll("\\p{M}", ""))
        .filter(part -> !NUMERAL.matcher(part).matches())
        .anyMatch(part -> RULES.stream().anyMatch(rule -> rule.test(part)));
  }

  /** Of scripts without capitals these shapes tell nothing. */
  private static boolean withoutCase(String token) {
    return token
        .codePoints()
        .anyMatch(c -> Character.isLetter(c) && Character.getType(c) == Character.OTHER_LETTER);
  }

  private static boolean mostlyMarks(String inner) {
    return 2 * inner.codePoints().filter(Character::isLetterOrDigit).count()
        < inner.codePoints().count();
  }

  /** Marks of two or more kinds between letters, those apart that join words or abbreviate. */
  private static boolean mixedInside(String inner) {
    String bare = PART.matcher(inner).replaceAll("");
    return bare.codePoints().filter(c -> !Character.isLetterOrDigit(c)).distinct().count() > 1
        || bare.toLowerCase(Locale.ROOT).matches("\\p{L}+[~|^\\\\<>{}#*%$£§¢¬°;!?]+\\p{L}+");
  }
}
