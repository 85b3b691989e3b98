package org.diptych.cli;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.diptych.pipeline.BatchListener;
import org.diptych.pipeline.DocumentResult;

/** Shows how far a run is: a bar for a person who watches, else a line now and then. */
final class Progress implements BatchListener {

  private static final int WIDTH = 30;
  private static final int LINES = 10;
  private static final int FEW = 50;
  private static final long SECONDS_BETWEEN = 60;

  private final Terminal terminal;
  private final EventLog log;
  private final int files;
  private final long start = System.nanoTime();
  private int documents;
  private long statements;
  private int failures;
  private int before = -1;
  private int begun;
  private int line;
  private long said = start;
  private int shown;

  /**
   * @param log takes what happens, too
   * @param files how many files there are; a file may hold many documents
   */
  Progress(Terminal terminal, EventLog log, int files) {
    this.terminal = terminal;
    this.log = log;
    this.files = files;
  }

  @Override
  public void finished(DocumentResult result, int file, Duration took) {
    documents++;
    begun = Math.max(begun, file);
    if (before < 0) {
      before = file - 1; // what an earlier run did says nothing about the speed of this one
    }
    if (result instanceof DocumentResult.Failed failed) {
      failures++;
      say(failed.fault().getMessage());
    } else if (result instanceof DocumentResult.Done done) {
      statements += done.rows().size();
      encoding(done);
    }
    log.document(result, took);
    if (terminal.interactive()) {
      bar();
    }
    boolean due = seconds(said) >= SECONDS_BETWEEN;
    if (due || files >= FEW && begun * LINES / files > line) {
      line = begun * LINES / files;
      said = System.nanoTime();
      Speed speed = speed();
      log.progress(begun, files, speed);
      if (!terminal.interactive()) {
        say(begun + " of " + files + " files, " + documents + " documents, " + speed.line());
      }
    }
  }

  Speed speed() {
    return Speed.of(documents, statements, failures, seconds(start), begun - before, files - begun);
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }

  /** A guess at the encoding is worth a look. */
  private void encoding(DocumentResult.Done done) {
    String encoding = done.facts().encoding();
    if (!encoding.isEmpty() && !encoding.equalsIgnoreCase(StandardCharsets.UTF_8.name())) {
      say(done.document() + ": read as " + encoding);
    }
  }

  private void say(String message) {
    clear();
    terminal.message(message);
  }

  private void bar() {
    int full = Math.min(WIDTH, WIDTH * begun / Math.max(1, files));
    String bar =
        String.format(
            Locale.ROOT,
            "[%s%s] %d of %d files, %s",
            "#".repeat(full),
            " ".repeat(WIDTH - full),
            begun,
            files,
            speed().line());
    terminal.err().print("\r" + bar + " ".repeat(Math.max(0, shown - bar.length())));
    terminal.err().flush();
    shown = bar.length();
  }

  /** Takes the bar away. */
  void end() {
    clear();
  }

  private void clear() {
    if (terminal.interactive()) {
      terminal.err().print("\r" + " ".repeat(shown) + "\r");
      shown = 0;
    }
  }
}
