package org.diptych.report;

import java.util.Arrays;
import java.util.List;
import org.diptych.compare.Cell;
import org.diptych.compare.Comparison;
import org.diptych.compare.Finding;
import org.diptych.compare.FindingWords;
import org.diptych.compare.Measure;

/**
 * The findings of a kind.
 *
 * @param title what the kind is called
 * @param findings in the order of the codebook
 */
record FindingGroup(String title, List<Finding> findings) {

  /**
   * A piece of a sentence.
   *
   * @param text the words
   * @param href where a count leads; empty for plain words
   */
  record Piece(String text, String href) {}

  /** The findings by kind; kinds without one are left out. */
  static List<FindingGroup> of(Comparison comparison) {
    return Arrays.stream(Finding.Kind.values())
        .map(
            kind ->
                new FindingGroup(
                    kind.title(),
                    comparison.findings().stream().filter(f -> f.kind() == kind).toList()))
        .filter(group -> !group.findings().isEmpty())
        .toList();
  }

  /** The sentence of a finding; the counts of what is in the tables have links. */
  List<Piece> pieces(Finding finding) {
    return FindingWords.of(finding).stream().map(part -> piece(part, finding)).toList();
  }

  private static Piece piece(FindingWords.Part part, Finding finding) {
    if (part instanceof FindingWords.Count count) {
      String target = count.side().target();
      Cell cell = finding.row().cell(target);
      if (cell.rows().size() == count.side().count(Measure.STATEMENTS)) {
        View view = View.COUNTED.target(target).category(finding.row().category().id());
        return new Piece(count.text(), Links.count(cell, count.measure(), view).href());
      }
    }
    return new Piece(part.text(), "");
  }
}
