package org.diptych.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the furniture of pages that stands in texts as if it belonged to them: lines at the edges
 * of pages or documents that stand in many documents, and lines that recur within one, figures
 * apart. Holds a few lines of each document.
 */
final class RecurringLines {

  /** The edge of a page or a document has so many lines. */
  private static final int EDGE = 2;

  /** Running heads are shorter, in characters. */
  private static final int LONGEST = 100;

  /** A line recurs within a document from so many times on. */
  private static final int LEAST_TIMES = 3;

  private static final int LEAST_DOCUMENTS = 3;
  private static final double LEAST_SHARE = 0.02;

  /** A line that ends like a sentence and has more words is one. */
  private static final int LONGEST_HEAD = 5;

  private static final Pattern SENTENCE_END = Pattern.compile("[.!?。][\"'”’)]*$");
  private static final Pattern PAGE = Pattern.compile("\\f");
  private static final Pattern LINE = Pattern.compile("\\R");

  private final Map<String, Line> lines = new HashMap<>();
  private final List<Map<Line, Integer>> byDocument = new ArrayList<>();

  /** A line, figures apart. */
  private static final class Line {

    private final String words;
    private int documents;
    private int times;
    private boolean within;

    Line(String words) {
      this.words = words;
    }
  }

  /**
   * Looks through a document.
   *
   * @param text without what its reader took for furniture
   */
  void add(String text) {
    Map<String, Integer> all = new LinkedHashMap<>();
    Set<String> edges = new HashSet<>();
    String[] pages = PAGE.split(text);
    for (String page : pages) {
      List<String> words =
          LINE.splitAsStream(page)
              .map(RecurringLines::words)
              .filter(line -> !line.isEmpty())
              .toList();
      for (int i = 0; i < words.size(); i++) {
        String line = words.get(i);
        boolean edge = i < EDGE || i >= words.size() - EDGE;
        // Figures alone are a page's number, or else they number a list.
        boolean counts = hasLetters(line) ? !sentence(line) : edge && pages.length > 1;
        if (counts && line.length() <= LONGEST) {
          all.merge(line, 1, Integer::sum);
          if (edge) {
            edges.add(line);
          }
        }
      }
    }
    Map<Line, Integer> found = new LinkedHashMap<>();
    all.forEach(
        (words, times) -> {
          if (times >= LEAST_TIMES || edges.contains(words)) {
            Line line = lines.computeIfAbsent(words, Line::new);
            line.documents++;
            line.times += times;
            line.within |= times >= LEAST_TIMES;
            found.put(line, times);
          }
        });
    byDocument.add(found);
  }

  /** What stands in two documents word for word is a passage that they share. */
  private static boolean sentence(String line) {
    return SENTENCE_END.matcher(line).find() && line.split(" ").length > LONGEST_HEAD;
  }

  private static boolean hasLetters(String line) {
    return line.codePoints().filter(Character::isLetter).count() > 1;
  }

  private static String words(String line) {
    return line.strip()
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\p{N}+", "#")
        .replaceAll("[\\s\\p{Z}]+", " ");
  }

  private boolean recurs(Line line) {
    return line.within
        || line.documents >= Math.max(LEAST_DOCUMENTS, LEAST_SHARE * byDocument.size());
  }

  /** The lines that recur, the most frequent first. */
  List<CheckReport.Line> found() {
    return lines.values().stream()
        .filter(this::recurs)
        .map(line -> new CheckReport.Line(line.words, line.documents, line.times))
        .sorted(
            Comparator.comparing(CheckReport.Line::documents)
                .thenComparing(CheckReport.Line::times)
                .reversed()
                .thenComparing(CheckReport.Line::words))
        .toList();
  }

  /** How many lines of a document recur; documents are counted from 0, as they were added. */
  int in(int document) {
    return byDocument.get(document).entrySet().stream()
        .filter(entry -> recurs(entry.getKey()))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }
}
