package org.diptych.compare;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A category that was looked for and not found affirmed of a target. What was not found may still
 * be there: the bounds tell how often at most.
 *
 * @param axis the axis
 * @param row the category
 * @param target id of the target
 * @param sentences how many sentences speak of the target; empty if they were not counted
 * @param documents how many documents they stand in; empty if that is not known
 * @param wordings by which it was looked for; empty if that is not known
 * @param absences statements in which an author says that it is not found: a historian, or a text's
 *     own unnamed voice, that denies it
 * @param denials statements in which an actor denies it
 * @param elsewhere statements that affirm it and are counted apart, such as the target's own
 */
public record Silence(
    AxisTable axis,
    CategoryRow row,
    String target,
    OptionalInt sentences,
    OptionalInt documents,
    Optional<SearchedWordings> wordings,
    List<Coded> absences,
    List<Coded> denials,
    List<Coded> elsewhere) {

  private static final double ERROR = 0.05;

  /** Copies the lists. */
  public Silence {
    absences = List.copyOf(absences);
    denials = List.copyOf(denials);
    elsewhere = List.copyOf(elsewhere);
  }

  /** {@link #upperBound} of the share of sentences that could say it. */
  public OptionalDouble sentenceBound() {
    return bound(sentences);
  }

  /** {@link #upperBound} of the share of documents that could say it. */
  public OptionalDouble documentBound() {
    return bound(documents);
  }

  private static OptionalDouble bound(OptionalInt read) {
    return read.orElse(0) > 0
        ? OptionalDouble.of(upperBound(read.getAsInt()))
        : OptionalDouble.empty();
  }

  /**
   * The share of which 0 hits in n draws could still come in one case of twenty: the exact upper 95
   * % bound 1 − 0.05^(1/n) of a binomial share with no hit (Clopper and Pearson, Biometrika 26,
   * 1934), about 3/n for large n, the "rule of three" (Hanley and Lippman-Hand, JAMA 249, 1983). It
   * takes the draws for independent and the search for perfect.
   *
   * @param n number of draws, at least 1
   * @return from 0 to 1
   */
  static double upperBound(int n) {
    return 1 - Math.pow(ERROR, 1.0 / n);
  }
}
