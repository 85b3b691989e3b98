package org.diptych.io;

import java.util.List;

/**
 * The lines of a PDF page, in the order in which the file has them.
 *
 * @param number the page's number or label
 * @param height height of the page, in points
 * @param lines its lines
 */
record PdfPage(String number, double height, List<Line> lines) {

  PdfPage {
    lines = List.copyOf(lines);
  }

  /**
   * A line. Lengths are in points; y grows downwards.
   *
   * @param text its characters
   * @param left where it begins
   * @param right where it ends
   * @param y its base line
   * @param size size of most of its letters
   */
  record Line(String text, double left, double right, double y, double size) {}
}
