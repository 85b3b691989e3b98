package org.diptych.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.diptych.compare.Keyness;
import org.diptych.compare.Keyword;

/**
 * The words to show of a pair: those most the first target's, then those most the second's.
 *
 * @param keyness all words
 */
record KeyWords(Keyness keyness) {

  private static final int MOST = 20;

  /** The words of a side, the strongest first. */
  List<Keyword> of(boolean first) {
    List<Keyword> words = new ArrayList<>(keyness.words());
    words.removeIf(word -> first ? word.z() <= 0 : word.z() >= 0);
    words.sort(Comparator.comparingDouble(word -> first ? -word.z() : word.z()));
    return List.copyOf(words.subList(0, Math.min(MOST, words.size())));
  }
}
