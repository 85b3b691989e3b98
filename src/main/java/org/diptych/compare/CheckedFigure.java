package org.diptych.compare;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A figure that was corrected, or measured, with sentences that a person checked.
 *
 * @param kind what it is
 * @param axis id of the axis
 * @param category id of the category; empty for the whole axis
 * @param target id of the target
 * @param against the target that a difference takes off; else empty
 * @param checked how many checked sentences bear on it: those with the category in the coding of
 *     the person or of the machine; for precision the machine's, for recall the person's
 * @param machine the figure as the machine has it; empty for precision and recall
 * @param value the figure; empty where too few checked sentences bear on it
 * @param corpus 95 % interval for this corpus: where the figure would lie if a person had read
 *     every sentence; empty, too, where none of the checked sentences has an error: that does not
 *     say how many others have one
 * @param documents 95 % interval for documents of this kind: with the chance, too, of having these
 *     documents and no others
 */
public record CheckedFigure(
    Kind kind,
    String axis,
    String category,
    String target,
    String against,
    int checked,
    OptionalDouble machine,
    OptionalDouble value,
    Optional<Bounds> corpus,
    Optional<Bounds> documents) {

  /** What a figure is. */
  public enum Kind {
    /** A number of statements. */
    STATEMENTS(0, Double.POSITIVE_INFINITY),
    /** The part of the statements about a target on an axis that falls to a category, 0 to 1. */
    SHARE(0, 1),
    /** The share of one target less that of another, -1 to 1. */
    DIFFERENCE(-1, 1),
    /** The part of the machine's sentences that a person confirms, 0 to 1. */
    PRECISION(0, 1),
    /** The part of the person's sentences that the machine found, 0 to 1. */
    RECALL(0, 1);

    private final double least;
    private final double most;

    Kind(double least, double most) {
      this.least = least;
      this.most = most;
    }

    /** The word that tables use. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The nearest value that the figure can have. */
    double clip(double value) {
      return Math.max(least, Math.min(most, value));
    }
  }

  /**
   * A 95 % interval.
   *
   * @param low lower bound
   * @param high upper bound
   */
  public record Bounds(double low, double high) {

    /** Whether a value lies within, bounds included. */
    public boolean contains(double value) {
      return low <= value && value <= high;
    }
  }
}
