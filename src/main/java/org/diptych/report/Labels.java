package org.diptych.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.diptych.compare.AxisTable;
import org.diptych.compare.CategoryRow;
import org.diptych.compare.Comparison;

/** Finds the labels of categories, and the categories for which a sub-code counts, too. */
final class Labels {

  private final Map<String, String> labels = new HashMap<>();
  private final Map<String, String> parents = new HashMap<>();

  Labels(Comparison comparison) {
    for (AxisTable axis : comparison.overall().axes()) {
      for (CategoryRow row : axis.categories()) {
        String id = row.category().id();
        labels.put(id, axis.axis().label() + ": " + row.label());
        parents.put(id, row.category().parent());
      }
    }
  }

  /** The label of a category behind those of its axis and parents. */
  String of(String category) {
    return labels.getOrDefault(category, category);
  }

  /** The ids of a category and its parents. */
  List<String> chain(String category) {
    List<String> chain = new ArrayList<>();
    for (String id = category; !id.isEmpty(); id = parents.getOrDefault(id, "")) {
      chain.add(id);
    }
    return chain;
  }
}
