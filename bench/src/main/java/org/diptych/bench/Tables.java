package org.diptych.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.diptych.bench.ChainProcess.Seen;
import org.diptych.bench.Processes.Case;

/** Prints what processes saw, as tables in Markdown. */
final class Tables {

  private static final int[] SIZES = {200, 5_000, 50_000};
  private static final int[] LENGTHS = {1_000, 10_000, 100_000, 1_000_000, 10_000_000};
  private static final List<Kind> WITH_LEXICON =
      List.of(Kind.DIPTYCH, Kind.RUTA, Kind.GATE, Kind.AHO_CORASICK);

  private final Processes processes;
  private final PrintStream out;

  Tables(Processes processes, PrintStream out) {
    this.processes = processes;
    this.out = out;
  }

  /** Tells of the machine. */
  void machine() throws IOException {
    Path facts = Path.of("/proc/cpuinfo");
    String processor =
        Files.exists(facts)
            ? Files.readAllLines(facts).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("unknown processor")
            : System.getProperty("os.arch");
    print(
        "%s, %d cores, %s, Java %s; load at the beginning %.1f.",
        processor,
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("os.name"),
        Runtime.version(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  /** All engines with 200 entries on one thread. */
  void chain() throws IOException, InterruptedException {
    List<Case> cases = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      cases.add(Case.of(kind));
    }
    Map<Case, Seen> seen = processes.measure(cases);
    Seen floor = seen.get(Case.of(Kind.SEGMENTER));
    header(
        "One thread, 200 entries, " + tokens(floor) + " tokens",
        "engine",
        "tokens/s",
        "of segmentation",
        "start, s",
        "heap, MB",
        "peak, MB",
        "found");
    seen.forEach(
        (one, saw) ->
            print(
                "| %s | %,.0f | %.3f | %.1f | %.0f | %.0f | %,d |",
                one.kind().label(),
                floor.found() / saw.processor(),
                floor.processor() / saw.processor(),
                saw.start(),
                saw.heap(),
                saw.peak(),
                saw.found()));
    out.println();
    Seen diptych = seen.get(Case.of(Kind.DIPTYCH));
    for (Kind peer : List.of(Kind.RUTA, Kind.GATE)) {
      print(
          "* Diptych's lexicon chain is %.1f times as fast as %s.",
          seen.get(Case.of(peer)).processor() / diptych.processor(), peer.label());
    }
    print(
        "* With the model it has %.2f of the speed of the lexicon chain with the same tables.",
        seen.get(Case.of(Kind.SHIPPED)).processor() / seen.get(Case.of(Kind.LEARNED)).processor());
  }

  /** Larger lexicons. */
  void sizes() throws IOException, InterruptedException {
    List<Case> cases = new ArrayList<>();
    cases.add(Case.of(Kind.SEGMENTER));
    for (Kind kind : WITH_LEXICON) {
      for (int size : SIZES) {
        cases.add(new Case(kind, size, false, 1, 0));
        if (size > SIZES[0]) {
          cases.add(new Case(kind, size, true, 1, 0));
        }
      }
    }
    Map<Case, Seen> seen = processes.measure(cases);
    long tokens = seen.get(Case.of(Kind.SEGMENTER)).found();
    header(
        "Larger lexicons, one thread",
        "engine",
        "entries",
        "the added ones",
        "tokens/s",
        "time, 200 entries = 1",
        "heap, MB",
        "found");
    seen.forEach(
        (one, saw) -> {
          if (one.kind().takesLexicon()) {
            print(
                "| %s | %,d | %s | %,.0f | %.2f | %.0f | %,d |",
                one.kind().label(),
                one.size(),
                one.size() == SIZES[0] ? "none" : one.frequent() ? "frequent" : "absent",
                tokens / saw.processor(),
                saw.processor() / seen.get(Case.of(one.kind())).processor(),
                saw.heap(),
                saw.found());
          }
        });
  }

  /** One thread and two, by the clock on the wall. */
  void threads() throws IOException, InterruptedException {
    List<Case> cases = new ArrayList<>();
    for (Kind kind : List.of(Kind.SEGMENTER, Kind.DIPTYCH, Kind.LEARNED, Kind.RUTA, Kind.GATE)) {
      for (int threads : new int[] {1, 2}) {
        cases.add(new Case(kind, SIZES[0], false, threads, 0));
      }
    }
    Map<Case, Seen> seen = processes.measure(cases);
    long tokens = seen.get(Case.of(Kind.SEGMENTER)).found();
    header("Threads (by the clock on the wall)", "engine", "threads", "tokens/s", "one thread = 1");
    seen.forEach(
        (one, saw) ->
            print(
                "| %s | %d | %,.0f | %.2f |",
                one.kind().label(),
                one.threads(),
                tokens / saw.pass(),
                seen.get(Case.of(one.kind())).pass() / saw.pass()));
  }

  /** One document of growing length. */
  void length() throws IOException, InterruptedException {
    List<Case> cases = new ArrayList<>();
    for (Kind kind : List.of(Kind.SEGMENTER, Kind.DIPTYCH, Kind.LEARNED)) {
      for (int length : LENGTHS) {
        cases.add(new Case(kind, SIZES[0], false, 1, length));
      }
    }
    Map<Case, Seen> seen = processes.measure(cases);
    header(
        "Length of a document, one thread",
        "engine",
        "characters",
        "s per million characters",
        "peak, MB",
        "found");
    seen.forEach(
        (one, saw) ->
            print(
                "| %s | %,d | %.3f | %.0f | %,d |",
                one.kind().label(),
                one.length(),
                saw.processor() * 1_000_000 / one.length(),
                saw.peak(),
                saw.found()));
  }

  private static String tokens(Seen floor) {
    return String.format(Locale.ROOT, "%,d", floor.found());
  }

  private void header(String title, String... columns) {
    print("%n### %s%n%n| %s |", title, String.join(" | ", columns));
    out.println("|---".repeat(columns.length) + "|");
  }

  private void print(String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
    out.flush();
  }
}
