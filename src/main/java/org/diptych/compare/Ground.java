package org.diptych.compare;

import java.util.List;

/**
 * What all searches for findings stand on.
 *
 * @param targets ids of the compared targets
 * @param statistics of the targets
 * @param silences what was not found
 * @param self what the targets say about themselves
 * @param resampling for what is no comparison of targets
 */
record Ground(
    List<String> targets,
    Statistics statistics,
    List<Silence> silences,
    Tabulation self,
    Resampling resampling) {

  /** Whether there is enough for more than counts. */
  boolean enough(Cell cell) {
    return enough(cell.rows());
  }

  private boolean enough(List<Coded> rows) {
    ComparisonPlan plan = statistics.plan();
    return rows.size() >= plan.floorStatements()
        && rows.stream().map(coded -> coded.row().document()).distinct().count()
            >= plan.floorDocuments();
  }

  /**
   * Whether enough statements have the polarity, and at least two of three: a bare majority can be
   * an accident of what was collected.
   */
  boolean holds(Cell cell, Measure polarity) {
    List<Coded> rows = cell.rows(polarity);
    return 3 * rows.size() >= 2 * cell.rows().size() && enough(rows);
  }

  /** A target with all that is said of it under a category. */
  Side side(String target, AxisTable axis, CategoryRow row) {
    Estimate share =
        statistics.pairs().stream()
            .filter(pair -> pair.voices() == Voices.ACTORS && pair.axis().equals(axis.axis()))
            .filter(pair -> pair.first().equals(target) || pair.second().equals(target))
            .findFirst()
            .flatMap(pair -> pair.category(row.category().id()))
            .map(category -> category.view(View.RAW))
            .map(raw -> raw.first().target().equals(target) ? raw.first() : raw.second())
            .map(Share::share)
            .orElse(Estimate.NONE);
    return new Side(TargetNames.name(target), target, row.cell(target), axis.total(target), share);
  }

  /** What is known of the silence about some targets. */
  List<Silence> silences(CategoryRow row, List<String> about) {
    return silences.stream()
        .filter(silence -> silence.row().category().equals(row.category()))
        .filter(silence -> about.contains(silence.target()))
        .toList();
  }
}
