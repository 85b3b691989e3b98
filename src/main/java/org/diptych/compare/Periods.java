package org.diptych.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Stretches of years, each from one of these years to the next; the first begins before, the last
 * is open.
 *
 * @param starts years, ascending, in which a new period begins
 */
public record Periods(List<Integer> starts) {

  /** The name of the stretch in which views without a date stand. */
  public static final String UNDATED = "undated";

  /** Before the war, its first and its second half, after it. */
  public static final Periods DEFAULT = new Periods(List.of(1939, 1943, 1946));

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if the years do not ascend
   */
  public Periods {
    starts = List.copyOf(starts);
    for (int i = 1; i < starts.size(); i++) {
      if (starts.get(i) <= starts.get(i - 1)) {
        throw new IllegalArgumentException(
            "the years in which periods begin must ascend: " + starts);
      }
    }
  }

  /** The name of the period of an ISO 8601 date; {@link #UNDATED} if it is none. */
  public String of(String date) {
    OptionalInt year = CorpusFacts.yearOf(date);
    return year.isPresent() ? name(index(year.getAsInt())) : UNDATED;
  }

  /** The names of all periods, in order, without {@link #UNDATED}. */
  public List<String> names() {
    List<String> names = new ArrayList<>();
    for (int i = 0; i <= starts.size(); i++) {
      names.add(name(i));
    }
    return names;
  }

  private int index(int year) {
    return (int) starts.stream().filter(start -> start <= year).count();
  }

  private String name(int index) {
    if (starts.isEmpty()) {
      return "all years";
    }
    if (index == 0) {
      return "before " + starts.get(0);
    }
    int start = starts.get(index - 1);
    if (index == starts.size()) {
      return "from " + start;
    }
    int last = starts.get(index) - 1;
    return start == last ? Integer.toString(start) : start + " to " + last;
  }
}
