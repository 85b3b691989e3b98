package org.diptych.compare;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import org.diptych.statement.StatementRow;
import org.junit.jupiter.api.Test;

class LargeTableTest {

  private static Duration cpu() {
    return Duration.ofNanos(
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime());
  }

  @Test
  void aTenthOfTheLargestCorpusTakesSeconds() {
    List<StatementRow> rows = GeneratedTable.of(3_100, 5_000);
    Duration before = cpu();

    Statistics statistics = Counts.comparison(rows, ComparisonPlan.DEFAULT).statistics();

    // time of the processors, since others may use them, too; half of it goes into compilation
    assertThat(cpu().minus(before)).isLessThan(Duration.ofSeconds(15));
    PairStatistics war = statistics.pair(Voices.ACTORS, "war", "japan", "germany").orElseThrow();
    assertThat(war.categories())
        .allMatch(category -> category.view(View.STANDARDIZED).measured())
        .allMatch(category -> category.view(View.RAW).holm().isPresent());
    assertThat(war.association().p().orElseThrow()).as("nothing differs").isGreaterThan(0.01);
  }
}
