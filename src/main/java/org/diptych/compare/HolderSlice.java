package org.diptych.compare;

import java.util.List;
import org.diptych.statement.Holder;

/**
 * What a holder says.
 *
 * @param name canonical name; {@code author} for texts' own unnamed authors taken together; empty
 *     where it is not known whose view it is
 * @param countries for whom they speak, as far as known, sorted
 * @param kinds person, body, office and so on, as far as known, sorted
 * @param tables their statements
 */
public record HolderSlice(
    String name, List<String> countries, List<String> kinds, Tabulation tables) {

  /** The name for people. */
  public String label() {
    return label(name);
  }

  /** The name for people of a holder in the table of statements. */
  public static String label(String name) {
    return switch (name) {
      case "" -> "(unknown)";
      case Holder.AUTHOR -> "(author, not named)";
      default -> name;
    };
  }
}
