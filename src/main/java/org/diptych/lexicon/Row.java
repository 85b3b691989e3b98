package org.diptych.lexicon;

import java.util.Map;

/**
 * One row of a table, as it was written.
 *
 * @param table language and table, such as {@code en/war-purpose}; no file suffix
 * @param file the file to name in messages
 * @param line line number in the file, from 1
 * @param cells the cells by column name
 */
public record Row(String table, String file, int line, Map<String, String> cells) {

  /** Copies the cells. */
  public Row {
    cells = Map.copyOf(cells);
  }

  /** The cell of a column; empty if the table has no such column. */
  public String cell(String column) {
    return cells.getOrDefault(column, "");
  }

  /** The first column of every table but the abbreviations. */
  public String value() {
    return cell("value");
  }

  /** The wording that the row is about. */
  public String phrase() {
    return cell("phrase");
  }

  /** A sentence in which the row must be found; may be empty in a user's table. */
  public String example() {
    return cell("example");
  }

  /** A sentence in which the row must not be found; mostly empty. */
  public String counterexample() {
    return cell("counterexample");
  }

  /** The id under which annotations name the row: {@code en/war-purpose/threat/menace}. */
  public String id() {
    return value().isEmpty() ? table + "/" + phrase() : table + "/" + value() + "/" + phrase();
  }

  /** A fault of this row as {@code file:line: reason}. */
  public String fault(String reason) {
    return file + ":" + line + ": " + reason;
  }
}
