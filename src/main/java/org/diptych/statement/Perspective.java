package org.diptych.statement;

import java.util.Locale;

/** Whether the holder speaks of another country or of their own. */
public enum Perspective {
  /** Of another. */
  OTHER,
  /** Of their own. */
  SELF;

  /** The word that tables and annotations use. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The value with this id.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Perspective of(String id) {
    for (Perspective value : values()) {
      if (value.id().equals(id)) {
        return value;
      }
    }
    throw new IllegalArgumentException("'" + id + "' is no perspective");
  }
}
