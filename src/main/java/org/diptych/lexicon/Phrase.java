package org.diptych.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A phrase of the lexicon: words, {@code word*} with any ending, a choice {@code (a|b c)}, a gap
 * {@code …} of up to five words or {@code …n} of up to n. There are no regular expressions.
 *
 * @param text the phrase as the lexicon has it
 * @param variants every sequence of elements that the choices allow
 */
record Phrase(String text, List<List<Element>> variants) {

  /** What a gap without a number spans at most, in words. */
  static final int DEFAULT_GAP = 5;

  /** What all gaps of one phrase together span at most, in words: keeps matching linear. */
  static final int LARGEST_GAP = 15;

  /** Letters that must stand before a star. */
  static final int SHORTEST_PREFIX = 3;

  /** Letters of a word at most: no text has longer ones, and each ending of a prefix costs time. */
  static final int LONGEST_WORD = 100;

  /** Variants of one phrase at most. */
  static final int MOST_VARIANTS = 1000;

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  Phrase {
    variants = List.copyOf(variants);
  }

  /**
   * Reads a phrase.
   *
   * @param spaced whether the language separates its words by blanks
   * @throws IllegalArgumentException if it is none; the message says why
   */
  static Phrase parse(String text, boolean spaced) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("empty phrase");
    }
    List<List<Element>> variants = new ArrayList<>();
    variants.add(List.of());
    int at = 0;
    while (at < text.length()) {
      int open = text.indexOf('(', at);
      String plain = open < 0 ? text.substring(at) : text.substring(at, open);
      if (plain.indexOf(')') >= 0 || plain.indexOf('|') >= 0) {
        throw new IllegalArgumentException("')' or '|' outside a choice '(a|b)'");
      }
      variants = append(variants, List.of(elements(plain, spaced)));
      if (open < 0) {
        break;
      }
      int close = text.indexOf(')', open);
      if (close < 0 || text.substring(open + 1, close).indexOf('(') >= 0) {
        throw new IllegalArgumentException("a choice '(a|b)' is not closed, or nested");
      }
      List<List<Element>> alternatives = new ArrayList<>();
      for (String alternative : text.substring(open + 1, close).split("\\|", -1)) {
        if (alternative.isBlank()) {
          throw new IllegalArgumentException("empty alternative in a choice");
        }
        alternatives.add(elements(alternative, spaced));
      }
      variants = append(variants, alternatives);
      at = close + 1;
    }
    variants.forEach(Phrase::check);
    return new Phrase(text, variants);
  }

  /** What two phrases share that are written alike, whatever their case, blanks and hyphens. */
  static List<String> key(String text) {
    Words words = Words.of(text, true);
    return IntStream.range(0, words.size())
        .mapToObj(i -> words.capitals(i) ? words.surface(i) : words.form(i))
        .toList();
  }

  private static List<List<Element>> append(List<List<Element>> heads, List<List<Element>> tails) {
    if ((long) heads.size() * tails.size() > MOST_VARIANTS) {
      throw new IllegalArgumentException("more than " + MOST_VARIANTS + " variants");
    }
    List<List<Element>> joined = new ArrayList<>();
    for (List<Element> head : heads) {
      for (List<Element> tail : tails) {
        List<Element> both = new ArrayList<>(head);
        both.addAll(tail);
        joined.add(both);
      }
    }
    return joined;
  }

  private static void check(List<Element> variant) {
    if (variant.isEmpty()) {
      throw new IllegalArgumentException("a phrase needs a word");
    }
    if (variant.get(0) instanceof Element.Gap
        || variant.get(variant.size() - 1) instanceof Element.Gap) {
      throw new IllegalArgumentException("a phrase must not begin or end with a gap");
    }
    int gaps = 0;
    boolean inGap = false;
    for (Element element : variant) {
      if (element instanceof Element.Gap gap) {
        if (inGap) {
          throw new IllegalArgumentException("two gaps in a row; write one");
        }
        gaps += gap.max();
      }
      inGap = element instanceof Element.Gap;
    }
    if (gaps > LARGEST_GAP) {
      throw new IllegalArgumentException("gaps of more than " + LARGEST_GAP + " words");
    }
  }

  private static List<Element> elements(String text, boolean spaced) {
    List<Element> elements = new ArrayList<>();
    for (String part : BLANKS.split(text.strip())) {
      if (part.startsWith("…")) {
        elements.add(new Element.Gap(gap(part)));
      } else if (!part.isEmpty()) {
        words(part, spaced, elements);
      }
    }
    return elements;
  }

  private static int gap(String part) {
    String number = part.substring(1);
    if (number.isEmpty()) {
      return DEFAULT_GAP;
    }
    if (!number.matches("[0-9]{1,2}")) {
      throw new IllegalArgumentException("'" + part + "' is no gap; write … or …3, with blanks");
    }
    return Integer.parseInt(number);
  }

  private static void words(String part, boolean spaced, List<Element> elements) {
    int star = part.indexOf('*');
    if (part.indexOf('…') >= 0) {
      throw new IllegalArgumentException("a gap needs blanks around it: '" + part + "'");
    }
    if (star >= 0 && star != part.length() - 1) {
      throw new IllegalArgumentException("'*' may only end a word: '" + part + "'");
    }
    if (star >= 0 && !spaced) {
      throw new IllegalArgumentException("'*' is for languages with blanks: '" + part + "'");
    }
    Words words = Words.of(star < 0 ? part : part.substring(0, star), spaced);
    if (words.size() == 0) {
      throw new IllegalArgumentException("no word in '" + part + "'");
    }
    for (int i = 0; i < words.size(); i++) {
      boolean prefix = star >= 0 && i == words.size() - 1;
      if (prefix && words.letters(i) < SHORTEST_PREFIX) {
        throw new IllegalArgumentException(
            "'*' needs at least " + SHORTEST_PREFIX + " letters before it: '" + part + "'");
      }
      if (words.form(i).length() > LONGEST_WORD) {
        throw new IllegalArgumentException("a word of more than " + LONGEST_WORD + " letters");
      }
      boolean capitals = words.capitals(i);
      elements.add(new Element.Word(capitals ? words.surface(i) : words.form(i), prefix, capitals));
    }
  }
}
