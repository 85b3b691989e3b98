package org.diptych.cli;

import java.util.List;

/** A command that cannot be started as it was given; one line per fault. */
final class StartException extends Exception {

  private static final long serialVersionUID = 1L;

  StartException(List<String> faults) {
    super(String.join("\n", faults));
  }
}
