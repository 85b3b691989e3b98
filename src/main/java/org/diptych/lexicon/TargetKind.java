package org.diptych.lexicon;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What kind of words stands for a country. */
public enum TargetKind {
  /** The country's name, or an adjective made of it. */
  NAME,
  /** Its people. */
  PEOPLE,
  /** Its army, government, capital or leaders. */
  BODY,
  /** A description whose country the discourse gives. */
  DESCRIPTION,
  /** A pronoun. */
  PRONOUN,
  /** Another country, which takes the discourse over and never gets a statement. */
  RIVAL,
  /** A longer phrase that hides a misleading shorter one; it means nothing itself. */
  OTHER;

  /** The word that tables and annotations use. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether the words name the country by themselves. */
  public boolean names() {
    return this == NAME || this == PEOPLE || this == BODY;
  }

  /** The kind with this id. */
  public static Optional<TargetKind> of(String id) {
    return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
  }
}
