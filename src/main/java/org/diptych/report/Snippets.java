package org.diptych.report;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import org.diptych.compare.Coded;

/**
 * The beginnings of sentences in the lists behind the counts. A statement stands in several lists,
 * so large tables have them only in the lists of the whole table, the others have numbers, and the
 * file stays small. Where scripts run, a list that is visited shows its sentences whole.
 *
 * @param length in UTF-16 code units
 * @param everywhere whether the lists by holder and year have beginnings, too
 */
record Snippets(int length, boolean everywhere) {

  /** Numbers only. */
  static final Snippets NONE = new Snippets(0, false);

  /** How much all beginnings together may take, in UTF-16 code units. */
  private static final int BUDGET = 80_000;

  private static final int LONGEST = 100;
  private static final int SHORTEST = 40;

  static Snippets within(Links links) {
    int everywhere = length(links.lists());
    int main = length(links.lists().stream().filter(Snippets::main).toList());
    return everywhere >= SHORTEST
        ? new Snippets(everywhere, true)
        : new Snippets(main >= SHORTEST ? main : 0, false);
  }

  private static int length(List<ListNode> lists) {
    int entries = lists.stream().mapToInt(ListNode::size).sum();
    return Math.min(LONGEST, BUDGET / Math.max(1, entries));
  }

  private static boolean main(ListNode tree) {
    return tree.id().equals(Links.ALL) || tree.id().equals(Links.SELF);
  }

  /** What the lists of a table get. */
  Snippets in(ListNode tree) {
    return everywhere || main(tree) ? this : NONE;
  }

  /** Whether lists have numbers only. */
  boolean none() {
    return length == 0;
  }

  /** The beginning of the statement's sentence, cut between words, with a blank before it. */
  String of(Coded coded) {
    String text = coded.row().text();
    if (text.length() <= length) {
      return " " + text;
    }
    BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);
    words.setText(text);
    int end = words.preceding(length + 1);
    return " " + text.substring(0, end).stripTrailing() + "…";
  }
}
