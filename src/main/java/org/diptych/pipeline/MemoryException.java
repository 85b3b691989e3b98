package org.diptych.pipeline;

import java.io.IOException;

/** A run ended because there was not enough memory for a document; the journal says so. */
public final class MemoryException extends IOException {

  private static final long serialVersionUID = 1L;

  MemoryException(String document) {
    super(
        document
            + ": there is not enough memory for it; go on with --resume, which leaves it out, or"
            + " begin anew with --overwrite and more memory (DIPTYCH_OPTS=-Xmx4g) or fewer"
            + " --threads");
  }
}
