package org.diptych.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.diptych.pipeline.Limits;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;

/** How a large corpus is gone through. */
final class BatchOptions {

  private static final String THREADS = "--threads";
  private static final String CHARACTERS = "--max-characters";

  private static final String SECONDS = "600";

  @Option(
      names = THREADS,
      paramLabel = "N",
      description =
          "documents that are done at the same time (default: the cores, ${DEFAULT-VALUE})")
  private int threads;

  @Option(
      names = "--resume",
      description = "go on with the run in OUT that was cut off; where there is none, begin it")
  boolean resume;

  @Option(names = "--fail-fast", description = "end the run with the first document that fails")
  boolean failFast;

  @Option(
      names = "--time-limit",
      paramLabel = "SECONDS",
      defaultValue = SECONDS,
      description = "what a document may take; 0 = any time (default: ${DEFAULT-VALUE})")
  private long seconds;

  @Option(
      names = CHARACTERS,
      paramLabel = "N",
      description =
          "how long the text of a document may be (default: (heap - 150 MB) ÷ (threads × 40),"
              + " here ${DEFAULT-VALUE})")
  private long characters;

  @Option(
      names = "--log",
      paramLabel = "FILE",
      description = "write there what happens and when, one JSON object a line")
  Path log;

  /** The defaults that depend on the machine. */
  static final class Defaults implements IDefaultValueProvider {

    @Override
    public String defaultValue(ArgSpec argument) {
      if (!(argument instanceof OptionSpec option)) {
        return null;
      }
      return switch (option.longestName()) {
        case THREADS -> Integer.toString(cores());
        case CHARACTERS -> Long.toString(charactersFor(cores()));
        default -> null;
      };
    }
  }

  private static int cores() {
    return Runtime.getRuntime().availableProcessors();
  }

  private static long charactersFor(int threads) {
    return Limits.charactersFor(Runtime.getRuntime().maxMemory(), threads);
  }

  /** Whether the user said how long a text may be. */
  boolean limitGiven() {
    return characters != charactersFor(cores());
  }

  /** What a document may take where no option says otherwise. */
  static Limits standard() {
    return new Limits(charactersFor(cores()), Duration.ofSeconds(Long.parseLong(SECONDS)), cores());
  }

  Limits limits() {
    return new Limits(
        limitGiven() ? characters : charactersFor(threads), Duration.ofSeconds(seconds), threads);
  }

  /** One line for each value that makes no sense. */
  List<String> faults() {
    List<String> faults = new ArrayList<>();
    if (threads < 1) {
      faults.add(THREADS + ": " + threads + " is too few; at least one is needed");
    }
    if (seconds < 0) {
      faults.add("--time-limit: " + seconds + " is no time; 0 means any");
    }
    if (characters < 1) {
      faults.add(CHARACTERS + ": " + characters + " is too few");
    }
    return faults;
  }
}
