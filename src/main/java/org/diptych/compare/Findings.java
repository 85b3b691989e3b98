package org.diptych.compare;

import java.util.ArrayList;
import java.util.List;

/** Reads the findings off the tables. */
final class Findings {

  private Findings() {}

  static List<Finding> of(Tabulation tables, List<String> targets) {
    List<Finding> findings = new ArrayList<>();
    for (AxisTable axis : tables.axes()) {
      for (CategoryRow row : axis.categories()) {
        if (row.stated()) {
          add(axis, row, targets, findings);
        }
      }
    }
    return List.copyOf(findings);
  }

  private static void add(
      AxisTable axis, CategoryRow row, List<String> targets, List<Finding> findings) {
    for (Measure polarity : List.of(Measure.AFFIRMED, Measure.NEGATED)) {
      if (with(polarity, row, targets).equals(targets)) {
        findings.add(new Finding.Common(axis, row, polarity));
      }
    }
    List<String> of = with(Measure.STATEMENTS, row, targets);
    if (!of.equals(targets)) {
      List<String> notOf = new ArrayList<>(targets);
      notOf.removeAll(of);
      findings.add(new Finding.Partial(axis, row, of, notOf));
    }
    List<String> affirmedOf = with(Measure.AFFIRMED, row, targets);
    List<String> deniedOf = with(Measure.NEGATED, row, targets);
    // both lists the same: affirmed and denied of each, which is no contrast between targets
    if (!affirmedOf.isEmpty() && !deniedOf.isEmpty() && !affirmedOf.equals(deniedOf)) {
      findings.add(new Finding.Contrast(axis, row, affirmedOf, deniedOf));
    }
  }

  private static List<String> with(Measure measure, CategoryRow row, List<String> targets) {
    return targets.stream().filter(target -> row.cell(target).has(measure)).toList();
  }
}
