package org.diptych.statement;

import java.util.Locale;

/** Whether a category is affirmed or denied of the target. */
public enum Polarity {
  /** It is affirmed, supposed or asked. */
  AFFIRMED,
  /** It is denied, or rejected as an option. */
  NEGATED;

  /** The word that tables and annotations use. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Target and category as one label: {@code japan/threat}, {@code -germany/fascism} if denied. */
  public String code(String target, String category) {
    return (this == NEGATED ? "-" : "") + target + "/" + category;
  }

  /**
   * The value with this id.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Polarity of(String id) {
    for (Polarity value : values()) {
      if (value.id().equals(id)) {
        return value;
      }
    }
    throw new IllegalArgumentException("'" + id + "' is no polarity");
  }
}
