package org.diptych.lexicon;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * A text as the matcher sees it: words, and those punctuation marks that keep words apart.
 *
 * <p>Hyphens and apostrophes inside a word, quotation marks, blanks and line breaks only separate
 * ("so-called" is two words, "Japan's" is "Japan" and "s"), and so does the underscore, which plain
 * texts set around italics; a full stop after a single letter is ignored ("U.S."). Every other mark
 * (comma, semicolon, bracket, dash, two hyphens) is an item of its own. A word hyphenated over a
 * line end can be read as one word or as two.
 *
 * <p>In a language written without spaces every letter, with its diacritics, is an item.
 */
public final class Words {

  private static final char SOFT_HYPHEN = '\u00AD';

  private final String text;
  private final int[] begins;
  private final int[] ends;
  private final String[] forms;

  /** Null where no line end parts two words, as almost everywhere. */
  private final String[] joined;

  private Words(String text, Splitter splitter) {
    this.text = text;
    int n = splitter.size;
    begins = Arrays.copyOf(splitter.begins, n);
    ends = Arrays.copyOf(splitter.ends, n);
    forms = new String[n];
    for (int i = 0; i < n; i++) {
      forms[i] = fold(text.substring(begins[i], ends[i]));
    }
    String[] twos = null;
    for (int i = 0; i + 1 < n; i++) {
      if (brokenAtLineEnd(i)) {
        twos = twos == null ? new String[n] : twos;
        twos[i] = forms[i] + forms[i + 1];
      }
    }
    joined = twos;
  }

  /**
   * Splits a text.
   *
   * @param spaced whether the language separates its words by blanks
   */
  public static Words of(String text, boolean spaced) {
    return of(text, 0, text.length(), spaced);
  }

  /** Splits the stretch {@code [begin, end)} of a text; offsets are those of the whole text. */
  public static Words of(String text, int begin, int end, boolean spaced) {
    return new Words(text, new Splitter(text, begin, end, spaced));
  }

  /**
   * The form under which words are compared: lower case in the root locale, composed, ligatures and
   * letters of full width resolved, without soft hyphens and the macrons that transliterations from
   * Japanese sometimes carry.
   */
  static String fold(String word) {
    boolean ascii = true;
    for (int i = 0; i < word.length() && ascii; i++) {
      ascii = word.charAt(i) < 128;
    }
    if (ascii) {
      return word.toLowerCase(Locale.ROOT);
    }
    String apart = Normalizer.normalize(word, Normalizer.Form.NFKD);
    String bare = apart.replace("\u0304", "").replace("\u00AD", "").toLowerCase(Locale.ROOT);
    return Normalizer.normalize(bare, Normalizer.Form.NFC);
  }

  /** The number of items. */
  public int size() {
    return begins.length;
  }

  /** Offset of the item's first character, in UTF-16 code units. */
  public int begin(int i) {
    return begins[i];
  }

  /** Offset after the item's last character, in UTF-16 code units. */
  public int end(int i) {
    return ends[i];
  }

  /** The folded form of the item. */
  public String form(int i) {
    return forms[i];
  }

  /** The item as the text has it. */
  public String surface(int i) {
    String form = forms[i];
    return form.length() == ends[i] - begins[i] && text.startsWith(form, begins[i])
        ? form
        : text.substring(begins[i], ends[i]);
  }

  /** The first character of the item as the text has it. */
  public int initial(int i) {
    return text.codePointAt(begins[i]);
  }

  /** Whether the item is a word, not a punctuation mark. */
  public boolean isWord(int i) {
    return isWordPart(initial(i));
  }

  /**
   * The folded form of this item and the next as one word, where a line end parts them; or null.
   */
  String joined(int i) {
    return joined == null ? null : joined[i];
  }

  /** Whether the item is a word of two or more letters, all capitals. */
  boolean capitals(int i) {
    int letters = 0;
    for (int at = begins[i]; at < ends[i]; at++) {
      char c = text.charAt(at);
      if (Character.isLetter(c)) {
        if (!Character.isUpperCase(c)) {
          return false;
        }
        letters++;
      }
    }
    return letters >= 2;
  }

  int letters(int i) {
    return (int) forms[i].codePoints().filter(Character::isLetter).count();
  }

  private boolean brokenAtLineEnd(int i) {
    int at = ends[i];
    if (text.charAt(at - 1) != SOFT_HYPHEN) {
      if (text.charAt(at) != '-' && text.charAt(at) != '\u2010') {
        return false;
      }
      at++;
    }
    return at < begins[i + 1]
        && text.substring(at, begins[i + 1]).isBlank()
        && sameCase(text.codePointBefore(ends[i]), text.codePointAt(begins[i + 1]));
  }

  /** "mili-" and "tarism", "MILI-" and "TARISM"; not "anti-" and "Soviet". */
  private static boolean sameCase(int last, int first) {
    return Character.isLowerCase(first) || Character.isUpperCase(last);
  }

  /** Finds where the items of a stretch begin and end. */
  private static final class Splitter {

    /** So many characters have a word and the blank behind it, about. */
    private static final int WORD = 5;

    private final String text;
    private int[] begins;
    private int[] ends;
    private int size;

    Splitter(String text, int begin, int end, boolean spaced) {
      this.text = text;
      begins = new int[2 + (end - begin) / WORD];
      ends = new int[begins.length];
      int at = begin;
      while (at < end) {
        int c = text.codePointAt(at);
        int next = at + Character.charCount(c);
        if (isWordPart(c) && c != SOFT_HYPHEN) {
          while (next < end && continues(text.codePointAt(next), spaced)) {
            next += Character.charCount(text.codePointAt(next));
          }
          add(at, next);
        } else if (separates(at, c)) {
          add(at, next);
        }
        at = next;
      }
    }

    private void add(int begin, int end) {
      if (size == begins.length) {
        begins = Arrays.copyOf(begins, 2 * size);
        ends = Arrays.copyOf(ends, 2 * size);
      }
      begins[size] = begin;
      ends[size++] = end;
    }

    /** Whether a mark keeps the words on both sides apart for the matcher. */
    private boolean separates(int at, int c) {
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        return false;
      }
      return switch (c) {
        case '_', '\'', '"', '’', '‘', '“', '”', '„', '‚', '«', '»', '‹', '›', '`', '´' -> false;
        case '-', '\u2010', '\u2011' ->
            at > 0 && (text.charAt(at - 1) == '-' || Character.isWhitespace(text.charAt(at - 1)));
        case '.' -> {
          int last = size - 1;
          yield last < 0 || ends[last] != at || at - begins[last] != 1;
        }
        default -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT;
      };
    }
  }

  private static boolean isWordPart(int c) {
    return Character.isLetterOrDigit(c) || isMark(c);
  }

  private static boolean continues(int c, boolean spaced) {
    return spaced ? isWordPart(c) : isMark(c);
  }

  private static boolean isMark(int c) {
    if (c < 128) {
      return false;
    }
    return Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK
        || c == SOFT_HYPHEN;
  }
}
