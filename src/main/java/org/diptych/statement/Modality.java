package org.diptych.statement;

import java.util.Locale;

/** How firmly a view is held. */
public enum Modality {
  /** It is stated as a fact. */
  ASSERTED,
  /** It is held to be possible. */
  SUPPOSED,
  /** It is put forward as something to be done. */
  PROPOSED,
  /** It is a question. */
  ASKED;

  /** The word that tables and annotations use. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The value with this id.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Modality of(String id) {
    for (Modality value : values()) {
      if (value.id().equals(id)) {
        return value;
      }
    }
    throw new IllegalArgumentException("'" + id + "' is no modality");
  }
}
