package org.diptych.lexicon;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the rows of one table that give one phrase two values at the same time. */
final class Conflicts {

  private Conflicts() {}

  /**
   * The fault of a row, as a message; empty if it has none.
   *
   * @param entry the row, understood
   * @param others rows before it that share a wording with it
   */
  static Optional<String> find(Entry entry, Collection<? extends Entry> others) {
    return others.stream()
        .filter(other -> other.period().overlaps(entry.period()))
        .filter(
            other -> !other.row().value().equals(entry.row().value()) || samePhrase(other, entry))
        .findFirst()
        .map(rival -> conflict(rival.row(), entry.row()));
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
