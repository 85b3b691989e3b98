package org.diptych.io;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds running heads and feet: lines at the edge of a page that stand on several pages at the same
 * height, figures apart, and page numbers that stand alone.
 */
final class PdfFurniture {

  private static final int LINES_AT_AN_EDGE = 2;
  private static final int LEAST_PAGES = 3;

  /** Left and right pages may have other heads, and chapters change them. */
  private static final double LEAST_SHARE = 0.2;

  private static final double SAME_HEIGHT = 4;

  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "(?i)\\W*(?:page|p\\.)?\\s*(?:\\d{1,4}|[ivxlc]{1,6})(?:\\s*(?:of|/)\\s*\\d{1,4})?\\W*");

  private PdfFurniture() {}

  private record Edge(boolean top, String words) {}

  /** The lines of all pages that are furniture. */
  static Set<PdfPage.Line> of(List<PdfPage> pages) {
    Map<Edge, List<PdfPage.Line>> byWords = new HashMap<>();
    Set<PdfPage.Line> furniture = new HashSet<>();
    for (PdfPage page : pages) {
      List<PdfPage.Line> lines = new ArrayList<>(page.lines());
      lines.sort(Comparator.comparingDouble(PdfPage.Line::y));
      for (int i = 0; i < lines.size(); i++) {
        PdfPage.Line line = lines.get(i);
        boolean top = i < LINES_AT_AN_EDGE && line.y() < page.height() / 4;
        boolean foot = i >= lines.size() - LINES_AT_AN_EDGE && line.y() > page.height() * 3 / 4;
        if (top || foot) {
          if (PAGE_NUMBER.matcher(line.text()).matches()) {
            furniture.add(line);
          }
          byWords.computeIfAbsent(new Edge(top, words(line)), e -> new ArrayList<>()).add(line);
        }
      }
    }
    double least = Math.max(pages.size() == 2 ? 2 : LEAST_PAGES, pages.size() * LEAST_SHARE);
    for (List<PdfPage.Line> same : byWords.values()) {
      double height = same.get(same.size() / 2).y();
      List<PdfPage.Line> level =
          same.stream().filter(l -> Math.abs(l.y() - height) < SAME_HEIGHT).toList();
      if (level.size() >= least) {
        furniture.addAll(level);
      }
    }
    return furniture;
  }

  private static String words(PdfPage.Line line) {
    return line.text().toLowerCase(Locale.ROOT).replaceAll("\\d+", "#").replaceAll("\\s+", " ");
  }
}
