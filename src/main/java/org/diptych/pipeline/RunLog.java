package org.diptych.pipeline;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a run took, and where: everything that differs from run to run. */
public final class RunLog {

  private static final Path HOSTNAME = Path.of("/etc/hostname");

  private final Instant start = Instant.now();

  /**
   * The record so far.
   *
   * @param in the input, as it was named
   * @param out the output folder, as it was named
   */
  public Map<String, Object> record(Path in, Path out) {
    Map<String, Object> record = new LinkedHashMap<>();
    times(record, in, out);
    machine(record);
    return record;
  }

  /**
   * The record so far of a run that annotates.
   *
   * @param in the input, as it was named
   * @param out the output folder, as it was named
   * @param limits what one document might take
   * @param journal says what an earlier run did
   * @param times how long the steps took, all threads together
   */
  public Map<String, Object> record(
      Path in, Path out, Limits limits, RunJournal journal, StepTimes times) {
    Map<String, Object> record = new LinkedHashMap<>();
    times(record, in, out);
    record.put("threads", limits.threads());
    record.put("max_characters", limits.characters());
    record.put("resumed_documents", journal.resumed());
    record.put("seconds_by_step", times.seconds());
    machine(record);
    return record;
  }

  private void times(Map<String, Object> record, Path in, Path out) {
    Instant end = Instant.now();
    record.put("input", in.toAbsolutePath().normalize().toString());
    record.put("output", out.toAbsolutePath().normalize().toString());
    record.put("started", start.toString());
    record.put("finished", end.toString());
    record.put("seconds", Duration.between(start, end).toMillis() / 1000.0);
  }

  private static void machine(Map<String, Object> record) {
    record.put("peak_heap_mb", peakHeap() / (1 << 20));
    record.put("max_heap_mb", Runtime.getRuntime().maxMemory() / (1 << 20));
    record.put("processors", Runtime.getRuntime().availableProcessors());
    record.put("host", host());
    record.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    record.put("java", System.getProperty("java.vm.name") + " " + Runtime.version());
  }

  private static long peakHeap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getPeakUsage)
        .mapToLong(usage -> usage == null ? 0 : usage.getUsed())
        .sum();
  }

  /** The machine's name, without asking a name server: that can take seconds. */
  private static String host() {
    for (String variable : new String[] {"COMPUTERNAME", "HOSTNAME"}) {
      if (System.getenv(variable) != null) {
        return System.getenv(variable);
      }
    }
    try {
      return Files.exists(HOSTNAME) ? Files.readString(HOSTNAME).strip() : "unknown";
    } catch (IOException e) {
      return "unknown";
    }
  }
}
