package org.diptych.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.diptych.lexicon.PartialDate;
import org.diptych.lexicon.Row;
import org.diptych.lexicon.TsvReader;

/**
 * An event that the user names, which divides the time before it from the time after it.
 *
 * @param date when it was; may leave the day or the month open
 * @param name how people call it
 */
public record Event(PartialDate date, String name) {

  private static final List<String> COLUMNS = List.of("date", "name");

  /**
   * Reads a table of events: tab-separated, UTF-8, columns {@code date} and {@code name}.
   *
   * @param faults takes one line per fault, each {@code file:line: reason}
   * @return the events in the order of their dates
   */
  public static List<Event> read(Path file, List<String> faults) {
    List<Event> events = new ArrayList<>();
    Set<String> dates = new HashSet<>();
    List<String> own = new ArrayList<>();
    for (Row row : TsvReader.read(file, COLUMNS, own)) {
      Optional<PartialDate> date = PartialDate.tryParse(row.cell("date"));
      if (date.isEmpty()) {
        own.add(
            row.fault("'" + row.cell("date") + "' is no date; write 1945-08-15, 1945-08 or 1945"));
      } else if (row.cell("name").isEmpty()) {
        own.add(row.fault("the event has no name; fill the column 'name'"));
      } else if (!dates.add(row.cell("date"))) {
        own.add(row.fault("a second event on " + row.cell("date") + "; name both in one row"));
      } else {
        events.add(new Event(date.get(), row.cell("name")));
      }
    }
    if (events.isEmpty() && own.isEmpty()) {
      own.add(file + ": no event; add a row below the header");
    }
    faults.addAll(own);
    events.sort(Comparator.comparing(event -> event.date().first()));
    return List.copyOf(events);
  }

  /**
   * The event that a label names.
   *
   * @param label as {@link #label} gives it
   * @throws IllegalArgumentException if it is none
   */
  public static Event ofLabel(String label) {
    int open = label.lastIndexOf(" (");
    if (open < 0 || !label.endsWith(")")) {
      throw new IllegalArgumentException("'" + label + "' is no event");
    }
    return new Event(
        PartialDate.parse(label.substring(open + 2, label.length() - 1)), label.substring(0, open));
  }

  /** The name with the date. */
  public String label() {
    return name + " (" + date.iso() + ")";
  }
}
