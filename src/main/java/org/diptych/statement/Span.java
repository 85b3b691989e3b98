package org.diptych.statement;

/**
 * A stretch of a text.
 *
 * @param begin offset of the first character, in UTF-16 code units
 * @param end offset after the last character
 */
public record Span(int begin, int end) implements Comparable<Span> {

  /** Checks the order of the offsets. */
  public Span {
    if (begin < 0 || end < begin) {
      throw new IllegalArgumentException("no span: [" + begin + ", " + end + ")");
    }
  }

  /** The number of UTF-16 code units. */
  public int length() {
    return end - begin;
  }

  /** Whether the other span lies inside this one. */
  public boolean covers(Span other) {
    return begin <= other.begin && other.end <= end;
  }

  /** Whether the two share a character. */
  public boolean overlaps(Span other) {
    return begin < other.end && other.begin < end;
  }

  /** How many characters the two share. */
  public int overlap(Span other) {
    return Math.max(0, Math.min(end, other.end) - Math.max(begin, other.begin));
  }

  /** How many characters lie between the two; 0 if they touch or overlap. */
  public int distance(Span other) {
    return Math.max(0, Math.max(other.begin - end, begin - other.end));
  }

  /** The characters of the span. */
  public String of(String text) {
    return text.substring(begin, end);
  }

  @Override
  public int compareTo(Span other) {
    return begin != other.begin
        ? Integer.compare(begin, other.begin)
        : Integer.compare(end, other.end);
  }
}
