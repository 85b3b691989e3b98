package org.diptych.io;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the tables of a corpus and finds the files that they name. */
final class MetadataLookup {

  private final CorpusWalk walk;
  private final Settings settings;
  private final List<String> faults;
  private final Map<String, String> known = new HashMap<>();
  private final Map<String, String> namedBy = new HashMap<>();
  private final Map<String, MetadataRow> rows = new HashMap<>();

  /**
   * @param faults takes one line per fault
   */
  MetadataLookup(CorpusWalk walk, Settings settings, List<String> faults) {
    this.walk = walk;
    this.settings = settings;
    this.faults = faults;
    walk.files().forEach(name -> known.put(composed(name), name));
  }

  /**
   * Reads all tables.
   *
   * @param in the folder, or the one file that is read
   * @param columns takes the further columns
   * @return the rows by name of the file
   */
  Map<String, MetadataRow> read(Path in, Set<String> columns) {
    walk.tables()
        .forEach(
            (name, path) -> {
              MetadataTable table = MetadataTable.read(path, name, settings, faults);
              columns.addAll(table.columns());
              table.lines().forEach(line -> take(name, line, in));
            });
    return rows;
  }

  /** The tables that name files, as {@code table:line}, by name of the file. */
  Map<String, String> namedBy() {
    return namedBy;
  }

  private void take(String table, MetadataTable.Line line, Path in) {
    String folder = table.substring(0, table.length() - MetadataTable.NAME.length());
    String cell = line.file().startsWith("./") ? line.file().substring(2) : line.file();
    String file = known.get(composed(folder + cell));
    String place = OneLine.of(table) + ":" + line.number() + ": ";
    if (file == null && !isNeighbour(in, cell)) {
      faults.add(place + "there is no file '" + OneLine.of(cell) + "' below the table's folder");
      return;
    }
    String key = file == null ? folder + cell : file;
    String before = namedBy.putIfAbsent(key, table + ":" + line.number());
    if (before == null) {
      rows.put(key, line.row());
    } else {
      faults.add(
          place + "'" + OneLine.of(cell) + "' is named a second time, after " + OneLine.of(before));
    }
  }

  /** Where one file is read, the table beside it may speak of others. */
  private static boolean isNeighbour(Path in, String cell) {
    try {
      return Files.isRegularFile(in)
          && Files.isRegularFile(in.toAbsolutePath().getParent().resolve(cell));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /** Systems differ in how they compose letters with accents. */
  private static String composed(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC);
  }
}
