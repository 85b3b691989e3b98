package org.diptych.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.diptych.io.DocumentException;
import org.junit.jupiter.api.Test;

class OrderedRecorderTest {

  private final List<String> told = new ArrayList<>();
  private final OrderedRecorder recorder =
      new OrderedRecorder((result, file, took) -> told.add(result.document() + " " + file));

  private void record(int number) {
    Task task = new Task(number, number + 1, null);
    task.begin();
    DocumentException fault = new DocumentException(number + ".txt", "broken", "mend it");
    recorder.record(task, new DocumentResult.Failed(Stage.READ, fault), Map.of());
  }

  @Test
  void whatIsFinishedEarlyWaitsForThoseBeforeIt() {
    record(2);
    record(1);
    assertThat(told).isEmpty();

    record(0);
    assertThat(told).containsExactly("0.txt 1", "1.txt 2", "2.txt 3");

    record(3);
    assertThat(told).hasSize(4).endsWith("3.txt 4");
  }
}
