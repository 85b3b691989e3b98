package org.diptych.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures engines in processes of their own, in turn, so that whatever else the machine does
 * touches all of them.
 *
 * @param corpus the texts
 * @param lexicons the lexicons
 * @param documents how many texts, spread evenly; 0 = all
 * @param rounds how many processes of each case
 * @param warmUp processor seconds of a thread before the clock runs
 * @param seconds processor seconds that it runs
 */
record Processes(
    Path corpus, Lexicons lexicons, int documents, int rounds, double warmUp, double seconds) {

  /** Memory of every process. */
  private static final String HEAP = "-Xmx6g";

  /**
   * What is measured.
   *
   * @param kind the engine
   * @param size entries of its lexicon
   * @param frequent whether the added ones occur in the text
   * @param threads how many threads
   * @param length characters of one text made of the corpus; 0 = the documents as they are
   */
  record Case(Kind kind, int size, boolean frequent, int threads, int length) {

    static Case of(Kind kind) {
      return new Case(kind, 200, false, 1, 0);
    }
  }

  /** Runs all cases; the median of the rounds for each. */
  Map<Case, ChainProcess.Seen> measure(List<Case> cases) throws IOException, InterruptedException {
    Map<Case, List<ChainProcess.Seen>> all = new LinkedHashMap<>();
    for (int round = 0; round < rounds; round++) {
      for (Case one : cases) {
        all.computeIfAbsent(one, c -> new ArrayList<>()).add(run(one));
      }
    }
    Map<Case, ChainProcess.Seen> medians = new LinkedHashMap<>();
    all.forEach(
        (one, seen) -> {
          seen.sort(Comparator.comparing(ChainProcess.Seen::processor));
          medians.put(one, seen.get(seen.size() / 2));
        });
    return medians;
  }

  private ChainProcess.Seen run(Case one) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                ChainProcess.NAME,
                one.kind().name(),
                lexicons.of(one.size(), one.frequent()).toString(),
                corpus.toString(),
                "--threads=" + one.threads(),
                "--documents=" + documents,
                "--length=" + one.length(),
                "--warm-up=" + warmUp,
                "--seconds=" + seconds)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(one + " ended with " + process.exitValue());
    }
    return ChainProcess.Seen.parse(output.lines().reduce((first, last) -> last).orElseThrow());
  }
}
