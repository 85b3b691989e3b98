package org.diptych.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * How often one cause made the two codings differ.
 *
 * @param fault how they differ
 * @param cause id of the cause
 * @param meaning what the id means
 * @param count how many statements; a match counts once per wrong attribute
 * @param besideRight of these, how many come beside a statement of the same sentence that both
 *     codings have, instead of in the place of another; empty where the cause is not in what the
 *     other coding has in the sentence
 * @param all how many of the fault there are
 */
public record CauseCount(
    Fault fault, String cause, String meaning, int count, OptionalInt besideRight, int all) {

  private static final String WRONG = "both have the statement, and differ in this";

  /** The share of this cause in its fault, from 0 to 1; NaN if the fault did not occur. */
  public double share() {
    return Score.ratio(count, all);
  }

  /**
   * Counts every cause, also those that did not occur.
   *
   * @param attributes those that gold codes
   */
  static List<CauseCount> of(List<Discrepancy> discrepancies, List<Attribute> attributes) {
    List<CauseCount> counts = new ArrayList<>();
    for (Fault fault : List.of(Fault.FALSE_POSITIVE, Fault.MISS)) {
      Arrays.stream(Cause.values())
          .forEach(
              c -> counts.add(count(discrepancies, fault, c.id(), c.meaning(), c.isInSentence())));
    }
    attributes.forEach(
        a -> counts.add(count(discrepancies, Fault.WRONG_ATTRIBUTE, a.id(), WRONG, false)));
    return List.copyOf(counts);
  }

  private static CauseCount count(
      List<Discrepancy> discrepancies,
      Fault fault,
      String cause,
      String meaning,
      boolean inSentence) {
    List<Discrepancy> all = discrepancies.stream().filter(d -> d.fault() == fault).toList();
    List<Discrepancy> caused = all.stream().filter(d -> d.cause().equals(cause)).toList();
    OptionalInt beside =
        inSentence
            ? OptionalInt.of((int) caused.stream().filter(Discrepancy::isBesideRight).count())
            : OptionalInt.empty();
    return new CauseCount(fault, cause, meaning, caused.size(), beside, all.size());
  }
}
