package org.diptych.cli;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Consumer;
import org.diptych.pipeline.DocumentResult;

/** Shows how far a run is: a bar for a person who watches, else a line now and then. */
final class Progress implements Consumer<DocumentResult> {

  private static final int WIDTH = 30;
  private static final int LINES = 10;
  private static final int FEW = 50;

  private final Terminal terminal;
  private final int files;
  private int documents;
  private int begun;
  private String file = "";
  private int line;

  /**
   * @param files how many files there are; a file may hold many documents
   */
  Progress(Terminal terminal, int files) {
    this.terminal = terminal;
    this.files = files;
  }

  @Override
  public void accept(DocumentResult result) {
    documents++;
    String of = result.document().split("#", 2)[0];
    if (!of.equals(file)) {
      file = of;
      begun++;
    }
    if (result instanceof DocumentResult.Failed failed) {
      say(failed.fault().getMessage());
    } else if (result instanceof DocumentResult.Done done) {
      encoding(done);
    }
    if (terminal.interactive()) {
      bar();
    } else if (files >= FEW && begun * LINES / files > line) {
      line = begun * LINES / files;
      say(begun + " of " + files + " files, " + documents + " documents");
    }
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
    terminal
        .err()
        .printf(
            Locale.ROOT,
            "\r[%s%s] %d of %d files",
            "#".repeat(full),
            " ".repeat(WIDTH - full),
            begun,
            files);
    terminal.err().flush();
  }

  /** Takes the bar away. */
  void end() {
    clear();
  }

  private void clear() {
    if (terminal.interactive()) {
      terminal.err().print("\r" + " ".repeat(WIDTH * 2) + "\r");
    }
  }
}
