package org.diptych.io;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;

/**
 * How the text of a PDF is set, in points.
 *
 * @param size size of most letters
 * @param step from one line to the next within a paragraph
 * @param left where most lines begin
 * @param right where full lines end
 */
record PdfMeasures(double size, double step, double left, double right) {

  private static final double SAME_SIZE = 0.07;

  /** A wider step than this many times the usual one parts two paragraphs. */
  private static final double WIDE = 1.4;

  /** A smaller indentation may be a matter of the letter's shape. */
  private static final double INDENT = 6;

  /** The lines of a quotation that is set in are longer than this share of the width. */
  private static final double SHORT = 0.6;

  private static final Pattern SENTENCE_END = Pattern.compile(".*[.!?:;][\"'”’)\\]]*");

  /** Measures the lines of all pages but their furniture. */
  static PdfMeasures of(List<List<PdfPage.Line>> pages) {
    List<PdfPage.Line> lines = pages.stream().flatMap(List::stream).toList();
    double size = mostOften(lines, PdfPage.Line::size);
    List<Double> steps = new ArrayList<>();
    for (List<PdfPage.Line> page : pages) {
      for (int i = 1; i < page.size(); i++) {
        PdfPage.Line a = page.get(i - 1);
        PdfPage.Line b = page.get(i);
        if (same(a.size(), size) && same(b.size(), size) && b.y() > a.y()) {
          steps.add(b.y() - a.y());
        }
      }
    }
    steps.sort(null);
    // Most steps lie within paragraphs, and those are the smaller ones.
    double step = steps.isEmpty() ? size * 1.2 : steps.get(steps.size() / 3);
    double right =
        lines.stream()
            .filter(l -> same(l.size(), size))
            .mapToDouble(PdfPage.Line::right)
            .sorted()
            .skip(lines.stream().filter(l -> same(l.size(), size)).count() * 9 / 10)
            .findFirst()
            .orElse(0);
    return new PdfMeasures(size, step, mostOften(lines, PdfPage.Line::left), right);
  }

  private static double mostOften(
      List<PdfPage.Line> lines, ToDoubleFunction<PdfPage.Line> measure) {
    Map<Long, Integer> letters = new TreeMap<>();
    lines.forEach(
        l ->
            letters.merge(
                Math.round(measure.applyAsDouble(l) * 10), l.text().length(), Integer::sum));
    return letters.entrySet().stream()
        .max(Map.Entry.comparingByValue(Comparator.naturalOrder()))
        .map(e -> e.getKey() / 10.0)
        .orElse(0.0);
  }

  private static boolean same(double a, double b) {
    return Math.abs(a - b) <= SAME_SIZE * Math.max(a, b);
  }

  /** Whether a line is set in letters clearly smaller than the text's. */
  boolean isSmall(PdfPage.Line line) {
    return line.size() < size && !same(line.size(), size);
  }

  /** Whether a line is set in letters clearly larger than the text's. */
  boolean isLarge(PdfPage.Line line) {
    return line.size() > size * 1.15;
  }

  /**
   * Whether a line begins a paragraph.
   *
   * @param before the line before it on the same page
   * @param isFirst whether that line is the first of its paragraph
   * @param after the line behind it on the same page; null if there is none
   */
  boolean begins(PdfPage.Line before, boolean isFirst, PdfPage.Line line, PdfPage.Line after) {
    if (line.y() < before.y() - step) {
      return !continues(before, line);
    }
    if (!same(before.size(), line.size())
        || line.y() - before.y() > WIDE * step * Math.max(1, line.size() / size)) {
      return true;
    }
    boolean unforced = firstWordFits(before, line);
    if (unforced && before.right() < left + SHORT * (right - left)) {
      return true;
    }
    boolean ended = SENTENCE_END.matcher(before.text()).matches();
    if (line.left() - before.left() > INDENT) {
      return ended || unforced;
    }
    if (before.left() - line.left() > INDENT && !isFirst) {
      return true;
    }
    boolean bothIndented = before.left() - left > INDENT && isFirst;
    boolean returns = after != null && line.left() - after.left() > INDENT;
    return unforced && (ended || (bothIndented && returns));
  }

  /** Whether a line at the head of a page or column goes on with a sentence from before it. */
  boolean continues(PdfPage.Line before, PdfPage.Line line) {
    if (!same(before.size(), line.size()) || SENTENCE_END.matcher(before.text()).matches()) {
      return false;
    }
    return Character.isLowerCase(line.text().codePointAt(0))
        || before.text().endsWith("-")
        || !firstWordFits(before, line);
  }

  /** Whether the line before would have had room for this line's first word. */
  private boolean firstWordFits(PdfPage.Line before, PdfPage.Line line) {
    double letter = (line.right() - line.left()) / Math.max(1, line.text().length());
    int firstWord = line.text().split("\\s", 2)[0].length();
    return before.right() + letter * (firstWord + 1) < right;
  }
}
