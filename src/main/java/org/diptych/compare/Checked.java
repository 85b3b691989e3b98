package org.diptych.compare;

import java.util.List;
import java.util.Optional;

/**
 * The comparison's figures after a person has checked a sample of its sentences.
 *
 * @param drawn how many sentences were drawn
 * @param checked how many of them a person has looked at
 * @param absent how many of these are no longer in the corpus; they speak for sentences like them
 * @param changed how many of these the machine codes otherwise now than when they were drawn
 * @param population how many sentences the corpus had when they were drawn
 * @param strata from how many strata they were drawn
 * @param figures the figures, by axis, category and target
 */
public record Checked(
    int drawn,
    int checked,
    int absent,
    int changed,
    long population,
    int strata,
    List<CheckedFigure> figures) {

  /** Copies the list. */
  public Checked {
    figures = List.copyOf(figures);
  }

  /** What stands over every finding. */
  public String badge() {
    return "machine-coded, corrected with "
        + checked
        + " checked sentence"
        + (checked == 1 ? "" : "s");
  }

  /** The figures of a kind. */
  public List<CheckedFigure> figures(CheckedFigure.Kind kind) {
    return figures.stream().filter(figure -> figure.kind() == kind).toList();
  }

  /** A figure of one target. */
  public Optional<CheckedFigure> figure(
      CheckedFigure.Kind kind, String axis, String category, String target) {
    return figures.stream()
        .filter(figure -> figure.kind() == kind && figure.axis().equals(axis))
        .filter(figure -> figure.category().equals(category) && figure.target().equals(target))
        .findFirst();
  }
}
