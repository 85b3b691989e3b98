package org.diptych.lexicon;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Where context words reach; the five directions of ConText (Harkema and others 2009, Journal of
 * Biomedical Informatics 42(5)).
 */
public enum Direction {
  /** Over what follows. */
  FORWARD,
  /** Over what precedes. */
  BACKWARD,
  /** Over both sides. */
  BIDIRECTIONAL,
  /** Ends the reach of other words. */
  TERMINATE,
  /** Looks like a context word and is none. */
  PSEUDO;

  /** The word that tables and annotations use. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The direction with this id. */
  public static Optional<Direction> of(String id) {
    return Arrays.stream(values()).filter(d -> d.id().equals(id)).findFirst();
  }
}
