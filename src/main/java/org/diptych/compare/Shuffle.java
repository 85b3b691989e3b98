package org.diptych.compare;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;

/** The units of a permutation test, whose group labels are shuffled again and again. */
final class Shuffle {

  private final int[] unitOfRow;
  private final int[] groupOfUnit;
  private final int[] statementsOfUnit;
  private final int[] statementsOfGroup;

  /** What one document holds of one group. */
  private record Unit(String document, Object group) {}

  Shuffle(List<Coded> rows, Function<Coded, Object> group) {
    Map<Unit, Integer> units = new HashMap<>();
    Map<Object, Integer> labels = new HashMap<>();
    unitOfRow = new int[rows.size()];
    int[] groupOf = new int[rows.size()];
    int[] statementsOf = new int[rows.size()];
    for (int i = 0; i < unitOfRow.length; i++) {
      Object label = group.apply(rows.get(i));
      int unit = index(units, new Unit(rows.get(i).row().document(), label));
      unitOfRow[i] = unit;
      groupOf[unit] = index(labels, label);
      statementsOf[unit]++;
    }
    groupOfUnit = Arrays.copyOf(groupOf, units.size());
    statementsOfUnit = Arrays.copyOf(statementsOf, units.size());
    statementsOfGroup = new int[labels.size()];
    countGroups();
  }

  private static <K> int index(Map<K, Integer> indexes, K key) {
    return indexes.computeIfAbsent(key, k -> indexes.size());
  }

  private void countGroups() {
    Arrays.fill(statementsOfGroup, 0);
    for (int unit = 0; unit < groupOfUnit.length; unit++) {
      statementsOfGroup[groupOfUnit[unit]] += statementsOfUnit[unit];
    }
  }

  /** Shuffles the labels (Fisher and Yates). */
  void next(UniformRandomProvider random) {
    for (int i = groupOfUnit.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int label = groupOfUnit[i];
      groupOfUnit[i] = groupOfUnit[j];
      groupOfUnit[j] = label;
    }
    countGroups();
  }

  /** The table group × outcome of the rows with which this was made. */
  Table table(List<Coded> rows, Function<Coded, Object> outcome) {
    return new Table(rows, outcome);
  }

  /**
   * Counts outcomes by the labels as they stand. The most frequent outcome is what the others leave
   * of a group: most statements fall to no one category, and need not be counted each time.
   */
  final class Table {

    private final int[] unit;
    private final int[] outcome;
    private final int[] statements;
    private final int usual;

    private Table(List<Coded> rows, Function<Coded, Object> of) {
      Map<Object, Integer> labels = new HashMap<>();
      int[] outcomeOfRow = new int[rows.size()];
      int[] byOutcome = new int[rows.size()];
      for (int i = 0; i < outcomeOfRow.length; i++) {
        outcomeOfRow[i] = index(labels, of.apply(rows.get(i)));
        byOutcome[outcomeOfRow[i]]++;
      }
      int most = 0;
      for (int o = 1; o < labels.size(); o++) {
        most = byOutcome[o] > byOutcome[most] ? o : most;
      }
      usual = most;
      statements = Arrays.copyOf(byOutcome, labels.size());
      List<Integer> unusual =
          IntStream.range(0, outcomeOfRow.length)
              .filter(i -> outcomeOfRow[i] != usual)
              .boxed()
              .toList();
      unit = unusual.stream().mapToInt(i -> unitOfRow[i]).toArray();
      outcome = unusual.stream().mapToInt(i -> outcomeOfRow[i]).toArray();
    }

    /** Pearson's χ²; 0 where there is but one group or outcome. */
    double chiSquare() {
      int[][] table = new int[statementsOfGroup.length][statements.length];
      for (int g = 0; g < table.length; g++) {
        table[g][usual] = statementsOfGroup[g];
      }
      for (int i = 0; i < unit.length; i++) {
        int group = groupOfUnit[unit[i]];
        table[group][outcome[i]]++;
        table[group][usual]--;
      }
      double sum = 0;
      for (int g = 0; g < table.length; g++) {
        for (int o = 0; o < statements.length; o++) {
          double expected = (double) statementsOfGroup[g] * statements[o] / unitOfRow.length;
          if (expected > 0) {
            sum += (table[g][o] - expected) * (table[g][o] - expected) / expected;
          }
        }
      }
      return sum;
    }
  }
}
