package org.diptych.evaluate;

import java.io.IOException;
import java.io.Writer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How often each lexicon entry took part in a prediction, and how often that was right. */
public final class EntryTable {

  /**
   * One entry's record.
   *
   * @param entry id of the entry
   * @param hits distinct predictions whose evidence names it
   * @param right those that the gold coding has, too, at category level
   */
  public record Row(String entry, int hits, int right) {

    /** The share of the hits that are right. */
    public double precision() {
      return Score.ratio(right, hits);
    }
  }

  private EntryTable() {}

  /** The entries, the one with the most wrong hits first. */
  public static List<Row> of(Alignment alignment) {
    Map<String, Row> rows = new TreeMap<>();
    alignment
        .predicted()
        .forEach(
            (key, statement) -> {
              int right = alignment.gold().containsKey(key) ? 1 : 0;
              for (String entry : statement.evidence().stream().distinct().toList()) {
                rows.merge(
                    entry,
                    new Row(entry, 1, right),
                    (a, b) -> new Row(entry, a.hits() + b.hits(), a.right() + b.right()));
              }
            });
    return rows.values().stream()
        .sorted(
            Comparator.comparingInt((Row row) -> row.right() - row.hits())
                .thenComparing(Row::entry))
        .toList();
  }

  /** Writes the rows as a TSV. */
  public static void write(Writer out, List<Row> rows) throws IOException {
    out.write("entry\thits\tright\tprecision\n");
    for (Row row : rows) {
      out.write(
          String.format(
              Locale.ROOT,
              "%s\t%d\t%d\t%.3f\n",
              row.entry(),
              row.hits(),
              row.right(),
              row.precision()));
    }
  }
}
