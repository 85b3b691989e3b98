package org.diptych.report;

import java.util.List;
import org.diptych.compare.Comparison;
import org.diptych.compare.Finding;
import org.diptych.compare.FindingWords;

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

  /** The findings, each kind with a title; only the kind that needs three targets may be absent. */
  static List<FindingGroup> of(Comparison comparison) {
    boolean pair = comparison.targets().size() == 2;
    return List.of(
            group(comparison, "common", pair ? "Said of both" : "Said of all"),
            group(comparison, "one-only", "Said of one only"),
            group(comparison, "some-only", "Said of some only"),
            group(comparison, "affirmed-denied", "Affirmed of one and denied of another"))
        .stream()
        .filter(group -> !pair || !group.title().equals("Said of some only"))
        .toList();
  }

  private static FindingGroup group(Comparison comparison, String kind, String title) {
    return new FindingGroup(
        title,
        comparison.findings().stream().filter(finding -> finding.kind().equals(kind)).toList());
  }

  /** The sentence of a finding, each count with its link. */
  List<Piece> pieces(Finding finding) {
    return FindingWords.of(finding).stream().map(part -> piece(part, finding)).toList();
  }

  private static Piece piece(FindingWords.Part part, Finding finding) {
    if (part instanceof FindingWords.Count count) {
      View view = View.COUNTED.target(count.target()).category(finding.row().category().id());
      return new Piece(
          count.text(),
          Links.count(finding.row().cell(count.target()), count.measure(), view).href());
    }
    return new Piece(part.text(), "");
  }
}
