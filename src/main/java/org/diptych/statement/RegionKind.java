package org.diptych.statement;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The role of a stretch of the page. */
public enum RegionKind {
  /** A title or heading. */
  HEADING,
  /** A footnote or endnote. */
  NOTE,
  /** An entry of a reference list. */
  REFERENCE,
  /** A caption of a figure, table or map. */
  CAPTION,
  /** What repeats on pages, or belongs to the form and not to the text. */
  FURNITURE,
  /** A quotation set apart. */
  QUOTE,
  /** The name before a speaker's turn. */
  SPEAKER,
  /** A signature. */
  SIGNATURE,
  /** One page. */
  PAGE;

  /** The word that annotations use. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a sentence in it can hold no statement (codebook, rule 25). */
  public boolean silent() {
    return switch (this) {
      case HEADING, REFERENCE, CAPTION, FURNITURE, SIGNATURE -> true;
      case NOTE, QUOTE, SPEAKER, PAGE -> false;
    };
  }

  /** The kind with this id. */
  public static Optional<RegionKind> of(String id) {
    return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
  }
}
