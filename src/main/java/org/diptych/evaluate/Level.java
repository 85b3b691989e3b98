package org.diptych.evaluate;

import java.util.Locale;

/** What must agree for a statement to be found; each level asks for all that those before it do. */
public enum Level {
  /** The sentence holds a statement. */
  SENTENCE,
  /** About this target. */
  TARGET,
  /** On this axis. */
  AXIS,
  /** Of this category. */
  CATEGORY;

  /** The word that tables use. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
