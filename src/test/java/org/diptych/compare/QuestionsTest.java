package org.diptych.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuestionsTest {

  @TempDir Path folder;

  private final List<String> faults = new ArrayList<>();

  private Path table(String content) throws IOException {
    return Files.writeString(folder.resolve("table.tsv"), content);
  }

  private List<String> stretches(List<Event> events, String date) {
    return Stretch.between(events).stream()
        .filter(stretch -> stretch.dates().test(date))
        .map(Stretch::label)
        .toList();
  }

  @Test
  void eventsDivideTheTime() throws IOException {
    List<Event> events =
        Event.read(table("date\tname\n1945-08\tthe end\n1941-12-07\tthe attack\n"), faults);
    assertThat(faults).isEmpty();
    assertThat(stretches(events, "1941-12-06")).containsExactly("before the attack (1941-12-07)");
    assertThat(stretches(events, "1941-12-07"))
        .containsExactly("after the attack (1941-12-07) and before the end (1945-08)");
    assertThat(stretches(events, "1946")).containsExactly("after the end (1945-08)");
    // nobody knows on which side these lie
    assertThat(stretches(events, "1941")).isEmpty();
    assertThat(stretches(events, "1945-08-10")).isEmpty();
    assertThat(stretches(events, "")).isEmpty();
  }

  @Test
  void everyFaultOfAnEventHasItsLine() throws IOException {
    Path file = table("date\tname\nlong ago\tx\n1941\t\n1942\ta\n1942\tb\n");
    Event.read(file, faults);
    assertThat(faults)
        .containsExactly(
            file + ":2: 'long ago' is no date; write 1945-08-15, 1945-08 or 1945",
            file + ":3: the event has no name; fill the column 'name'",
            file + ":5: a second event on 1942; name both in one row");
  }

  @Test
  void aTableWithoutEventsOrWithOtherColumnsIsRefused() throws IOException {
    Path file = table("date\tname\n");
    Event.read(file, faults);
    Event.read(table("when\twhat\n1941\tx\n"), faults);
    Event.read(folder.resolve("none.tsv"), faults);
    assertThat(faults)
        .containsExactly(
            file + ": no event; add a row below the header",
            file + ":1: the header must be 'date<tab>name', tab-separated",
            folder.resolve("none.tsv") + ": no such file; name a table with date, name");
  }

  @Test
  void everyFaultOfAGroupHasItsLine() throws IOException {
    Path file = table("group\tholder\nhawks\tAmes\ndoves\tAmes\nhawks\t\n");
    HolderGroups.read(file, faults);
    HolderGroups.read(table("group\tholder\nhawks\tAmes\n"), faults);
    assertThat(faults)
        .containsExactly(
            file + ":3: 'Ames' is there twice; a holder belongs to one group",
            file + ":4: group and holder must both be filled",
            file + ": fewer than two groups; there is nothing to compare");
  }
}
