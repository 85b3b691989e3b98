package org.diptych.compare;

import java.util.Locale;

/** What a row of the table is to the comparison. */
public enum Standing {
  /** It counts. */
  COUNTED,
  /** A target's view of itself: counted apart. */
  SELF,
  /** A historian's view, of whichever target: counted apart. */
  HISTORIAN,
  /** It repeats a passage of an earlier document, which counts in its place. */
  DUPLICATE,
  /** Another row for the same sentence, target and category counts in its place. */
  RECODED,
  /** It is about a target that is not compared. */
  OTHER_TARGET;

  /** The word that tables use. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
