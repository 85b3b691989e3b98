package org.diptych.lexicon;

import java.util.List;

/**
 * A lexicon that cannot be used. The message holds one line per fault, each {@code file:line:
 * reason}.
 */
public final class LexiconException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param faults one line per fault, each {@code file:line: reason}
   */
  public LexiconException(List<String> faults) {
    super(String.join("\n", faults));
  }

  /**
   * @param fault the only fault
   */
  public LexiconException(String fault) {
    super(fault);
  }
}
