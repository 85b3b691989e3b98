package org.diptych.lexicon;

import java.util.List;
import java.util.Set;

/** A row of a table, understood. */
public sealed interface Entry {

  /** The row as it was written. */
  Row row();

  /** The dates of a document in which the row counts. */
  default Period period() {
    return Period.ALWAYS;
  }

  /** The id under which annotations name the row. */
  default String id() {
    return row().id();
  }

  /**
   * Words that name a country.
   *
   * @param row the row
   * @param period when it counts
   * @param targets ids of the countries meant; empty where the discourse decides
   * @param kind what kind of words
   */
  record Target(Row row, Period period, List<String> targets, TargetKind kind) implements Entry {

    /** Copies the list. */
    public Target {
      targets = List.copyOf(targets);
    }
  }

  /**
   * Words that name somebody who can hold a view.
   *
   * @param row the row
   * @param period when the office or role was theirs
   * @param name canonical name
   * @param country id of the country they speak for; may be empty
   * @param kind person, body, office, state, conference or historian
   */
  record Holder(Row row, Period period, String name, String country, String kind)
      implements Entry {}

  /**
   * Words that change how others are to be read.
   *
   * @param row the row
   * @param kind such as {@code negation} or {@code reporting}
   * @param act the speech act of a reporting word; the axes and categories, separated by blanks,
   *     that another word is about; empty if it is about all
   * @param direction where the words reach
   */
  record Context(Row row, String kind, String act, Direction direction) implements Entry {

    private static final Set<String> OF_SPEECH =
        Set.of(
            "reporting",
            "introducing",
            "wanting",
            "transmission",
            "summary",
            "first-person",
            "second-person",
            "third-person",
            "third-plural",
            "interlocutor",
            "person-title",
            "oblique",
            "agentive",
            "past",
            "present");

    /**
     * Whether the words tell who speaks, not what becomes of what is said. Words of both sorts do
     * not compete: "referred to" reports, wherever "was not referred to the committee" denies.
     */
    boolean tellsWhoSpeaks() {
      return OF_SPEECH.contains(kind);
    }
  }

  /**
   * Wording of headings, signatures and minutes.
   *
   * @param row the row
   * @param role {@code sender}, {@code addressee}, {@code speaker}, or {@code body}: a noun that
   *     makes the words before it the name of a body
   */
  record Heading(Row row, String role) implements Entry {}

  /**
   * Words that tell what kind of document, or part of one, they stand in.
   *
   * @param row the row
   * @param kind in titles and heads {@code direct} for speeches, letters and cables, {@code report}
   *     for reports, minutes and policy papers, whose voice is a body's or a person's, {@code
   *     authorial} for memoirs and scholars' prose; on a line of its own {@code enclosure}, {@code
   *     references}, {@code notes}; {@code caption} before a number; {@code citation} inside a note
   */
  record Genre(Row row, String kind) implements Entry {

    private static final Set<String> OF_PART =
        Set.of("enclosure", "references", "notes", "caption", "citation");

    /** Whether the words tell what a whole document is, not a part of one. */
    public boolean isOfDocument() {
      return !OF_PART.contains(kind);
    }
  }

  /**
   * Words in which dates are written, or which tell what a date beside them is the date of.
   *
   * @param row the row
   * @param kind {@code month} or {@code day} with a number; {@code date} before a year, a month or
   *     a day that dates what the sentence tells, {@code event} before one that only names or
   *     limits something; {@code clause} opens a clause whose dates are its own; {@code remembered}
   *     marks a view that the author held then, {@code present} one that he holds as he writes
   * @param number of the month or the day; 0 for the other kinds
   */
  record Dating(Row row, String kind, int number) implements Entry {}

  /**
   * Words that signal a category.
   *
   * @param row the row
   * @param period when the row counts
   * @param axis the axis
   * @param category the category
   * @param unless categories, context kinds, target kinds or {@link #UNNAMED}, before which the row
   *     yields in the same sentence
   */
  record Cue(Row row, Period period, String axis, String category, Set<String> unless)
      implements Entry {

    /** Copies the set. */
    public Cue {
      unless = Set.copyOf(unless);
    }

    /** In {@code unless}: the sentence names no target. */
    public static final String UNNAMED = "unnamed";
  }
}
