package org.diptych.statement;

import java.io.Serializable;
import java.util.Arrays;

/**
 * What {@link MinHash} keeps of a text: a few hundred bytes, from which its likeness to another can
 * be told. Immutable, the same on every machine.
 */
public final class Sketch implements Serializable {

  private static final long serialVersionUID = 1L;

  private final int[] minima;

  /** Takes the array over; nobody else may change it. */
  Sketch(int[] minima) {
    this.minima = minima;
  }

  int size() {
    return minima.length;
  }

  int minimum(int i) {
    return minima[i];
  }

  /**
   * Estimates the Jaccard coefficient of the shingles of two texts, 0 to 1; its standard error is
   * the root of j(1 - j)/n for n minima.
   *
   * @param other made by the same {@link MinHash}
   */
  public double similarity(Sketch other) {
    int same = 0;
    for (int i = 0; i < minima.length; i++) {
      same += minima[i] == other.minima[i] ? 1 : 0;
    }
    return (double) same / minima.length;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Sketch sketch && Arrays.equals(minima, sketch.minima);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(minima);
  }
}
