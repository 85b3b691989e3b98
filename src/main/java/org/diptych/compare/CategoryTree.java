package org.diptych.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The categories of an axis by number, sub-codes behind their parents. */
final class CategoryTree {

  private static final int NONE = -1;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final int[] parents;

  CategoryTree(AxisTable axis) {
    List<CategoryRow> rows = axis.categories();
    parents = new int[rows.size()];
    for (int i = 0; i < parents.length; i++) {
      numbers.put(rows.get(i).category().id(), i);
      parents[i] = numbers.getOrDefault(rows.get(i).category().parent(), NONE);
    }
  }

  int size() {
    return parents.length;
  }

  int number(Coded coded) {
    return numbers.get(coded.statement().category());
  }

  /** Whether it is no sub-code. */
  boolean top(int category) {
    return parents[category] == NONE;
  }

  /** Adds to each category what its sub-codes have. */
  void rollUp(double[] figures) {
    for (int i = parents.length - 1; i > 0; i--) {
      if (parents[i] != NONE) {
        figures[parents[i]] += figures[i];
      }
    }
  }
}
