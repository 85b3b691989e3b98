package org.diptych.statement;

import java.util.Arrays;

/**
 * Makes sketches by which near-equal texts are found in time that grows with the corpus and not
 * with its square: minwise hashing (Broder 1997) with one permutation, whose empty bins are filled
 * from others (Shrivastava 2017, "Optimal densification for fast and accurate minwise hashing",
 * algorithm 1), and the banding of Leskovec, Rajaraman and Ullman, Mining of Massive Datasets,
 * section 3.4: two texts of likeness s share one of b keys with a chance of 1 - (1 - s^r)^b.
 *
 * @param shingle length of a shingle, in characters
 * @param bands how many keys a sketch gives (b)
 * @param rows how many minima a key is made of (r)
 */
public record MinHash(int shingle, int bands, int rows) {

  /** For passages that are alike by 0.9 or more: 99.9 of 100 pairs share a key. */
  public static final MinHash PASSAGES = new MinHash(5, 8, 5);

  /** For documents that are alike by 0.8 or more: 99.8 of 100 pairs share a key. */
  public static final MinHash DOCUMENTS = new MinHash(9, 20, 6);

  private static final int EMPTY = -1;

  /**
   * The sketch of a text.
   *
   * @param wording its letters and digits ({@link Duplicates#wording}); not empty
   */
  public Sketch sketch(String wording) {
    int[] minima = new int[bands * rows];
    Arrays.fill(minima, EMPTY);
    for (long hash : Shingles.of(wording, shingle)) {
      int bin = (int) (((hash >>> 32) * minima.length) >>> 32);
      int value = (int) hash & Integer.MAX_VALUE;
      minima[bin] = minima[bin] == EMPTY ? value : Math.min(minima[bin], value);
    }
    return new Sketch(filled(minima));
  }

  /** The same bins stay empty in like texts, and so are filled from the same others. */
  private static int[] filled(int[] minima) {
    int[] filled = minima.clone();
    for (int bin = 0; bin < minima.length; bin++) {
      for (int attempt = 1; filled[bin] == EMPTY; attempt++) {
        long hash = Shingles.mixed(((long) bin << 32) + attempt) >>> 32;
        filled[bin] = minima[(int) ((hash * minima.length) >>> 32)];
      }
    }
    return filled;
  }

  /** The keys of a sketch, one per band; like texts share one. */
  public long[] keys(Sketch sketch) {
    long[] keys = new long[bands];
    for (int band = 0; band < bands; band++) {
      long key = band;
      for (int row = 0; row < rows; row++) {
        key = Shingles.mixed(key * 31 + sketch.minimum(band * rows + row));
      }
      keys[band] = key;
    }
    return keys;
  }
}
