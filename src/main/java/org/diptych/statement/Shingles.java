package org.diptych.statement;

import java.util.Arrays;

/**
 * The shingles of a text: all stretches of so many characters, as 64-bit hashes (Broder 1997, "On
 * the resemblance and containment of documents", section 2; of characters, as in Leskovec,
 * Rajaraman and Ullman, Mining of Massive Datasets, section 3.2, so that a misread letter costs a
 * few shingles and languages without spaces are no exception).
 */
final class Shingles {

  private static final long BASE = 0x9E3779B97F4A7C15L;

  private Shingles() {}

  /**
   * The hashes in the order of the text, those that recur as often as they do. A text that is
   * shorter than a shingle is one.
   *
   * @param length of a shingle, in UTF-16 code units, 1 or more
   */
  static long[] of(String text, int length) {
    if (text.isEmpty()) {
      return new long[0];
    }
    int size = Math.min(length, text.length());
    long leaving = 1;
    long rolling = 0;
    for (int i = 0; i < size; i++) {
      rolling = rolling * BASE + text.charAt(i) + 1;
      leaving *= BASE;
    }
    long[] hashes = new long[text.length() - size + 1];
    hashes[0] = mixed(rolling);
    for (int i = 1; i < hashes.length; i++) {
      rolling = rolling * BASE + text.charAt(i + size - 1) + 1 - leaving * (text.charAt(i - 1) + 1);
      hashes[i] = mixed(rolling);
    }
    return hashes;
  }

  /** The hashes sorted, each once. */
  static long[] set(String text, int length) {
    return Arrays.stream(of(text, length)).sorted().distinct().toArray();
  }

  /** What two sets have in common, as a share of all that either has (Jaccard), 0 to 1. */
  static double jaccard(long[] one, long[] other) {
    int common = 0;
    int i = 0;
    int j = 0;
    while (i < one.length && j < other.length) {
      if (one[i] == other[j]) {
        common++;
        i++;
        j++;
      } else if (one[i] < other[j]) {
        i++;
      } else {
        j++;
      }
    }
    int all = one.length + other.length - common;
    return all == 0 ? 0 : (double) common / all;
  }

  /** Spreads the bits (the finalizer of SplitMix64: Steele, Lea and Flood 2014, figure 17). */
  static long mixed(long bits) {
    long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
