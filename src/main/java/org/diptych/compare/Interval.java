package org.diptych.compare;

/**
 * A 95 % percentile interval of a bootstrap over documents.
 *
 * @param low the 2.5 % quantile of the resampled figures
 * @param high the 97.5 % quantile
 */
public record Interval(double low, double high) {

  /** Whether a value lies within, bounds included. */
  public boolean contains(double value) {
    return low <= value && value <= high;
  }
}
