package org.diptych.compare;

import java.util.Arrays;

/**
 * What each document says of each side: a unit has a number of statements, and of each category,
 * sub-codes counted for their parents, how many. A document that speaks of both sides has two
 * units, one behind the other.
 */
final class DocumentUnits {

  private final CategoryTree tree;
  private final int[] sizes;
  private final int[] starts;
  private final int[] categories;
  private final int[] counts;
  private final int[] pairs;
  private final int[] singles;
  private final int firstSingles;

  /**
   * Takes a table without strata.
   *
   * @param table of one side or two
   */
  DocumentUnits(CountTable table) {
    tree = table.tree();
    int most = 2 * table.documents();
    Builder units = new Builder(tree, most);
    int[] pairsFound = new int[table.documents()];
    int[] first = new int[table.documents()];
    int[] second = new int[table.documents()];
    int pairCount = 0;
    int firstCount = 0;
    int secondCount = 0;
    int[] cells = new int[2 * tree.size()];
    for (int document = 0; document < table.documents(); document++) {
      Arrays.fill(cells, 0);
      table.add(document, cells);
      boolean hasFirst = units.add(cells, 0);
      boolean hasSecond = units.add(cells, tree.size());
      if (hasFirst && hasSecond) {
        pairsFound[pairCount++] = units.size - 2;
      } else if (hasFirst) {
        first[firstCount++] = units.size - 1;
      } else if (hasSecond) {
        second[secondCount++] = units.size - 1;
      }
    }
    sizes = Arrays.copyOf(units.sizes, units.size);
    starts = Arrays.copyOf(units.starts, units.size + 1);
    categories = units.categories;
    counts = units.counts;
    pairs = Arrays.copyOf(pairsFound, pairCount);
    singles = Arrays.copyOf(first, firstCount + secondCount);
    System.arraycopy(second, 0, singles, firstCount, secondCount);
    firstSingles = firstCount;
  }

  /** Lays the units out. */
  private static final class Builder {

    private final CategoryTree tree;
    private final double[] unit;
    private final int[] sizes;
    private final int[] starts;
    private int[] categories;
    private int[] counts;
    private int size;

    Builder(CategoryTree tree, int most) {
      this.tree = tree;
      unit = new double[tree.size()];
      sizes = new int[most];
      starts = new int[most + 1];
      categories = new int[most];
      counts = new int[most];
    }

    /** Adds a unit if there is a statement. */
    boolean add(int[] cells, int from) {
      int statements = 0;
      for (int c = 0; c < unit.length; c++) {
        unit[c] = cells[from + c];
        statements += cells[from + c];
      }
      if (statements == 0) {
        return false;
      }
      tree.rollUp(unit);
      int end = starts[size];
      if (end + unit.length > categories.length) {
        categories = Arrays.copyOf(categories, 2 * categories.length + unit.length);
        counts = Arrays.copyOf(counts, categories.length);
      }
      for (int c = 0; c < unit.length; c++) {
        if (unit[c] > 0) {
          categories[end] = c;
          counts[end] = (int) unit[c];
          end++;
        }
      }
      sizes[size++] = statements;
      starts[size] = end;
      return true;
    }
  }

  CategoryTree tree() {
    return tree;
  }

  /** The number of units. */
  int size() {
    return sizes.length;
  }

  /** The statements of a unit. */
  int statements(int unit) {
    return sizes[unit];
  }

  /** Where the categories of a unit begin; they end where those of the next begin. */
  int start(int unit) {
    return starts[unit];
  }

  /** The category at a place. */
  int category(int place) {
    return categories[place];
  }

  /** Its count. */
  int count(int place) {
    return counts[place];
  }

  /** The number of documents that speak of both sides. */
  int pairs() {
    return pairs.length;
  }

  /** The first side's unit of such a document; the other one is the next. */
  int pair(int i) {
    return pairs[i];
  }

  /**
   * The units of the documents that speak of one side only, the first side's before the second's.
   */
  int[] singles() {
    return singles.clone();
  }

  /** How many of them are the first side's. */
  int firstSingles() {
    return firstSingles;
  }
}
