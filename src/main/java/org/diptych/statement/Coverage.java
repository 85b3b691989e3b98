package org.diptych.statement;

import java.util.BitSet;
import java.util.List;

/** The characters of a text that marks have taken. */
final class Coverage {

  private final BitSet taken = new BitSet();

  static Coverage of(List<? extends Mark> marks) {
    Coverage coverage = new Coverage();
    marks.forEach(mark -> coverage.add(mark.span()));
    return coverage;
  }

  void add(Span span) {
    taken.set(span.begin(), span.end());
  }

  /** Whether no character of a stretch is taken. */
  boolean free(Span span) {
    int next = taken.nextSetBit(span.begin());
    return next < 0 || next >= span.end();
  }
}
