package org.diptych.lexicon;

/**
 * An entry found in a text.
 *
 * @param entry the entry
 * @param begin offset of the first character, in UTF-16 code units of the text
 * @param end offset after the last character
 * @param words how many words it spans, gaps included
 */
public record Match<E extends Entry>(E entry, int begin, int end, int words) {

  boolean overlaps(Match<?> other) {
    return begin < other.end && other.begin < end;
  }
}
