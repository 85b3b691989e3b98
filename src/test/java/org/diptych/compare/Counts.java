package org.diptych.compare;

import static org.diptych.compare.Rows.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.diptych.statement.StatementRow;

/**
 * Builds tables out of counts: of each document how many of its statements about each of two
 * targets have the category race; the others have conquest.
 */
final class Counts {

  private final List<StatementRow> rows = new ArrayList<>();
  private int documents;

  /** A plan whose floor nearly everything reaches. */
  static ComparisonPlan plan(int resamples) {
    return new ComparisonPlan(7, resamples, 2, 1, Periods.DEFAULT, Set.of(), Set.of());
  }

  /** Adds a document: k1 of n1 statements about Japan, k2 of n2 about Germany. */
  Counts document(int k1, int n1, int k2, int n2) {
    String name = String.format(Locale.ROOT, "d%03d", documents++);
    int sentence = 0;
    for (int i = 0; i < n1; i++) {
      rows.add(row(name, sentence++).says("japan", i < k1 ? "race" : "conquest").build());
    }
    for (int i = 0; i < n2; i++) {
      rows.add(row(name, sentence++).says("germany", i < k2 ? "race" : "conquest").build());
    }
    return this;
  }

  List<StatementRow> rows() {
    return rows;
  }

  PairStatistics compare(ComparisonPlan plan) {
    return pair(rows, plan);
  }

  /** The category race. */
  CategoryStatistics race(ComparisonPlan plan) {
    return compare(plan).category("race").orElseThrow();
  }

  /** What the actors say of Japan and Germany on the axis war. */
  static PairStatistics pair(List<StatementRow> rows, ComparisonPlan plan) {
    return comparison(rows, plan)
        .statistics()
        .pair(Voices.ACTORS, "war", "japan", "germany")
        .orElseThrow();
  }

  static Comparison comparison(List<StatementRow> rows, ComparisonPlan plan) {
    return Comparison.of(
        rows, Rows.codebook(), List.of("japan", "germany"), CorpusFacts.ofTable(rows), plan);
  }
}
