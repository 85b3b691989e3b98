package org.diptych.compare;

/**
 * One side of a finding: statements that are laid beside others.
 *
 * @param label how a sentence names it: a country, a period, holders, a value of a facet
 * @param target id of the country of which they speak
 * @param cell the statements of the category
 * @param whole the statements on the axis among which they are counted
 * @param share what part of {@code whole} they are, from 0 to 1, with its interval
 */
public record Side(String label, String target, Cell cell, Cell whole, Estimate share) {

  /** A count of the side's statements. */
  public int count(Measure measure) {
    return cell.count(measure).orElse(0);
  }
}
