package org.diptych.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IntervalsTest {

  @Test
  void findsWhatALookAtAllFinds() {
    Random random = new Random(1);
    for (int round = 0; round < 200; round++) {
      List<Span> spans = Stream.generate(() -> span(random)).limit(random.nextInt(40)).toList();
      Intervals<Span> intervals = Intervals.of(spans, span -> span);
      for (int i = 0; i < 20; i++) {
        Span asked = span(random);
        assertThat(intervals.overlapping(asked))
            .isEqualTo(spans.stream().filter(asked::overlaps).toList());
      }
    }
  }

  private static Span span(Random random) {
    int begin = random.nextInt(100);
    return new Span(begin, begin + 1 + random.nextInt(random.nextInt(10) == 0 ? 100 : 8));
  }
}
