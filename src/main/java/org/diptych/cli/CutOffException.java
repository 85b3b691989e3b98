package org.diptych.cli;

import java.io.IOException;

/** A run that ended before it was whole, but can be taken up again. */
final class CutOffException extends IOException {

  private static final long serialVersionUID = 1L;

  /**
   * @param cause why it ended
   */
  CutOffException(IOException cause) {
    super("what is done is kept: go on with --resume, or begin anew with --overwrite", cause);
  }
}
