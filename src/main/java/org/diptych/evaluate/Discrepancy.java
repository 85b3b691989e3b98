package org.diptych.evaluate;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/**
 * A statement that the two codings do not share, or of which they say different things.
 *
 * @param fault how they differ
 * @param cause id of why: of a {@link Cause}, or of the {@link Attribute} that is wrong
 * @param key of the statement
 * @param statement the prediction; for a miss, gold's statement
 * @param nearest what the other coding has instead; empty if it has nothing in the sentence or
 *     beside it
 */
record Discrepancy(
    Fault fault, String cause, Key key, CodedStatement statement, Optional<Nearest> nearest)
    implements Comparable<Discrepancy> {

  private static final Comparator<Discrepancy> ORDER =
      Comparator.comparing(Discrepancy::fault)
          .thenComparing(Discrepancy::cause)
          .thenComparing(Discrepancy::entry)
          .thenComparing(Discrepancy::key);

  /**
   * A statement of the other coding.
   *
   * @param key its key
   * @param statement the statement
   * @param shared whether both codings have it
   */
  record Nearest(Key key, CodedStatement statement, boolean shared) {}

  /** Whether both codings have the nearest statement: then this one does not stand for it. */
  boolean isBesideRight() {
    return nearest.filter(Nearest::shared).isPresent();
  }

  /** The attribute that is wrong; empty where the other coding does not have the statement. */
  Optional<Attribute> attribute() {
    return Arrays.stream(Attribute.values())
        .filter(attribute -> fault == Fault.WRONG_ATTRIBUTE && attribute.id().equals(cause))
        .findFirst();
  }

  /** The entry to judge; a miss, which none made, goes by its category. */
  String entry() {
    return Evidence.of(statement).entry().orElse(key.axis() + "/" + key.category());
  }

  @Override
  public int compareTo(Discrepancy other) {
    return ORDER.compare(this, other);
  }
}
