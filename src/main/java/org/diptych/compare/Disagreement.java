package org.diptych.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A category that some holders known by name affirm of a target and others deny of it.
 *
 * @param axis the axis
 * @param row the category
 * @param target id of the target
 * @param affirming who affirms it, those with most statements first
 * @param denying who denies it, those with most statements first; a holder may stand on both sides
 */
public record Disagreement(
    AxisTable axis, CategoryRow row, String target, List<Side> affirming, List<Side> denying) {

  /**
   * A holder on one side.
   *
   * @param holder canonical name
   * @param rows their statements on this side
   */
  public record Side(String holder, List<Coded> rows) {

    /** Copies the list. */
    public Side {
      rows = List.copyOf(rows);
    }
  }

  /** Copies the lists. */
  public Disagreement {
    affirming = List.copyOf(affirming);
    denying = List.copyOf(denying);
  }

  /**
   * All disagreements between different holders, in the order of the codebook and the targets.
   *
   * @param tables the statements that count
   */
  static List<Disagreement> of(Tabulation tables, List<String> targets) {
    List<Disagreement> found = new ArrayList<>();
    for (AxisTable axis : tables.axes()) {
      for (CategoryRow row : axis.categories()) {
        for (String target : targets) {
          List<Side> affirming = sides(row.cell(target), false);
          List<Side> denying = sides(row.cell(target), true);
          boolean different =
              affirming.stream()
                  .anyMatch(a -> denying.stream().anyMatch(d -> !d.holder().equals(a.holder())));
          if (different) {
            found.add(new Disagreement(axis, row, target, affirming, denying));
          }
        }
      }
    }
    return List.copyOf(found);
  }

  private static List<Side> sides(Cell cell, boolean negated) {
    Map<String, List<Coded>> byHolder = new TreeMap<>();
    for (Coded coded : cell.rows(Measure.HOLDERS)) {
      if (coded.negated() == negated) {
        byHolder
            .computeIfAbsent(coded.statement().holder().name(), name -> new ArrayList<>())
            .add(coded);
      }
    }
    return byHolder.entrySet().stream()
        .map(entry -> new Side(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparingInt(side -> -side.rows().size()))
        .toList();
  }
}
