package org.diptych.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the statistics of all voices, axes and pairs of targets. */
final class StatisticsMaker {

  private final List<String> targets;
  private final ComparisonPlan plan;

  StatisticsMaker(List<String> targets, ComparisonPlan plan) {
    this.targets = targets;
    this.plan = plan;
  }

  /** Two targets, in the order of the comparison. */
  record Pair(String first, String second) {}

  /**
   * Makes them.
   *
   * @param tables the tables of all voices; those without a statement, but for the actors', are
   *     left out
   */
  Statistics make(Map<Voices, Tabulation> tables) {
    List<PairStatistics> statistics = new ArrayList<>();
    List<Keyness> keyness = new ArrayList<>();
    tables.forEach(
        (voices, table) -> {
          if (voices == Voices.ACTORS || table.stated()) {
            for (AxisTable axis : table.axes()) {
              if (axis.measured()) {
                axis(voices, axis, statistics);
              }
            }
            KeynessMaker words = new KeynessMaker(voices, table, plan);
            pairs().forEach(pair -> keyness.add(words.make(pair)));
          }
        });
    return new Statistics(plan, statistics, keyness);
  }

  private void axis(Voices voices, AxisTable axis, List<PairStatistics> statistics) {
    CategoryTree tree = new CategoryTree(axis);
    List<String> documents =
        axis.totals().values().stream()
            .flatMap(cell -> cell.rows().stream())
            .map(coded -> coded.row().document())
            .distinct()
            .sorted()
            .toList();
    Map<String, Optional<SplitHalves>> halves = new LinkedHashMap<>();
    for (String target : targets) {
      List<Coded> rows = axis.total(target).rows();
      halves.put(
          target,
          plan.reached(rows)
              ? Optional.of(
                  new SplitHalves(
                      new DocumentUnits(CountTable.of(documents, List.of(rows), coded -> "", tree)),
                      plan))
              : Optional.empty());
    }
    for (Pair pair : pairs()) {
      statistics.add(new PairMaker(voices, axis, tree, documents, pair, halves, plan).make());
    }
  }

  private List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < targets.size(); i++) {
      for (int j = i + 1; j < targets.size(); j++) {
        pairs.add(new Pair(targets.get(i), targets.get(j)));
      }
    }
    return pairs;
  }
}
