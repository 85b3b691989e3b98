package org.diptych.learn;

import java.util.Locale;

/** What a run values more: to be right, or to miss nothing. */
public enum Setting {
  /** The best balance: category F1, and axis F1 where that differs little. */
  BALANCED,
  /** Few statements, which are right: precision at axis level of 0.85 at least. */
  PRECISE,
  /** Many statements, of which few are missed: recall counts twice as much as precision. */
  THOROUGH;

  /** The word that models and parameters use. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
