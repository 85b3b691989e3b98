package org.diptych.compare;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A place where a document itself sets targets side by side.
 *
 * @param kind in how many sentences
 * @param rows its statements that count, about two targets or more, in the order of the table
 */
public record Juxtaposition(Kind kind, List<Coded> rows) {

  /** How close the statements stand. */
  public enum Kind {
    /** One sentence speaks of several targets. */
    SENTENCE,
    /** A holder speaks of one target in a sentence and of another in the next. */
    NEIGHBOURS;

    /** The word that tables use. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Copies the list. */
  public Juxtaposition {
    rows = List.copyOf(rows);
  }

  /** How what is said of one target goes with what is said of another. */
  public enum Relation {
    /** A category is affirmed of several targets, or denied of several. */
    ALIKE,
    /** A category is affirmed of one target and denied of another. */
    OPPOSED,
    /** No category is said of two targets. */
    DIFFERENT;

    /** The word that tables use. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The closest relation; opposition before likeness. */
  public Relation relation() {
    boolean alike = false;
    for (Coded one : rows) {
      for (Coded other : rows) {
        if (!one.statement().target().equals(other.statement().target())
            && one.statement().category().equals(other.statement().category())) {
          if (one.negated() != other.negated()) {
            return Relation.OPPOSED;
          }
          alike = true;
        }
      }
    }
    return alike ? Relation.ALIKE : Relation.DIFFERENT;
  }

  /** The targets. */
  public Set<String> targets() {
    return rows.stream().map(coded -> coded.statement().target()).collect(Collectors.toSet());
  }
}
