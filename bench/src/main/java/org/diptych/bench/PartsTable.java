package org.diptych.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the benchmarks of the parts by JMH, and prints a table in Markdown. */
final class PartsTable {

  private PartsTable() {}

  static void print(Path corpus, int documents, Lexicons lexicons, PrintStream out)
      throws Exception {
    long tokens = 0;
    Engine segmenter = UimaEngines.segmenter();
    for (Text text : Text.read(corpus, documents)) {
      tokens += segmenter.annotate(text);
    }
    List<Path> folders = new ArrayList<>();
    for (int size : new int[] {200, 5_000, 50_000}) {
      folders.add(lexicons.of(size, false));
      if (size > 200) {
        folders.add(lexicons.of(size, true));
      }
    }
    out.println("\n### Parts (JMH), million tokens a second\n");
    out.println("| part | lexicon | one thread | two threads |");
    out.println("|---|---|---|---|");
    for (Path lexicon : folders) {
      for (String part : List.of("words", "match", "ahoCorasick")) {
        if (!part.equals("words") || lexicon.equals(folders.get(0))) {
          out.println(
              String.format(
                  Locale.ROOT,
                  "| %s | %s | %.1f | %.1f |",
                  part,
                  lexicon.getFileName(),
                  tokens / 1e6 * perSecond(part, lexicon, corpus, documents, 1),
                  tokens / 1e6 * perSecond(part, lexicon, corpus, documents, 2)));
        }
      }
    }
  }

  private static double perSecond(
      String part, Path lexicon, Path corpus, int documents, int threads) throws Exception {
    RunResult result =
        new Runner(
                new OptionsBuilder()
                    .include("^" + MatchingBenchmark.class.getName() + "\\." + part + "$")
                    .param("lexicon", lexicon.toString())
                    .param("corpus", corpus.toString())
                    .param("documents", Integer.toString(documents))
                    .threads(threads)
                    .forks(1)
                    .jvmArgs("-Xmx4g", "-XX:+UseSerialGC")
                    .warmupIterations(3)
                    .warmupTime(TimeValue.seconds(2))
                    .measurementIterations(5)
                    .measurementTime(TimeValue.seconds(2))
                    .verbosity(VerboseMode.SILENT)
                    .build())
            .runSingle();
    return result.getPrimaryResult().getScore();
  }
}
