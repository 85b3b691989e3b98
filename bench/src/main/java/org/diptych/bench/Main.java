package org.diptych.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The benchmarks, each as a table in Markdown. */
@Command(
    name = "bench/run",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Measures Diptych beside its peers and prints tables in Markdown.")
public final class Main implements Callable<Integer> {

  /** What can be measured. */
  enum Part {
    /** All engines with 200 entries. */
    CHAIN,
    /** More entries, absent from the text and frequent in it. */
    SIZES,
    /** One thread and two. */
    THREADS,
    /** Longer documents. */
    LENGTH,
    /** Words and matching, by JMH. */
    PARTS
  }

  @Parameters(index = "0", paramLabel = "CORPUS", description = "a folder of texts")
  private Path corpus;

  @Parameters(
      index = "1..*",
      paramLabel = "PART",
      description = "${COMPLETION-CANDIDATES}; all if none is named")
  private List<Part> parts;

  @Option(
      names = "--documents",
      defaultValue = "400",
      description = "so many of them, spread evenly (default: ${DEFAULT-VALUE}; 0 = all)")
  private int documents;

  @Option(
      names = "--rounds",
      defaultValue = "3",
      description = "so many processes of each engine, in turn (default: ${DEFAULT-VALUE})")
  private int rounds;

  @Option(
      names = "--warm-up",
      defaultValue = "20",
      description =
          "processor seconds of a thread before the clock runs (default: ${DEFAULT-VALUE})")
  private double warmUp;

  @Option(
      names = "--seconds",
      defaultValue = "10",
      description = "processor seconds that it runs (default: ${DEFAULT-VALUE})")
  private double seconds;

  @Option(names = "--work", description = "folder for the lexicons (default: a temporary one)")
  private Path work;

  private Main() {}

  /** See {@code bench/run --help}. */
  public static void main(String[] arguments) {
    boolean process = arguments.length > 0 && arguments[0].equals(ChainProcess.NAME);
    Object command = process ? new ChainProcess() : new Main();
    int code =
        new CommandLine(command)
            .setCaseInsensitiveEnumValuesAllowed(true)
            .execute(process ? Arrays.copyOfRange(arguments, 1, arguments.length) : arguments);
    // Some engines leave threads behind.
    System.exit(code);
  }

  @Override
  public Integer call() throws Exception {
    Path folder = work == null ? Files.createTempDirectory("diptych-bench") : work;
    Set<Part> wanted = new TreeSet<>(parts == null ? List.of(Part.values()) : parts);
    Lexicons lexicons = new Lexicons(folder, Text.read(corpus, 0));
    Processes processes = new Processes(corpus, lexicons, documents, rounds, warmUp, seconds);
    Tables tables = new Tables(processes, System.out);
    tables.machine();
    for (Part part : wanted) {
      switch (part) {
        case CHAIN -> tables.chain();
        case SIZES -> tables.sizes();
        case THREADS -> tables.threads();
        case LENGTH -> tables.length();
        case PARTS -> PartsTable.print(corpus, documents, lexicons, System.out);
      }
    }
    return 0;
  }
}
