package org.diptych.inception;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** Counts what the service does, for Prometheus. */
final class Metrics {

  private static final double NANOS = 1e9;

  private final Map<String, LongAdder> counters = new ConcurrentSkipListMap<>();
  private final LongAdder predictions = new LongAdder();
  private final LongAdder predictNanos = new LongAdder();
  private final LongAdder suggestions = new LongAdder();
  private final AtomicInteger inFlight = new AtomicInteger();

  void begun() {
    inFlight.incrementAndGet();
  }

  /** A request was answered. */
  void answered(String path, int status) {
    inFlight.decrementAndGet();
    count("diptych_requests_total{path=\"" + path + "\",status=\"" + status + "\"}");
  }

  /** A document was annotated. */
  void predicted(long nanos) {
    predictions.increment();
    predictNanos.add(nanos);
  }

  void suggested(int number) {
    suggestions.add(number);
  }

  /** A training had an outcome. */
  void training(String outcome) {
    count("diptych_trainings_total{outcome=\"" + outcome + "\"}");
  }

  private void count(String series) {
    counters.computeIfAbsent(series, s -> new LongAdder()).increment();
  }

  /** All figures as Prometheus reads them. */
  String text(boolean training, int models) {
    Runtime runtime = Runtime.getRuntime();
    StringBuilder out = new StringBuilder();
    counters.forEach((series, count) -> line(out, series, Long.toString(count.sum())));
    line(out, "diptych_in_flight", Integer.toString(inFlight.get()));
    line(out, "diptych_models", Integer.toString(models));
    line(out, "diptych_predict_seconds_count", Long.toString(predictions.sum()));
    line(
        out,
        "diptych_predict_seconds_sum",
        String.format(Locale.ROOT, "%.3f", predictNanos.sum() / NANOS));
    line(out, "diptych_suggestions_total", Long.toString(suggestions.sum()));
    line(out, "diptych_training", training ? "1" : "0");
    line(out, "jvm_memory_used_bytes", Long.toString(runtime.totalMemory() - runtime.freeMemory()));
    return out.toString();
  }

  private static void line(StringBuilder out, String series, String value) {
    out.append(series).append(' ').append(value).append('\n');
  }
}
