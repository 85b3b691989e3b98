package org.diptych.compare;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A figure and how far it would move with other documents of the same kind.
 *
 * @param value empty where it was not measured
 * @param interval empty where it was not measured, or where too few documents have the category for
 *     a bootstrap to tell
 */
public record Estimate(OptionalDouble value, Optional<Interval> interval) {

  /** A figure that was not measured. */
  public static final Estimate NONE = new Estimate(OptionalDouble.empty(), Optional.empty());

  /** The lower bound of the interval. */
  public OptionalDouble low() {
    return interval.map(i -> OptionalDouble.of(i.low())).orElseGet(OptionalDouble::empty);
  }

  /** The upper bound of the interval. */
  public OptionalDouble high() {
    return interval.map(i -> OptionalDouble.of(i.high())).orElseGet(OptionalDouble::empty);
  }

  static Estimate of(double value, Optional<Interval> interval) {
    return Double.isNaN(value) ? NONE : new Estimate(OptionalDouble.of(value), interval);
  }
}
