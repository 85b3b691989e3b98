package org.diptych.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * What becomes a finding if it stands the test.
 *
 * @param p of its test, not corrected
 * @param finding makes the finding, given the corrected p-value
 */
record Candidate(double p, DoubleFunction<Finding> finding) {

  /** Those that are beyond chance, all taken as one family of tests. */
  static List<Finding> beyondChance(List<Candidate> candidates) {
    double[] corrected = Holm.correct(candidates.stream().mapToDouble(Candidate::p).toArray());
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < corrected.length; i++) {
      if (corrected[i] < Finding.LEVEL) {
        findings.add(candidates.get(i).finding.apply(corrected[i]));
      }
    }
    return findings;
  }
}
