package org.diptych.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds the rows of one table that give one phrase two values at the same time. */
final class Conflicts {

  private Conflicts() {}

  /**
   * The faults of a table, as messages.
   *
   * @param entries its rows
   * @param phrases the phrase of each row
   */
  static List<String> find(List<? extends Entry> entries, List<Phrase> phrases) {
    List<String> faults = new ArrayList<>();
    Map<List<Element>, List<Entry>> owners = new HashMap<>();
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      for (List<Element> variant : new HashSet<>(phrases.get(i).variants())) {
        List<Entry> others = owners.computeIfAbsent(variant, v -> new ArrayList<>());
        Optional<Entry> rival =
            others.stream()
                .filter(o -> o.period().overlaps(entry.period()))
                .filter(o -> !o.row().value().equals(entry.row().value()) || samePhrase(o, entry))
                .findFirst();
        if (rival.isPresent()) {
          faults.add(conflict(rival.get().row(), entry.row()));
          break;
        }
        others.add(entry);
      }
    }
    return faults;
  }

  private static boolean samePhrase(Entry one, Entry other) {
    return Phrase.key(one.row().phrase()).equals(Phrase.key(other.row().phrase()));
  }

  /**
   * Names the row to mend: the later one of two in a file, the user's where the other is shipped.
   */
  private static String conflict(Row earlier, Row later) {
    boolean sameFile = earlier.file().equals(later.file());
    Row row = sameFile ? later : earlier;
    Row other = sameFile ? earlier : later;
    String place = sameFile ? "line " + other.line() : other.file() + ":" + other.line();
    String remedy =
        sameFile ? "" : "; take that row out with a row of its phrase and the value '-'";
    return row.fault(
        String.format(
            Locale.ROOT,
            "'%s' has the value '%s' here, and '%s' with '%s' in %s%s",
            row.phrase(),
            row.value(),
            other.value(),
            other.phrase(),
            place,
            remedy));
  }
}
