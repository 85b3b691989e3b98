package org.diptych.cli;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;

/**
 * Where a command writes to.
 *
 * @param out results
 * @param err messages and progress
 * @param interactive whether a person watches {@code err}
 */
record Terminal(PrintWriter out, PrintWriter err, boolean interactive) {

  /** The launcher knows whether standard error is a terminal; Java 17 does not. */
  private static final String PROPERTY = "diptych.terminal";

  static Terminal system() {
    String said = System.getProperty(PROPERTY);
    boolean interactive = said == null ? System.console() != null : Boolean.parseBoolean(said);
    return new Terminal(
        writer(System.out, "stdout.encoding"), writer(System.err, "stderr.encoding"), interactive);
  }

  /** Java says the encoding of a terminal in a property from version 19 on. */
  private static PrintWriter writer(PrintStream stream, String property) {
    Charset charset =
        Charset.forName(System.getProperty(property, Charset.defaultCharset().name()));
    return new PrintWriter(new OutputStreamWriter(stream, charset), true);
  }

  /** Writes one message line. */
  void message(String line) {
    err.println(line);
  }
}
