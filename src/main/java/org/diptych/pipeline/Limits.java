package org.diptych.pipeline;

import java.time.Duration;
import java.util.Locale;

/**
 * What one document may take.
 *
 * @param characters of text at most, in UTF-16 code units
 * @param time at most, from reading to the last annotator; zero = any
 * @param threads how many documents share the memory
 */
public record Limits(long characters, Duration time, int threads) {

  /**
   * So many bytes of memory a character is reckoned to need while its document is annotated. A
   * document of ordinary prose needs less; one that needs more all the same ends the run in order.
   */
  private static final int BYTES_PER_CHARACTER = 40;

  /** So many bytes lexicon, model and code hold, whatever the documents are. */
  private static final long BASE = 150L << 20;

  /**
   * The longest text that the memory allows: (heap - 150 MB) ÷ (threads × 40); a quarter of the
   * heap is reckoned with where it is smaller than 200 MB.
   */
  public static long charactersFor(long heap, int threads) {
    return Math.max(heap / 4, heap - BASE) / ((long) threads * BYTES_PER_CHARACTER);
  }

  /** The option for Java that gives room for a text. */
  String heapFor(long length) {
    long megabytes = (BASE + length * threads * BYTES_PER_CHARACTER >> 20) + 1;
    return String.format(Locale.ROOT, "-Xmx%dm", megabytes);
  }
}
