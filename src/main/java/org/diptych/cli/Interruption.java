package org.diptych.cli;

import java.io.IOException;
import org.diptych.pipeline.OutputFolder;

/** Ends a run in order when the user stops it. */
final class Interruption implements AutoCloseable {

  private final Thread hook;

  private Interruption(Thread hook) {
    this.hook = hook;
  }

  /** Watches until closed. */
  static Interruption of(Terminal terminal, OutputFolder output) {
    Thread hook =
        new Thread(
            () -> {
              if (output.isClosed()) {
                return;
              }
              try {
                output.close();
                terminal.message(
                    output.isKept()
                        ? "interrupted; go on with --resume, or begin anew with --overwrite"
                        : "interrupted; nothing was written to " + output.folder());
              } catch (IOException e) {
                terminal.message("interrupted; " + e.getMessage() + " cannot be removed");
              }
            });
    Runtime.getRuntime().addShutdownHook(hook);
    return new Interruption(hook);
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The shutdown has begun: the hook is at work, and this thread only waits for the end.
    }
  }
}
