package org.diptych.statement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.diptych.lexicon.Words;

/**
 * Finds persons whom no table has: by a title ("General Orlov"), then by their bare surname
 * wherever the document has introduced them, and by the word of reporting that follows a name
 * ("Carrow thought").
 */
final class People {

  private static final int LONGEST_NAME = 4;
  private static final int SHORTEST_SURNAME = 3;
  static final String DETERMINER = "determiner";
  private static final String REPORTER = "holder/reporter";
  private static final String INITIALS = "holder/initials";
  private static final String SURNAME = "holder/surname";

  private final Document document;
  private final List<Mark.Context> contexts;
  private final Intervals<Mark.Context> contextIndex;
  private final Coverage taken;
  private final Set<String> inSmallLetters = new HashSet<>();
  private final Set<String> inside = new HashSet<>();
  private final Set<String> withArticle = new HashSet<>();
  private final List<Mark.Named> found = new ArrayList<>();

  private People(Document document, Coverage taken) {
    this.document = document;
    this.taken = taken;
    contexts = MarkFinder.contexts(document);
    contextIndex = Intervals.of(contexts);
    for (Span sentence : document.sentences()) {
      Words words = document.words(sentence);
      for (int i = 0; i < words.size(); i++) {
        String word = words.surface(i);
        if (capital(words, i) && determined(words, i)) {
          withArticle.add(word);
        }
        if (Character.isLowerCase(word.codePointAt(0))) {
          inSmallLetters.add(word);
        } else if (i > 0 && words.isWord(i - 1)) {
          inside.add(word);
        }
      }
    }
  }

  /**
   * The persons, in no particular order.
   *
   * @param taken what stands for somebody or something else; those found are added
   */
  static List<Mark.Named> of(Document document, Coverage taken) {
    People people = new People(document, taken);
    people.titled();
    people.initialled();
    people.reporters();
    people.surnames();
    return people.found;
  }

  private void titled() {
    for (Mark.Context title : contexts) {
      if (title.is(PersonNames.TITLE)) {
        titled(title);
      }
    }
  }

  private void titled(Mark.Context title) {
    int begin = title.span().end();
    if (document.text().startsWith(".", begin)) {
      begin++; // "Mr. Carrow"
    }
    int end = Math.min(document.text().length(), begin + 80);
    Words words = document.lexicon().words(document.text(), begin, end);
    List<String> name = new ArrayList<>();
    int last = begin;
    for (int i = 0; i < Math.min(words.size(), LONGEST_NAME) && words.isWord(i); i++) {
      String between = document.text().substring(last, words.begin(i));
      if (!between.matches("[.\\s-]*") || !Character.isUpperCase(words.surface(i).codePointAt(0))) {
        break;
      }
      last = words.end(i);
      if (words.surface(i).length() > 1) {
        name.add(words.surface(i));
      }
    }
    if (!name.isEmpty()) {
      add(
          new Span(title.span().begin(), last),
          PersonNames.capitalized(name.get(name.size() - 1)),
          title.entry());
    }
  }

  /** A surname behind initials: "H. V. Carrow". */
  private void initialled() {
    for (Span sentence : document.sentences()) {
      Words words = document.words(sentence);
      int initials = 0;
      for (int i = 0; i < words.size(); i++) {
        String word = words.surface(i);
        if (word.length() == 1
            && capital(words, i)
            && document.text().startsWith(".", words.end(i))) {
          initials++;
        } else {
          if (initials > 0 && surnamelike(word)) {
            add(new Span(words.begin(i - initials), words.end(i)), word, INITIALS);
          }
          initials = 0;
        }
      }
    }
  }

  /** A capitalized word that no sentence begins by chance, right before a word of reporting. */
  private void reporters() {
    for (Mark.Context word : contexts) {
      if (!Reports.reports(word)) {
        continue;
      }
      int from = Math.max(0, word.span().begin() - 40);
      Words before = document.lexicon().words(document.text(), from, word.span().begin());
      int last = before.size() - 1;
      if (last < 0 || !before.isWord(last)) {
        continue;
      }
      String name = before.surface(last);
      Span span = new Span(before.begin(last), before.end(last));
      boolean other = withArticle.contains(name) || !contextIndex.overlapping(span).isEmpty();
      if (surnamelike(name) && inside.contains(name) && !other) {
        add(span, name, REPORTER);
      }
    }
  }

  /** Whether an article stands before the name: "the Contracting Parties" are no person. */
  private boolean determined(Words words, int name) {
    int first = name;
    while (first > 0 && words.isWord(first - 1) && capital(words, first)) {
      first--;
    }
    Span before = new Span(words.begin(first), words.begin(name));
    return Spans.in(contexts, before).stream().anyMatch(c -> c.is(DETERMINER));
  }

  private static boolean capital(Words words, int i) {
    return Character.isUpperCase(words.initial(i));
  }

  private boolean surnamelike(String word) {
    return word.length() >= SHORTEST_SURNAME
        && Character.isUpperCase(word.codePointAt(0))
        && Character.isLowerCase(word.codePointBefore(word.length()))
        && !inSmallLetters.contains(word.toLowerCase(Locale.ROOT));
  }

  /** The bare surnames of those whom a title or the head of the document introduced. */
  private void surnames() {
    Set<String> known = new HashSet<>();
    found.forEach(person -> known.add(person.holder().name()));
    known.removeIf(name -> !surnamelike(name));
    for (Span sentence : document.sentences()) {
      Words words = document.words(sentence);
      for (int i = 0; i < words.size(); i++) {
        if (known.contains(words.surface(i))) {
          add(new Span(words.begin(i), words.end(i)), words.surface(i), SURNAME);
        }
      }
    }
  }

  private void add(Span span, String surname, String entry) {
    if (taken.free(span)) {
      taken.add(span);
      found.add(new Mark.Named(span, new Holder(surname, "", "person"), entry));
    }
  }
}
