package org.diptych.statement;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * Finds quotations by their marks: straight, curly, single, low and angular ones, nested, and
 * running over sentences and paragraphs (each paragraph of a long quotation opens again). An
 * apostrophe is no mark.
 */
final class Quotations {

  private static final String OPENING = "“‘„‚«‹";

  /** Deeper ones are marks that were never closed. */
  private static final int DEEPEST = 50;

  private static final String CLOSING = "”’“‘»›";

  /** How many paragraphs a list inside a long quotation may have, which do not open again. */
  private static final int LONGEST_LIST = 20;

  private record Open(char mark, int at) {}

  private final String text;
  private final List<Span> found = new ArrayList<>();
  private final Deque<Open> open = new ArrayDeque<>();
  private int lastClosing;
  private int lastEnding;

  /** Where the last paragraph ends that opened the long quotation again; 0 if none did. */
  private int lastInside;

  private int unmarked;

  private Quotations(String text) {
    this.text = text;
  }

  /** The quotations, outer before inner, each without its marks; sorted by place. */
  static List<Span> of(String text, List<Span> paragraphs) {
    Quotations quotations = new Quotations(text);
    for (Span paragraph : paragraphs) {
      quotations.read(paragraph);
    }
    quotations.breakOff();
    quotations.found.sort(Comparator.naturalOrder());
    return quotations.found;
  }

  private void read(Span paragraph) {
    boolean reopens = !open.isEmpty() && continues(paragraph);
    if (reopens) {
      lastInside = paragraph.end();
      unmarked = 0;
    } else if (!open.isEmpty() && !listed(paragraph)) {
      breakOff();
    }
    int reopening = reopens ? firstMark(paragraph) : -1;
    findLast(paragraph);
    for (int i = paragraph.begin(); i < paragraph.end(); i++) {
      char c = text.charAt(i);
      if (i == reopening || !mark(c)) {
        continue;
      }
      if (opens(i, paragraph)) {
        if (open.size() < DEEPEST) {
          open.push(new Open(c, i));
        }
      } else if (closes(i, paragraph)) {
        close(c, i);
      }
    }
  }

  /** Whether the paragraph is part of a list inside a long quotation. */
  private boolean listed(Span paragraph) {
    boolean begins = Reports.LIST_ITEM.matcher(paragraph.of(text)).lookingAt();
    unmarked = lastInside > 0 && (unmarked > 0 || begins) ? unmarked + 1 : LONGEST_LIST + 1;
    return unmarked <= LONGEST_LIST;
  }

  /** Ends a quotation that nobody closed: with the last paragraph that opened it again. */
  private void breakOff() {
    if (!open.isEmpty() && lastInside > 0) {
      found.add(new Span(open.peekLast().at() + 1, lastInside));
    }
    open.clear();
    lastInside = 0;
    unmarked = 0;
  }

  /** A quotation runs on into a paragraph that opens with the same mark. */
  private boolean continues(Span paragraph) {
    int first = firstMark(paragraph);
    return first >= 0 && text.charAt(first) == open.peekLast().mark();
  }

  private int firstMark(Span paragraph) {
    for (int i = paragraph.begin(); i < paragraph.end(); i++) {
      char c = text.charAt(i);
      if (mark(c)) {
        return i;
      }
      if (Character.isLetter(c)) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean mark(char c) {
    return c < 128 ? c == '"' || c == '\'' : OPENING.indexOf(c) >= 0 || CLOSING.indexOf(c) >= 0;
  }

  private boolean opens(int i, Span paragraph) {
    char c = text.charAt(i);
    boolean before = i == paragraph.begin() || !Character.isLetterOrDigit(text.charAt(i - 1));
    boolean after = i + 1 < paragraph.end() && !Character.isWhitespace(text.charAt(i + 1));
    return switch (c) {
      case '"', '\'' ->
          before
              && after
              && (i == paragraph.begin() || !closingPunctuation(text.charAt(i - 1)))
              && (c == '"' ? open.stream().noneMatch(o -> o.mark() == '"') : lastClosing >= i + 2);
      case '‘' -> before && after;
      default -> OPENING.indexOf(c) >= 0 && after;
    };
  }

  private static boolean closingPunctuation(char c) {
    return ".,;:!?".indexOf(c) >= 0;
  }

  /**
   * Where the last apostrophe stands that can close, and the last that ends a word. An apostrophe
   * before a word ("'tis", "the '30s") has no partner behind it that ends one.
   */
  private void findLast(Span paragraph) {
    lastClosing = -1;
    lastEnding = -1;
    for (int i = paragraph.begin(); i < paragraph.end(); i++) {
      char c = text.charAt(i);
      if ((c == '\'' || c == '’') && endsWord(i, paragraph)) {
        lastEnding = i;
        if (c == '\'' && !possessive(i)) {
          lastClosing = i;
        }
      }
    }
  }

  private boolean closes(int i, Span paragraph) {
    char c = text.charAt(i);
    if (c == '\'' || c == '’') {
      boolean partner =
          open.stream().anyMatch(o -> o.mark() == (c == '\'' ? '\'' : '‘') || o.mark() == '‚');
      return partner && endsWord(i, paragraph) && !(possessive(i) && lastEnding > i);
    }
    return true;
  }

  /** Whether no letter follows: an apostrophe inside a word is no mark. */
  private boolean endsWord(int i, Span paragraph) {
    return i + 1 >= paragraph.end() || !Character.isLetterOrDigit(text.charAt(i + 1));
  }

  /** "the Allies' aims": an s before, a blank and a small letter after. */
  private boolean possessive(int i) {
    return i > 0
        && text.charAt(i - 1) == 's'
        && i + 2 < text.length()
        && text.charAt(i + 1) == ' '
        && Character.isLowerCase(text.charAt(i + 2));
  }

  private void close(char c, int at) {
    List<Open> crossed = new ArrayList<>();
    while (!open.isEmpty()) {
      Open last = open.pop();
      if (partners(last.mark(), c)) {
        found.add(new Span(last.at() + 1, at));
        if (open.isEmpty()) {
          lastInside = 0;
          unmarked = 0;
        }
        return;
      }
      crossed.add(last);
    }
    for (int i = crossed.size() - 1; i >= 0; i--) {
      open.push(crossed.get(i));
    }
  }

  private static boolean partners(char opening, char closing) {
    return switch (opening) {
      case '“', '„' -> closing == '”' || closing == '“';
      case '‘', '‚' -> closing == '’' || closing == '‘';
      case '«' -> closing == '»';
      case '‹' -> closing == '›';
      default -> opening == closing;
    };
  }
}
