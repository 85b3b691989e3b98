package org.diptych.io;

import java.util.List;
import org.diptych.statement.RegionKind;
import org.diptych.statement.Span;

/**
 * What a reader takes from a file.
 *
 * @param text the text; only characters that XML 1.0 allows
 * @param paragraphs the paragraphs, in the order of the text, none overlapping another
 * @param regions what the markup or the page says about stretches of the text
 * @param source what the file itself says about its source
 * @param language ISO 639-1 code that the file's own markup gives; empty if none
 * @param encoding the character encoding that was taken; empty where the format knows only one
 */
public record Extracted(
    String text,
    List<Span> paragraphs,
    List<Mark> regions,
    SourceFacts source,
    String language,
    String encoding) {

  /** Copies the lists. */
  public Extracted {
    paragraphs = List.copyOf(paragraphs);
    regions = List.copyOf(regions);
  }

  /**
   * A region.
   *
   * @param span where
   * @param kind its role
   * @param value a page's number, a speaker's name; empty for the other kinds
   */
  public record Mark(Span span, RegionKind kind, String value) {}
}
