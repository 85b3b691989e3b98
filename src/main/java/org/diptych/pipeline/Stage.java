package org.diptych.pipeline;

import java.util.Locale;

/** How far a document came that could not be done. */
public enum Stage {
  /** Its file could not be read. */
  READ,
  /** Its text is longer than the run allows. */
  SIZE,
  /** An annotator failed on it. */
  ANNOTATE,
  /** Its output could not be written. */
  WRITE,
  /** It took longer than the run allows. */
  TIME,
  /** It took more memory than there is. */
  MEMORY;

  /** How tables name it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
