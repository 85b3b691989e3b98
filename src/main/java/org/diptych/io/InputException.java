package org.diptych.io;

import java.util.List;

/**
 * An input of which nothing can be started: no such folder, wrong metadata, a language without a
 * lexicon. The message holds one line per fault; those of a table read {@code file:line: reason}.
 */
public final class InputException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param faults one line per fault
   */
  public InputException(List<String> faults) {
    super(String.join("\n", faults));
  }

  /**
   * @param fault the only fault
   */
  public InputException(String fault) {
    super(fault);
  }
}
