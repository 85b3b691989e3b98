package org.diptych.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads the findings off the tables. */
final class Findings {

  /** Looks for findings of some kinds on an axis. */
  interface Search {

    /** The findings, in any order. */
    List<Finding> on(AxisTable axis);
  }

  private Findings() {}

  /** The findings in the order of the codebook; those of a category in the order of their kinds. */
  static List<Finding> of(Tabulation tables, Ground ground, Questions questions) {
    List<Search> searches =
        List.of(
            new TargetFindings(ground),
            new PeriodFindings(ground, questions.events()),
            new HolderFindings(ground, questions.groups()),
            new FacetFindings(ground, questions.facets()));
    List<Finding> findings = new ArrayList<>();
    for (AxisTable axis : tables.axes()) {
      List<String> categories = axis.categories().stream().map(r -> r.category().id()).toList();
      searches.stream()
          .flatMap(search -> search.on(axis).stream())
          .sorted(
              Comparator.comparingInt(
                      (Finding finding) -> categories.indexOf(finding.row().category().id()))
                  .thenComparing(Finding::kind))
          .forEach(findings::add);
    }
    return List.copyOf(findings);
  }
}
