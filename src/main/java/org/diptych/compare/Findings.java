package org.diptych.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads the findings off the tables. */
final class Findings {

  /** Looks for findings of some kinds on an axis. */
  interface Search {

    /**
     * Looks.
     *
     * @param found takes the findings, in any order
     * @param candidates takes what must still be tested: all tests on an axis are one family
     */
    void on(AxisTable axis, List<Finding> found, List<Candidate> candidates);
  }

  private Findings() {}

  /** The findings in the order of the codebook; those of a category in the order of their kinds. */
  static List<Finding> of(Tabulation tables, Ground ground, Questions questions) {
    TargetFindings targets = new TargetFindings(ground);
    List<Search> searches =
        List.of(
            targets,
            new PeriodFindings(ground, questions.events()),
            new HolderFindings(ground, questions.groups()),
            new FacetFindings(ground, questions.facets()));
    List<Finding> findings = new ArrayList<>();
    for (AxisTable axis : tables.axes()) {
      List<Finding> found = new ArrayList<>();
      List<Candidate> candidates = new ArrayList<>();
      searches.forEach(search -> search.on(axis, found, candidates));
      found.addAll(Candidate.beyondChance(candidates));
      found.addAll(targets.countsOf(axis, found));
      List<String> categories = axis.categories().stream().map(r -> r.category().id()).toList();
      found.sort(
          Comparator.comparingInt(
                  (Finding finding) -> categories.indexOf(finding.row().category().id()))
              .thenComparing(Finding::kind));
      findings.addAll(found);
    }
    return List.copyOf(findings);
  }
}
