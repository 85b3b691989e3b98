package org.diptych.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.diptych.lexicon.Words;

/**
 * Finds those who can hold a view: the rows of the holders table, and persons whom it does not have
 * by their title ("Mr J. L. Carrow", "General Orlov").
 */
public final class HolderFinder {

  private static final String TITLE = "person-title";

  /** How many capitalized words and initials a name has at most. */
  private static final int LONGEST_NAME = 4;

  /** How far behind a name its office may end, in characters. */
  private static final int APPOSITION = 60;

  private HolderFinder() {}

  /** The holders that the sentences of a document name. */
  public static List<Mark.Named> find(Document document) {
    List<Mark.Named> found = new ArrayList<>(MarkFinder.holders(document));
    List<Mark.Named> known = List.copyOf(found);
    for (Mark.Context title : MarkFinder.contexts(document)) {
      if (title.is(TITLE)) {
        Mark.Named person = titled(document, title);
        if (person != null && known.stream().noneMatch(k -> k.span().overlaps(person.span()))) {
          found.add(person);
        }
      }
    }
    found.sort(Comparator.comparing(Mark.Named::span));
    return found.stream().map(name -> resolved(document, name, found)).toList();
  }

  /** "The Ambassador" is the person whom the document introduced as one, if it did. */
  private static Mark.Named resolved(Document document, Mark.Named name, List<Mark.Named> all) {
    if (!name.holder().kind().equals("office")) {
      return name;
    }
    String office = name.holder().name();
    Mark.Named person = null;
    for (Mark.Named candidate : all) {
      if (candidate.holder().kind().equals("person") && introducedAs(document, candidate, office)) {
        if (person == null || candidate.span().begin() < name.span().begin()) {
          person = candidate;
        }
      }
    }
    return person == null ? name : new Mark.Named(name.span(), person.holder(), name.entry());
  }

  /** Whether the office stands in apposition: "Mr Carrow, Ambassador to …". */
  private static boolean introducedAs(Document document, Mark.Named person, String office) {
    int end = person.span().end();
    String after =
        document.text().substring(end, Math.min(document.text().length(), end + APPOSITION));
    int at = after.indexOf(office);
    return after.startsWith(",") && at > 0 && after.substring(1, at).indexOf(',') < 0;
  }

  /** The person whose name follows a title; null if no name follows. */
  private static Mark.Named titled(Document document, Mark.Context title) {
    int begin = title.span().end();
    int end = Math.min(document.text().length(), begin + 80);
    Words words = document.lexicon().words(document.text(), begin, end);
    String surname = "";
    int last = begin;
    for (int i = 0; i < Math.min(words.size(), LONGEST_NAME) && words.isWord(i); i++) {
      String word = words.surface(i);
      boolean touches = document.text().substring(last, words.begin(i)).matches("[.\\s-]*");
      if (!touches || !Character.isUpperCase(word.codePointAt(0))) {
        break;
      }
      last = words.end(i);
      if (word.length() > 1) {
        surname = capitalized(word);
      }
    }
    return surname.isEmpty()
        ? null
        : new Mark.Named(
            new Span(title.span().begin(), last), new Holder(surname, "", "person"), title.entry());
  }

  /** "CARROW", as minutes write it, is the name Carrow. */
  static String capitalized(String word) {
    return word.length() > 2 && word.equals(word.toUpperCase(Locale.ROOT))
        ? word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT)
        : word;
  }
}
