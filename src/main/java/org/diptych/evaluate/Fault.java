package org.diptych.evaluate;

import java.util.Locale;

/** How a prediction and the gold coding differ. */
public enum Fault {
  /** Predicted, and not in gold. */
  FALSE_POSITIVE,
  /** In gold, and not predicted. */
  MISS,
  /** In both, with another polarity, attribution, holder, … */
  WRONG_ATTRIBUTE;

  /** The word that tables use. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
