package org.diptych.statement;

/**
 * Whose view it is.
 *
 * @param name canonical name; {@link #AUTHOR} for a text's own unnamed author
 * @param country id of the country they speak for; empty if unknown
 * @param kind person, body, office, state, conference or historian; empty if unknown
 */
public record Holder(String name, String country, String kind) {

  /** The name under which a text's own author stands who is not named. */
  public static final String AUTHOR = "author";

  /** Somebody else than the author, who cannot be told. */
  public static Holder unknown() {
    return new Holder("", "", "");
  }

  /** The kind of holders who write about the time and did not act in it. */
  public static final String HISTORIAN = "historian";

  /** The text's own author, not named. */
  public static Holder author() {
    return new Holder(AUTHOR, "", "");
  }
}
