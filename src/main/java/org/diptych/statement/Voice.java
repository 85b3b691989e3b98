package org.diptych.statement;

import java.util.Locale;

/** In whose voice a view stands. */
public enum Voice {
  /** In quotation marks, or the own voice of a speech, letter, cable, memorandum or submission. */
  DIRECT,
  /** Reported. */
  INDIRECT,
  /** The text's own voice. */
  AUTHORIAL;

  /** The word that tables and annotations use. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The value with this id.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Voice of(String id) {
    for (Voice value : values()) {
      if (value.id().equals(id)) {
        return value;
      }
    }
    throw new IllegalArgumentException("'" + id + "' is no voice");
  }
}
