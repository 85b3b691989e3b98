package org.diptych.statement;

import java.util.List;
import org.diptych.lexicon.Direction;
import org.diptych.lexicon.TargetKind;

/** Something that was found at a place of a text, before anything is decided. */
public sealed interface Mark {

  /** The words. */
  Span span();

  /** Id of the lexicon entry or rule that found it. */
  String entry();

  /**
   * Words that stand for a country.
   *
   * @param span the words
   * @param targets ids of the countries; empty while the discourse has not been asked
   * @param kind what kind of words
   * @param entry lexicon entry
   */
  record Target(Span span, List<String> targets, TargetKind kind, String entry) implements Mark {

    /** Copies the list. */
    public Target {
      targets = List.copyOf(targets);
    }

    /** Whether the words name a target country by themselves. */
    public boolean names() {
      return kind.names();
    }

    /** Whether the words stand for a target, by name or by the discourse. */
    public boolean meansTarget() {
      return !rival() && !targets.isEmpty();
    }

    /** Whether the words name a country that is no target. */
    public boolean rival() {
      return kind == TargetKind.RIVAL;
    }
  }

  /**
   * Words that name somebody who can hold a view.
   *
   * @param span the words
   * @param holder who
   * @param entry lexicon entry or rule
   */
  record Named(Span span, Holder holder, String entry) implements Mark {}

  /**
   * Words that change how others are to be read.
   *
   * @param span the words
   * @param kind such as {@code negation}, {@code reporting}
   * @param act speech act of a reporting word; the axes and categories, separated by blanks, that
   *     another word is about; empty if it is about all
   * @param direction where they reach
   * @param entry lexicon entry
   */
  record Context(Span span, String kind, String act, Direction direction, String entry)
      implements Mark {

    /** Whether the words are of this kind and change something. */
    public boolean is(String wanted) {
      return kind.equals(wanted)
          && direction != Direction.PSEUDO
          && direction != Direction.TERMINATE;
    }

    /** Whether the words deny or reject something. */
    public boolean denies() {
      return is("negation") || is("rejection") || (is("reporting") && act.equals("deny"));
    }

    /**
     * Whether the words are about a category: their act lists it or its axis, or, behind a {@code
     * -}, those that they are not about. A word of reporting is about all.
     */
    public boolean concerns(String axis, String category) {
      if (act.isEmpty() || is("reporting")) {
        return true;
      }
      List<String> about = List.of(act.split(" "));
      return act.startsWith("-")
          ? !about.contains("-" + category) && !about.contains("-" + axis)
          : about.contains(category) || about.contains(axis);
    }
  }

  /**
   * Words that signal a category.
   *
   * @param span the words
   * @param axis axis of the codebook
   * @param category category of the codebook
   * @param entry lexicon entry
   */
  record Cue(Span span, String axis, String category, String entry) implements Mark {}

  /**
   * A stretch whose view belongs to a holder.
   *
   * @param span the stretch
   * @param holder whose view it is
   * @param voice direct, indirect or authorial
   * @param act speech act; empty if unknown
   * @param via who passed it on, outermost first
   * @param entry rule or lexicon entry
   */
  record Attributed(
      Span span, Holder holder, Voice voice, String act, List<String> via, String entry)
      implements Mark {

    /** Copies the list. */
    public Attributed {
      via = List.copyOf(via);
    }
  }

  /**
   * A stretch of the page with a role of its own.
   *
   * @param span the stretch
   * @param kind its role
   * @param value page number or speaker's name; else empty
   * @param entry rule
   */
  record Region(Span span, RegionKind kind, String value, String entry) implements Mark {}
}
