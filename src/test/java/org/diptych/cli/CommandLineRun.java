package org.diptych.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;

/**
 * A command that was run in this JVM.
 *
 * @param code the exit code
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
record CommandLineRun(int code, String out, String err) {

  static CommandLineRun of(Object... args) {
    return run(false, args);
  }

  static CommandLineRun watched(Object... args) {
    return run(true, args);
  }

  private static CommandLineRun run(boolean interactive, Object... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        Main.run(
            new Terminal(new PrintWriter(out, true), new PrintWriter(err, true), interactive),
            Arrays.stream(args).map(Object::toString).toArray(String[]::new));
    return new CommandLineRun(code, out.toString(), err.toString());
  }

  List<String> errors() {
    return err.lines().toList();
  }
}
