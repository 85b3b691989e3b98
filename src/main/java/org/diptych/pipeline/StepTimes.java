package org.diptych.pipeline;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.analysis_engine.AnalysisEngineManagement;

/** How long the steps of a run took, all threads together. UIMA itself measures its annotators. */
public final class StepTimes {

  private final List<AnalysisEngineManagement> engines = new CopyOnWriteArrayList<>();
  private final Map<String, Long> nanos = new ConcurrentHashMap<>();

  void watch(AnalysisEngine engine) {
    engines.add(engine.getManagementInterface());
  }

  void add(String step, long time) {
    nanos.merge(step, time, Long::sum);
  }

  /** Seconds by step, the slowest first. */
  public Map<String, Double> seconds() {
    Map<String, Long> milliseconds = new LinkedHashMap<>();
    nanos.forEach((step, time) -> milliseconds.put(step, time / 1_000_000));
    engines.forEach(engine -> collect("", engine, milliseconds));
    Map<String, Double> seconds = new LinkedHashMap<>();
    milliseconds.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(step -> seconds.put(step.getKey(), step.getValue() / 1000.0));
    return seconds;
  }

  private static void collect(
      String key, AnalysisEngineManagement engine, Map<String, Long> milliseconds) {
    if (engine.getComponents().isEmpty()) {
      // The key of a component is its name, or its class with its place in the aggregate.
      String name = key.replaceFirst("-\\d+$", "");
      milliseconds.merge(name.replace('_', ' ').strip(), engine.getAnalysisTime(), Long::sum);
    } else {
      engine.getComponents().forEach((name, part) -> collect(name, part, milliseconds));
    }
  }
}
