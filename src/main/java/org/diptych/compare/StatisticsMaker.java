package org.diptych.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes the statistics of all voices, axes and pairs of targets. */
final class StatisticsMaker {

  private final List<String> targets;
  private final ComparisonPlan plan;

  StatisticsMaker(List<String> targets, ComparisonPlan plan) {
    this.targets = targets;
    this.plan = plan;
  }

  Statistics make(Map<Voices, Tabulation> tables) {
    return new Statistics(plan, new ArrayList<>(targets.size() * tables.size()), List.of());
  }
}
