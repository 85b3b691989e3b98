package org.diptych.lexicon;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * The entries of one file, compiled: finds them in a text. Immutable, shared by all threads.
 *
 * <p>Among matches of one layer that overlap, the one that spans most words stays, gaps included;
 * on a tie the first in the text, then the first in the file, a user's file before the shipped one.
 * The cost of a text does not depend on the number of entries, but for those that begin with the
 * same words as the text.
 */
public final class Table<E extends Entry> {

  private static final Comparator<Match<?>> LONGEST_FIRST =
      Comparator.<Match<?>>comparingInt(m -> -m.words()).thenComparingInt(Match::begin);

  private final List<E> entries;
  private final List<PhraseTrie<E>> layers;
  private final boolean spaced;

  /**
   * @param layers the entries by what they tell: those that tell something else do not compete
   */
  Table(List<E> entries, Collection<PhraseTrie<E>> layers, boolean spaced) {
    this.entries = List.copyOf(entries);
    this.layers = List.copyOf(layers);
    this.spaced = spaced;
  }

  /** The entries in the order of the file, a user's before the shipped ones. */
  public List<E> entries() {
    return entries;
  }

  /** Splits a text the way this table's language wants it. */
  public Words words(String text) {
    return Words.of(text, spaced);
  }

  /**
   * Finds the entries in a stretch of text, such as a sentence.
   *
   * @param words the stretch
   * @param date date of the document, or null if it has none: then rows of all dates count
   * @return the matches in the order of the text, none overlapping another of its layer
   */
  public List<Match<E>> match(Words words, PartialDate date) {
    if (layers.size() == 1) {
      return longest(layers.get(0).find(words, date));
    }
    List<Match<E>> all = new ArrayList<>();
    for (PhraseTrie<E> layer : layers) {
      all.addAll(longest(layer.find(words, date)));
    }
    all.sort(Comparator.comparingInt(Match::begin));
    return List.copyOf(all);
  }

  /** Whether an entry may begin with the first of these words; false is certain. */
  public boolean mayOpen(Words words) {
    return words.size() > 0 && layers.stream().anyMatch(layer -> layer.mayBegin(words, 0));
  }

  private static <E extends Entry> List<Match<E>> longest(List<Match<E>> candidates) {
    if (candidates.size() < 2) {
      return candidates;
    }
    List<Match<E>> sorted = new ArrayList<>(candidates);
    sorted.sort(LONGEST_FIRST);
    TreeSet<Match<E>> kept = new TreeSet<>(Comparator.comparingInt(Match::begin));
    for (Match<E> candidate : sorted) {
      Match<E> before = kept.floor(candidate);
      Match<E> after = kept.higher(candidate);
      if ((before == null || !before.overlaps(candidate))
          && (after == null || !after.overlaps(candidate))) {
        kept.add(candidate);
      }
    }
    return List.copyOf(kept);
  }
}
