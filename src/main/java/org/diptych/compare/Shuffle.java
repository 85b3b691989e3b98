package org.diptych.compare;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.commons.rng.UniformRandomProvider;

/** The units of a permutation test, whose group labels are shuffled again and again. */
final class Shuffle {

  private final int[] unitOfRow;
  private final int[] groupOfUnit;
  private final int groups;

  /** What one document holds of one group. */
  private record Unit(String document, Object group) {}

  Shuffle(List<Coded> rows, Function<Coded, Object> group) {
    Map<Unit, Integer> units = new HashMap<>();
    Map<Object, Integer> labels = new HashMap<>();
    unitOfRow = new int[rows.size()];
    int[] groupOf = new int[rows.size()];
    for (int i = 0; i < unitOfRow.length; i++) {
      Object label = group.apply(rows.get(i));
      Unit unit = new Unit(rows.get(i).row().document(), label);
      int index = index(units, unit);
      unitOfRow[i] = index;
      groupOf[index] = index(labels, label);
    }
    groupOfUnit = Arrays.copyOf(groupOf, units.size());
    groups = labels.size();
  }

  private static <K> int index(Map<K, Integer> indexes, K key) {
    return indexes.computeIfAbsent(key, k -> indexes.size());
  }

  /** Shuffles the labels (Fisher and Yates). */
  void next(UniformRandomProvider random) {
    for (int i = groupOfUnit.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int label = groupOfUnit[i];
      groupOfUnit[i] = groupOfUnit[j];
      groupOfUnit[j] = label;
    }
  }

  /** The table group × outcome of the rows with which this was made. */
  Table table(List<Coded> rows, Function<Coded, Object> outcome) {
    return new Table(rows, outcome);
  }

  /** Counts an outcome by the labels as they stand. */
  final class Table {

    private final int[] unit;
    private final int[] outcome;
    private final int[] count;
    private final int outcomes;

    private Table(List<Coded> rows, Function<Coded, Object> of) {
      Map<Object, Integer> labels = new HashMap<>();
      Map<List<Integer>, Integer> counts = new HashMap<>();
      for (int i = 0; i < rows.size(); i++) {
        counts.merge(List.of(unitOfRow[i], index(labels, of.apply(rows.get(i)))), 1, Integer::sum);
      }
      outcomes = labels.size();
      unit = counts.keySet().stream().mapToInt(key -> key.get(0)).toArray();
      outcome = counts.keySet().stream().mapToInt(key -> key.get(1)).toArray();
      count = counts.values().stream().mapToInt(Integer::intValue).toArray();
    }

    /** Pearson's χ²; 0 where there is but one group or outcome. */
    double chiSquare() {
      int[][] table = new int[groups][outcomes];
      int[] byGroup = new int[groups];
      int[] byOutcome = new int[outcomes];
      int all = 0;
      for (int i = 0; i < unit.length; i++) {
        int group = groupOfUnit[unit[i]];
        table[group][outcome[i]] += count[i];
        byGroup[group] += count[i];
        byOutcome[outcome[i]] += count[i];
        all += count[i];
      }
      double sum = 0;
      for (int g = 0; g < groups; g++) {
        for (int o = 0; o < outcomes; o++) {
          double expected = (double) byGroup[g] * byOutcome[o] / all;
          if (expected > 0) {
            sum += (table[g][o] - expected) * (table[g][o] - expected) / expected;
          }
        }
      }
      return sum;
    }
  }
}
