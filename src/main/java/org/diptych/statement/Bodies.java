package org.diptych.statement;

import java.util.ArrayList;
import java.util.List;
import org.diptych.lexicon.Entry;
import org.diptych.lexicon.Match;
import org.diptych.lexicon.Words;

/**
 * Finds bodies that no table has, by the noun in their name: "the Inter-Departmental Committee",
 * "Office of Harbour Studies".
 */
final class Bodies {

  /** How many words a name has before its noun at most. */
  private static final int BEFORE = 5;

  /** How many words a name has behind its noun at most. */
  private static final int AFTER = 5;

  /** A word between two of a name ("of", "for the") has at most so many letters. */
  private static final int LONGEST_LINK = 3;

  private Bodies() {}

  /** The bodies that a stretch of text names; offsets are those of the text. */
  static List<Mark.Named> in(Document document, String text, Span stretch) {
    List<Mark.Named> found = new ArrayList<>();
    Words words =
        text.equals(document.text())
            ? document.words(stretch)
            : document.lexicon().words(text, stretch.begin(), stretch.end());
    for (Match<Entry.Heading> noun : document.lexicon().headings().match(words, null)) {
      if (noun.entry().role().equals(PersonNames.BODY)) {
        int first = at(words, noun.begin(), noun.end(), true);
        int last = at(words, noun.begin(), noun.end(), false);
        int from = before(text, words, first);
        int to = after(document, text, words, last);
        if (from < first || to > last) {
          Span span = new Span(words.begin(from), words.end(to));
          String name = span.of(text).replaceAll("\\s+", " ");
          found.add(new Mark.Named(span, new Holder(name, "", "body"), noun.entry().id()));
        }
      }
    }
    return found;
  }

  private static int at(Words words, int begin, int end, boolean first) {
    int index = 0;
    for (int i = 0; i < words.size(); i++) {
      if (words.begin(i) >= begin && words.end(i) <= end) {
        index = i;
        if (first) {
          return i;
        }
      }
    }
    return index;
  }

  /** The first of the capitalized words before the noun, which touch each other. */
  private static int before(String text, Words words, int noun) {
    int from = noun;
    while (from > 0
        && noun - from < BEFORE
        && touches(text, words, from - 1)
        && (capital(words, from - 1) || text.charAt(words.end(from - 1)) == '-')
        && !(words.begin(from - 1) == 0 && words.surface(from - 1).length() <= LONGEST_LINK)) {
      from--;
    }
    return capital(words, from) ? from : noun;
  }

  /**
   * The last word of what follows the noun with a link: "of Harbour Studies", "for the Navy", but
   * not "met on Monday".
   */
  private static int after(Document document, String text, Words words, int noun) {
    int to = noun;
    int i = noun + 1;
    int links = 0;
    while (i < words.size() && i - noun <= AFTER && touches(text, words, i - 1)) {
      boolean capital = capital(words, i);
      boolean link = !capital && words.surface(i).length() <= LONGEST_LINK;
      boolean second = link && i > noun + 1 && !capital(words, i - 1);
      if (!capital && !link
          || capital && links == 0 && i == noun + 1
          || second && !determiner(document, words.surface(i))) {
        break;
      }
      links += link ? 1 : 0;
      if (capital) {
        to = i;
      }
      i++;
    }
    return to;
  }

  private static boolean determiner(Document document, String word) {
    Words alone = document.lexicon().words(word, 0, word.length());
    return document.lexicon().contexts().match(alone, null).stream()
        .anyMatch(m -> m.entry().kind().equals(People.DETERMINER));
  }

  /** Whether only a blank or a hyphen stands between this word and the next. */
  private static boolean touches(String text, Words words, int i) {
    int end = words.end(i);
    return words.begin(i + 1) == end + 1 && " -‐".indexOf(text.charAt(end)) >= 0;
  }

  private static boolean capital(Words words, int i) {
    return words.isWord(i) && Character.isUpperCase(words.initial(i));
  }
}
