package org.diptych.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.diptych.lexicon.Codebook;

/** Counts sets of statements, all by the same axes, categories and targets. */
final class Tabulator {

  private final Codebook codebook;
  private final List<String> targets;
  private final List<Codebook.Axis> axes;
  private final Set<String> measured;

  /**
   * @param axes the axes to show
   * @param measured ids of those that were looked for or coded
   */
  Tabulator(
      Codebook codebook, List<String> targets, List<Codebook.Axis> axes, Set<String> measured) {
    this.codebook = codebook;
    this.targets = targets;
    this.axes = axes;
    this.measured = measured;
  }

  /** Counts statements. */
  Tabulation count(List<Coded> rows) {
    Map<List<String>, List<Coded>> byAxis = new HashMap<>();
    Map<List<String>, List<Coded>> byCategory = new HashMap<>();
    for (Coded coded : rows) {
      String target = coded.statement().target();
      put(byAxis, target, coded.statement().axis(), coded);
      for (String category : codebook.withParents(coded.statement().category())) {
        put(byCategory, target, category, coded);
      }
    }
    Map<String, List<Coded>> byTarget =
        rows.stream().collect(Collectors.groupingBy(coded -> coded.statement().target()));
    return tabulate(
        target -> Cell.of(byTarget.getOrDefault(target, List.of())),
        (target, axis) -> cell(byAxis, target, axis.id(), axis),
        (target, category) ->
            cell(byCategory, target, category.id(), codebook.axis(category.axis()).orElseThrow()));
  }

  /** The tables where nothing could be counted. */
  Tabulation notMeasured() {
    return tabulate(
        target -> Cell.NOT_MEASURED,
        (target, axis) -> Cell.NOT_MEASURED,
        (target, category) -> Cell.NOT_MEASURED);
  }

  private static void put(
      Map<List<String>, List<Coded>> map, String target, String key, Coded coded) {
    map.computeIfAbsent(List.of(target, key), k -> new ArrayList<>()).add(coded);
  }

  private Cell cell(
      Map<List<String>, List<Coded>> rows, String target, String key, Codebook.Axis axis) {
    return measured.contains(axis.id())
        ? Cell.of(rows.getOrDefault(List.of(target, key), List.of()))
        : Cell.NOT_MEASURED;
  }

  /** Finds the cell of a target and something else. */
  private interface Lookup<T> {
    Cell cell(String target, T key);
  }

  private Tabulation tabulate(
      Function<String, Cell> totals,
      Lookup<Codebook.Axis> axisCells,
      Lookup<Codebook.Category> categoryCells) {
    List<AxisTable> tables = new ArrayList<>();
    for (Codebook.Axis axis : axes) {
      List<CategoryRow> categories = new ArrayList<>();
      addCategories("", axis.id(), categoryCells, categories);
      tables.add(
          new AxisTable(
              axis, byTarget(target -> axisCells.cell(target, axis)), List.copyOf(categories)));
    }
    return new Tabulation(byTarget(totals), List.copyOf(tables));
  }

  private void addCategories(
      String parent, String axis, Lookup<Codebook.Category> cells, List<CategoryRow> into) {
    for (Codebook.Category category : codebook.categories(axis)) {
      if (category.parent().equals(parent)) {
        List<String> chain = new ArrayList<>(codebook.withParents(category.id()));
        Collections.reverse(chain);
        String label =
            chain.stream()
                .map(id -> codebook.category(id).orElseThrow().label())
                .collect(Collectors.joining(": "));
        into.add(
            new CategoryRow(
                category,
                label,
                chain.size() - 1,
                byTarget(target -> cells.cell(target, category))));
        addCategories(category.id(), axis, cells, into);
      }
    }
  }

  private Map<String, Cell> byTarget(Function<String, Cell> cell) {
    Map<String, Cell> cells = new LinkedHashMap<>();
    targets.forEach(target -> cells.put(target, cell.apply(target)));
    return Collections.unmodifiableMap(cells);
  }
}
