package org.diptych.compatibility;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/** The committed files that say what was promised. */
public final class Baselines {

  /** Rows of the lexicon that are gone, each with a note: what stands in its place, or why. */
  static final Path REMOVED = Promise.ENTRIES.file().resolveSibling("removed-entries.tsv");

  private static final String HEADER = "entry\tnote";

  private Baselines() {}

  /**
   * Promises what is so now. Rows of the lexicon that have gone are added to {@code
   * removed-entries.tsv}; a test wants a note for each.
   *
   * @param args none
   */
  public static void main(String[] args) throws Exception {
    if (Files.exists(Promise.ENTRIES.file())) {
      SortedSet<String> gone = Promise.broken(Promise.ENTRIES.promised(), Promise.ENTRIES.now());
      SortedMap<String, String> removed = removed();
      gone.forEach(entry -> removed.putIfAbsent(entry, ""));
      StringBuilder table = new StringBuilder(HEADER + "\n");
      removed.forEach((entry, note) -> table.append(entry).append('\t').append(note).append('\n'));
      Files.writeString(REMOVED, table, StandardCharsets.UTF_8);
    }
    for (Promise promise : Promise.values()) {
      Files.createDirectories(promise.file().getParent());
      Files.writeString(
          promise.file(), String.join("\n", promise.now()) + "\n", StandardCharsets.UTF_8);
    }
  }

  /** The removed rows with their notes. */
  static SortedMap<String, String> removed() throws IOException {
    SortedMap<String, String> removed = new TreeMap<>();
    if (Files.exists(REMOVED)) {
      Files.readAllLines(REMOVED, StandardCharsets.UTF_8).stream()
          .skip(1)
          .map(line -> line.split("\t", -1))
          .forEach(cells -> removed.put(cells[0], cells.length > 1 ? cells[1] : ""));
    }
    return removed;
  }
}
