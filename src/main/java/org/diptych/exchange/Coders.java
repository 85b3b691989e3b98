package org.diptych.exchange;

import java.util.Set;
import org.diptych.statement.Statement;

/**
 * Who coded, under the name that other tools show. What the machine found stands under a name of
 * its own, and comes back under it: an import must not make people's work of it.
 */
public final class Coders {

  /** What a source has before the name of a person. */
  public static final String HUMAN = "human:";

  private static final String MACHINE = "Diptych: ";
  private static final Set<String> MACHINES =
      Set.of(Statement.LEXICON, Statement.LEARNED, Statement.BOTH);

  private Coders() {}

  /** The coder of a source. */
  public static String name(String source) {
    return source.startsWith(HUMAN) ? source.substring(HUMAN.length()) : MACHINE + source;
  }

  /** The source of a coder; one without a name is {@code unnamed}. */
  public static String source(String name) {
    if (name.startsWith(MACHINE) && MACHINES.contains(name.substring(MACHINE.length()))) {
      return name.substring(MACHINE.length());
    }
    return HUMAN + (name.isBlank() ? "unnamed" : name.strip());
  }
}
