package org.diptych.report;

import java.util.List;
import org.diptych.compare.Comparison;
import org.diptych.compare.HolderSlice;

/** The holders that the page has room for. */
final class Who {

  private static final int MOST_HOLDERS = 50;
  private static final int MOST_ON_A_SIDE = 12;

  private final List<HolderSlice> all;

  Who(Comparison comparison) {
    all = comparison.holders();
  }

  /** Those with most statements. */
  List<HolderSlice> holders() {
    return most(all, MOST_HOLDERS);
  }

  /** How many are left out. */
  int left() {
    return all.size() - holders().size();
  }

  /** How many statements those have that are left out. */
  int statementsLeft() {
    return all.stream().skip(MOST_HOLDERS).mapToInt(slice -> slice.tables().statements()).sum();
  }

  /** The first on a side of a disagreement. */
  static <T> List<T> most(List<T> sides) {
    return most(sides, MOST_ON_A_SIDE);
  }

  private static <T> List<T> most(List<T> list, int most) {
    return list.subList(0, Math.min(most, list.size()));
  }
}
