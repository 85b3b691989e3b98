package org.diptych.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.diptych.lexicon.Entry;
import org.diptych.lexicon.LanguageLexicon;
import org.diptych.lexicon.Match;
import org.diptych.lexicon.Words;

/**
 * Reads names that no table has, by their shape: "Mr J. L. Carrow, Minister" is the person Carrow,
 * "Joint Planning Board" a body.
 */
final class PersonNames {

  static final String TITLE = "person-title";
  static final String BODY = "body";

  /** How many capitalized words a name has at most, initials apart. */
  private static final int LONGEST = 4;

  /** A particle ("van", "de la") has at most so many letters. */
  private static final int LONGEST_PARTICLE = 3;

  /** A given name in two syllables ("Wen-han") that follows the surname. */
  private static final Pattern GIVEN_LAST = Pattern.compile("\\p{Lu}\\p{L}*[-‐]\\p{Ll}+");

  /** What follows a title: initials, a particle, capitalized words. */
  private static final Pattern NAME =
      Pattern.compile(
          "\\.?(?:\\s*\\p{Lu}{1,2}\\.)*(?:\\s\\p{Ll}{2,3})?(?:\\s+\\p{Lu}(?:\\.|[\\p{L}'’‐-]*))+");

  private PersonNames() {}

  /** The person whom a line names, if it is a name and nothing else before the first comma. */
  static Optional<Holder> person(LanguageLexicon lexicon, String line) {
    String name = withoutTitles(lexicon, line.split("[,;]", 2)[0]).strip();
    List<String> words = new ArrayList<>();
    for (String word : name.split("\\s+")) {
      if (!initial(word)) {
        words.add(word);
      }
    }
    boolean shaped =
        !words.isEmpty()
            && words.size() <= LONGEST
            && words.stream().allMatch(PersonNames::namelike)
            && Character.isUpperCase(last(words).codePointAt(0));
    return shaped && bodyNouns(lexicon, name).isEmpty()
        ? Optional.of(new Holder(surname(words), "", "person"))
        : Optional.empty();
  }

  /** Whether a line names a body, by the noun in it: "Committee on Enemy Ports". */
  static boolean namesBody(LanguageLexicon lexicon, String line) {
    return !bodyNouns(lexicon, line).isEmpty();
  }

  /** The words that make a name one of a body: "Committee", "Board". */
  private static List<Match<Entry.Heading>> bodyNouns(LanguageLexicon lexicon, String line) {
    Words words = lexicon.words(line, 0, line.length());
    return lexicon.headings().match(words, null).stream()
        .filter(m -> m.entry().role().equals(BODY))
        .toList();
  }

  /** The surname: the last word, or the first where a given name in two syllables ends the name. */
  static String surname(List<String> words) {
    boolean familyFirst = words.size() > 1 && GIVEN_LAST.matcher(last(words)).matches();
    return capitalized(familyFirst ? words.get(0) : last(words));
  }

  /** "CARROW", as minutes write it, is the name Carrow. */
  static String capitalized(String word) {
    return word.length() > 2 && word.equals(word.toUpperCase(Locale.ROOT))
        ? word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT)
        : word;
  }

  /** The title and the name with which a line opens; empty if it opens with no title. */
  static String titled(LanguageLexicon lexicon, String line) {
    int begin = endOfTitles(lexicon, line, true);
    Matcher name = NAME.matcher(line);
    return begin > 0 && name.find(begin) && name.start() == begin
        ? line.substring(0, name.end())
        : "";
  }

  private static String withoutTitles(LanguageLexicon lexicon, String name) {
    return name.substring(endOfTitles(lexicon, name, false)).replaceFirst("^\\s*\\.", "");
  }

  /** Where the titles end; those at the beginning, or all. */
  private static int endOfTitles(LanguageLexicon lexicon, String line, boolean leading) {
    int end = 0;
    for (Match<Entry.Context> title :
        lexicon.contexts().match(lexicon.words(line, 0, line.length()), null)) {
      boolean near = title.begin() <= end + 2;
      if (title.entry().kind().equals(TITLE) && (near || !leading)) {
        end = Math.max(end, title.end());
      }
    }
    return end;
  }

  private static boolean initial(String word) {
    return word.matches("(?:\\p{Lu}{1,2}\\.?[-‐]?)+") && word.length() <= 2
        || word.matches("(?:\\p{Lu}\\p{Ll}?\\.)+");
  }

  private static boolean namelike(String word) {
    return word.matches("\\p{Lu}[\\p{L}'’‐-]+")
        || word.length() <= LONGEST_PARTICLE && word.matches("\\p{Ll}+");
  }

  private static String last(List<String> words) {
    return words.get(words.size() - 1);
  }
}
