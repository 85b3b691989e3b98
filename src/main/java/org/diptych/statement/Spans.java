package org.diptych.statement;

import java.util.List;

/** Looks marks up by place in lists that are sorted by {@link Span#compareTo}. */
public final class Spans {

  private Spans() {}

  /** The marks that begin inside a stretch. */
  public static <M extends Mark> List<M> in(List<M> marks, Span stretch) {
    return marks.subList(first(marks, stretch.begin()), first(marks, stretch.end()));
  }

  /** Whether one of the marks overlaps a stretch. */
  static boolean overlap(List<? extends Mark> marks, Span stretch) {
    return marks.stream().anyMatch(mark -> mark.span().overlaps(stretch));
  }

  /** The index of the first mark that begins at or after an offset. */
  private static int first(List<? extends Mark> marks, int offset) {
    int low = 0;
    int high = marks.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (marks.get(middle).span().begin() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
