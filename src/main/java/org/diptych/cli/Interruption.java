package org.diptych.cli;

import java.io.IOException;
import org.diptych.pipeline.OutputFolder;

/** Leaves no half output behind when the user stops a run. */
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
                terminal.message("interrupted; nothing was written to " + output.folder());
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
