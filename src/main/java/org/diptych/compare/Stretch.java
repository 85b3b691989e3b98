package org.diptych.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.diptych.lexicon.PartialDate;

/**
 * A period of the corpus.
 *
 * @param label how it reads in a sentence: {@code in 1940–1944}, {@code before the pact (1941-04)}
 * @param from first day; {@link LocalDate#MIN} for no bound
 * @param until first day that no longer belongs to it; {@link LocalDate#MAX} for no bound
 */
record Stretch(String label, LocalDate from, LocalDate until) {

  /** How many calendar years a period has where no event divides them. */
  private static final int YEARS = 5;

  /**
   * The periods into which the events divide the time. A period begins on the last day that the
   * date of its event leaves open and ends before the first day of the next: what is dated inside
   * an event's own stretch belongs to none.
   */
  static List<Stretch> between(List<Event> events) {
    List<Stretch> stretches = new ArrayList<>();
    for (int i = 0; i <= events.size(); i++) {
      Event before = i == 0 ? null : events.get(i - 1);
      Event after = i == events.size() ? null : events.get(i);
      stretches.add(
          new Stretch(
              label(before, after),
              before == null ? LocalDate.MIN : before.date().last(),
              after == null ? LocalDate.MAX : after.date().first()));
    }
    return List.copyOf(stretches);
  }

  private static String label(Event before, Event after) {
    if (before == null) {
      return "before " + after.label();
    }
    return after == null
        ? "from " + before.label() + " on"
        : "from " + before.label() + " to " + after.label();
  }

  /** The five-year periods (1935–1939, 1940–1944, …) in which there are statements. */
  static List<Stretch> calendar(List<Coded> rows) {
    TreeSet<Integer> starts = new TreeSet<>();
    for (Coded coded : rows) {
      CorpusFacts.yearOf(coded.statement().date())
          .ifPresent(year -> starts.add(Math.floorDiv(year, YEARS) * YEARS));
    }
    return starts.stream()
        .map(
            start ->
                new Stretch(
                    "in " + start + "–" + (start + YEARS - 1),
                    LocalDate.of(start, 1, 1),
                    LocalDate.of(start + YEARS, 1, 1)))
        .toList();
  }

  /** Whether a statement was certainly made in the period. */
  boolean holds(Coded coded) {
    return PartialDate.tryParse(coded.statement().date()).filter(this::holds).isPresent();
  }

  private boolean holds(PartialDate date) {
    return !date.first().isBefore(from) && date.last().isBefore(until);
  }

  /** The rows that were certainly made in the period. */
  List<Coded> of(List<Coded> rows) {
    return rows.stream().filter(this::holds).toList();
  }
}
