package org.diptych.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.diptych.lexicon.PartialDate;

/**
 * A stretch of time.
 *
 * @param label how it reads in a sentence: {@code 1939 to 1942}, {@code before the pact (1941-04)}
 * @param dates whether a date, ISO 8601 and perhaps partial, certainly lies in it
 */
record Stretch(String label, Predicate<String> dates) {

  /** The periods of a comparison. */
  static List<Stretch> of(Periods periods) {
    return periods.names().stream()
        .map(name -> new Stretch(name, date -> periods.of(date).equals(name)))
        .toList();
  }

  /**
   * The stretches between events. One begins on the last day that the date of its event leaves open
   * and ends before the first day of the next: what is dated inside an event's own month or year
   * belongs to none.
   */
  static List<Stretch> between(List<Event> events) {
    List<Stretch> stretches = new ArrayList<>();
    for (int i = 0; i <= events.size(); i++) {
      Event before = i == 0 ? null : events.get(i - 1);
      Event after = i == events.size() ? null : events.get(i);
      LocalDate from = before == null ? LocalDate.MIN : before.date().last();
      LocalDate until = after == null ? LocalDate.MAX : after.date().first();
      stretches.add(
          new Stretch(
              label(before, after),
              date ->
                  PartialDate.tryParse(date)
                      .filter(d -> !d.first().isBefore(from) && d.last().isBefore(until))
                      .isPresent()));
    }
    return List.copyOf(stretches);
  }

  private static String label(Event before, Event after) {
    if (before == null) {
      return "before " + after.label();
    }
    return "after " + before.label() + (after == null ? "" : " and before " + after.label());
  }

  /** The statements that were certainly made in the stretch. */
  Cell of(Cell cell) {
    return Cell.of(cell.rows().stream().filter(c -> dates.test(c.statement().date())).toList());
  }
}
