package org.diptych.exchange;

import java.util.Arrays;

/**
 * Counts the characters of a text as REFI-QDA does (REFI-QDA 1.5, section 9.2): Unicode code
 * points, the first of which is number 0. Java counts UTF-16 code units, of which a character
 * beyond the basic plane has two.
 */
final class CodePoints {

  private final int length;
  private final int[] pairs;

  CodePoints(String text) {
    length = text.length();
    int[] found = new int[8];
    int count = 0;
    for (int i = 0; i + 1 < length; i++) {
      if (Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
        found = count == found.length ? Arrays.copyOf(found, 2 * count) : found;
        found[count++] = i++;
      }
    }
    pairs = Arrays.copyOf(found, count);
  }

  /** How many code points stand before an offset; one within a character counts as behind it. */
  int at(int offset) {
    int behind = Arrays.binarySearch(pairs, offset);
    int pairsBefore = behind >= 0 ? behind : -behind - 1;
    return offset - pairsBefore + (inside(offset, pairsBefore) ? 1 : 0);
  }

  private boolean inside(int offset, int pairsBefore) {
    return pairsBefore > 0 && pairs[pairsBefore - 1] == offset - 1;
  }

  /**
   * The offset of a code point.
   *
   * @throws IllegalArgumentException if the text has no such place
   */
  int offset(int codePoint) {
    int offset = codePoint;
    for (int pair : pairs) {
      if (pair >= offset) {
        break;
      }
      offset++;
    }
    if (codePoint < 0 || offset > length) {
      throw new IllegalArgumentException("the text has no character " + codePoint);
    }
    return offset;
  }
}
