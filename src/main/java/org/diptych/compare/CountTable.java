package org.diptych.compare;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The statements of one or two sides on an axis, counted per document: what a resample needs, and
 * in arrays, since it is walked through thousands of times. A cell is a stratum, a side and a
 * category (the statement's own, not its parent).
 */
final class CountTable {

  /** Takes a cell and its count. */
  @FunctionalInterface
  interface CellCount {
    void accept(int cell, int count);
  }

  private final int sides;
  private final int strata;
  private final CategoryTree tree;
  private final int[] starts;
  private final int[] cells;
  private final int[] counts;

  private CountTable(int sides, int strata, CategoryTree tree, int documents, long[] sorted) {
    this.sides = sides;
    this.strata = strata;
    this.tree = tree;
    int width = width();
    starts = new int[documents + 1];
    int[] cellsOfRuns = new int[sorted.length];
    int[] countsOfRuns = new int[sorted.length];
    int runs = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i > 0 && sorted[i] == sorted[i - 1]) {
        countsOfRuns[runs - 1]++;
      } else {
        cellsOfRuns[runs] = (int) (sorted[i] % width);
        countsOfRuns[runs] = 1;
        runs++;
        starts[(int) (sorted[i] / width) + 1] = runs;
      }
    }
    for (int i = 1; i <= documents; i++) {
      starts[i] = Math.max(starts[i], starts[i - 1]);
    }
    cells = Arrays.copyOf(cellsOfRuns, runs);
    counts = Arrays.copyOf(countsOfRuns, runs);
  }

  /**
   * Counts.
   *
   * @param documents all documents that can be drawn, those included that have no statement here
   * @param sides the statements of each side
   * @param stratum in which stratum a statement stands
   */
  static CountTable of(
      List<String> documents,
      List<List<Coded>> sides,
      Function<Coded, String> stratum,
      CategoryTree tree) {
    Map<String, Integer> strata = new TreeMap<>();
    sides.forEach(rows -> rows.forEach(coded -> strata.put(stratum.apply(coded), 0)));
    int next = 0;
    for (Map.Entry<String, Integer> entry : strata.entrySet()) {
      entry.setValue(next++);
    }
    Map<String, Integer> places = new HashMap<>();
    documents.forEach(document -> places.put(document, places.size()));
    long width = (long) strata.size() * sides.size() * tree.size();
    long[] keys = new long[sides.stream().mapToInt(List::size).sum()];
    int at = 0;
    for (int side = 0; side < sides.size(); side++) {
      for (Coded coded : sides.get(side)) {
        int slot = strata.get(stratum.apply(coded)) * sides.size() + side;
        keys[at++] =
            places.get(coded.row().document()) * width
                + (long) slot * tree.size()
                + tree.number(coded);
      }
    }
    Arrays.sort(keys);
    return new CountTable(sides.size(), strata.size(), tree, documents.size(), keys);
  }

  int documents() {
    return starts.length - 1;
  }

  int strata() {
    return strata;
  }

  CategoryTree tree() {
    return tree;
  }

  /** The number of cells. */
  int width() {
    return strata * sides * tree.size();
  }

  /** Adds a document's counts to the cells. */
  void add(int document, int[] into) {
    for (int i = starts[document]; i < starts[document + 1]; i++) {
      into[cells[i]] += counts[i];
    }
  }

  /** The counts of all documents together. */
  int[] total() {
    int[] total = new int[width()];
    for (int document = 0; document < documents(); document++) {
      add(document, total);
    }
    return total;
  }

  /** Tells the cells in which a document has statements, in ascending order. */
  void each(int document, CellCount consumer) {
    for (int i = starts[document]; i < starts[document + 1]; i++) {
      consumer.accept(cells[i], counts[i]);
    }
  }

  /** How many statements a document has. */
  int statements(int document) {
    int sum = 0;
    for (int i = starts[document]; i < starts[document + 1]; i++) {
      sum += counts[i];
    }
    return sum;
  }
}
