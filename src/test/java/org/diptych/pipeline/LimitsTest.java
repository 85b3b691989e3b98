package org.diptych.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LimitsTest {

  private static final long MEGABYTE = 1 << 20;

  @Test
  void theMemoryThatIsAskedForIsEnough() {
    Limits limits = new Limits(1, Duration.ZERO, 2);

    assertThat(limits.heapFor(10_000_000)).isEqualTo("-Xmx913m");
    assertThat(Limits.charactersFor(913 * MEGABYTE, 2)).isBetween(10_000_000L, 10_100_000L);
    assertThat(Limits.charactersFor(912 * MEGABYTE, 2)).isLessThan(10_000_000);
  }

  @Test
  void lexiconAndModelLeaveRoomForATextInASmallHeapToo() {
    assertThat(Limits.charactersFor(450 * MEGABYTE, 1)).isEqualTo(300 * MEGABYTE / 40);
    assertThat(Limits.charactersFor(100 * MEGABYTE, 1)).isEqualTo(25 * MEGABYTE / 40);
  }
}
