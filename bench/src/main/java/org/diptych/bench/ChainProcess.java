package org.diptych.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures one engine in a process of its own, and says as one line of JSON what it saw. */
@Command
final class ChainProcess implements Callable<Integer> {

  /** The first argument of a process that measures. */
  static final String NAME = "process";

  /** Passes over the texts at least. */
  private static final int LEAST_PASSES = 3;

  /** Share of the time for compiling at which an engine counts as warm. */
  private static final double WARM = 0.05;

  /** So many times the warm-up that was asked for, it lasts at most. */
  private static final int LONGEST_WARM_UP = 6;

  private static final CompilationMXBean COMPILER = ManagementFactory.getCompilationMXBean();

  private static final OperatingSystemMXBean MACHINE =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  @Parameters(index = "0")
  private Kind kind;

  @Parameters(index = "1")
  private Path lexicon;

  @Parameters(index = "2")
  private Path corpus;

  @Option(names = "--threads")
  private int threads;

  @Option(names = "--documents")
  private int documents;

  /** Of one text made of the corpus, in characters; 0 = the documents as they are. */
  @Option(names = "--length")
  private int length;

  @Option(names = "--warm-up")
  private double warmUp;

  @Option(names = "--seconds")
  private double seconds;

  /**
   * What a process saw.
   *
   * @param start seconds from the begin of the process until the first text was annotated, without
   *     reading the texts
   * @param pass seconds of the median pass over the texts
   * @param processor processor seconds of a pass, those of the collector included: what else runs
   *     on the machine hardly touches them
   * @param heap megabytes that are held when all is done, without the texts
   * @param peak megabytes that were in use at most
   * @param found what one pass found
   */
  record Seen(double start, double pass, double processor, double heap, double peak, long found) {

    /** Reads what a process wrote. */
    static Seen parse(String json) throws IOException {
      return new ObjectMapper().readValue(json, Seen.class);
    }
  }

  @Override
  public Integer call() throws Exception {
    double before = sinceStart();
    List<Text> texts = Text.read(corpus, documents);
    if (length > 0) {
      texts = List.of(Text.joined(texts, length));
    }
    double reading = sinceStart() - before;
    double texted = heap();
    List<Engine> engines = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      engines.add(kind.make(lexicon));
    }
    engines.get(0).annotate(texts.get(0));
    double start = sinceStart() - reading;
    warmUp(engines, texts);
    List<Double> passes = new ArrayList<>();
    long found = 0;
    double begun = processor();
    while (passes.size() < LEAST_PASSES || processor() - begun < seconds * threads) {
      long at = System.nanoTime();
      found = pass(engines, texts);
      passes.add((System.nanoTime() - at) / 1e9);
    }
    double used = (processor() - begun) / passes.size();
    double heap = Math.max(0, heap() - texted);
    Seen seen = new Seen(start, median(passes), used, heap, peak(), found);
    System.out.println(new ObjectMapper().writeValueAsString(seen));
    return 0;
  }

  /** Goes on until the compiler has hardly anything left to do, on a busy machine for longer. */
  private void warmUp(List<Engine> engines, List<Text> texts) throws Exception {
    double begun = processor();
    double used;
    double compiled;
    do {
      double before = processor();
      long compiling = COMPILER.getTotalCompilationTime();
      for (int pass = 0; pass < LEAST_PASSES; pass++) {
        pass(engines, texts);
      }
      used = processor() - before;
      compiled = (COMPILER.getTotalCompilationTime() - compiling) / 1000.0;
    } while (processor() - begun < warmUp * threads
        || compiled > WARM * used && processor() - begun < LONGEST_WARM_UP * warmUp * threads);
  }

  private long pass(List<Engine> engines, List<Text> texts) throws Exception {
    AtomicInteger next = new AtomicInteger();
    List<Callable<Long>> workers = new ArrayList<>();
    for (Engine engine : engines) {
      workers.add(
          () -> {
            long found = 0;
            for (int i = next.getAndIncrement(); i < texts.size(); i = next.getAndIncrement()) {
              found += engine.annotate(texts.get(i));
            }
            return found;
          });
    }
    if (workers.size() == 1) {
      return workers.get(0).call();
    }
    ExecutorService pool = Executors.newFixedThreadPool(workers.size());
    try {
      long found = 0;
      for (Future<Long> worker : pool.invokeAll(workers)) {
        found += worker.get();
      }
      return found;
    } finally {
      pool.shutdown();
    }
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }

  private static double sinceStart() {
    return (System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime())
        / 1000.0;
  }

  private static double processor() {
    return MACHINE.getProcessCpuTime() / 1e9;
  }

  private static double heap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6;
  }

  private static double peak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getPeakUsage)
            .mapToLong(usage -> usage.getUsed())
            .sum()
        / 1e6;
  }
}
