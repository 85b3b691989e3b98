package org.diptych.compare;

import java.util.Locale;
import org.diptych.statement.Holder;
import org.diptych.statement.Perspective;
import org.diptych.statement.Statement;

/**
 * Whose statements a table counts. Those of different voices never share a table unless that is
 * asked for ({@link ComparisonPlan#together()}): a scholar who writes of a view holds it no more
 * than a government that defends itself.
 */
public enum Voices {
  /** Those who spoke at the time, about another country than their own. */
  ACTORS("actors", Standing.COUNTED),
  /** Scholars, whether or not of the country of which they write: holder kind historian. */
  HISTORIANS("historians", Standing.HISTORIAN),
  /** Actors about their own country: perspective self. */
  SELF("self", Standing.SELF);

  private final String id;
  private final Standing standing;

  Voices(String id, Standing standing) {
    this.id = id;
    this.standing = standing;
  }

  /** Whose statement it is: a historian's even where he writes of his own country. */
  static Voices of(Statement statement) {
    if (statement.holder().kind().equals(Holder.HISTORIAN)) {
      return HISTORIANS;
    }
    return statement.perspective() == Perspective.SELF ? SELF : ACTORS;
  }

  /** What their rows are to the comparison. */
  public Standing standing() {
    return standing;
  }

  /** The word that tables and options use. */
  public String id() {
    return id;
  }

  /**
   * The voices of that name.
   *
   * @throws IllegalArgumentException if there are none; the message says which there are
   */
  public static Voices of(String id) {
    for (Voices voices : values()) {
      if (voices.id.equals(id.strip().toLowerCase(Locale.ROOT))) {
        return voices;
      }
    }
    throw new IllegalArgumentException(
        "no voices '" + id + "'; there are: actors, historians, self");
  }
}
