package org.diptych.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line. */
@Command(
    name = "diptych",
    mixinStandardHelpOptions = true,
    description =
        "Finds how historical texts see Japan and Germany, and lays the two side by side.",
    subcommands = {EvaluateCommand.class})
public final class Main {

  private Main() {}

  /** Runs a command and ends the JVM with its exit code. */
  public static void main(String[] args) {
    System.exit(run(args));
  }

  /** Runs a command and gives its exit code. */
  static int run(String... args) {
    return new CommandLine(new Main()).execute(args);
  }
}
