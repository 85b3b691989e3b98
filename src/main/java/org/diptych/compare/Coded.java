package org.diptych.compare;

import org.diptych.statement.Polarity;
import org.diptych.statement.Statement;
import org.diptych.statement.StatementRow;

/**
 * A row of the table and its part in the comparison.
 *
 * @param number its place in the table sorted by document and sentence, from 1
 * @param row the row
 * @param standing whether and where it counts
 */
public record Coded(int number, StatementRow row, Standing standing) {

  /** The statement of the row. */
  public Statement statement() {
    return row.statement();
  }

  /** Whether the category is denied of the target. */
  public boolean negated() {
    return statement().polarity() == Polarity.NEGATED;
  }

  /** Whether a person coded it. */
  public boolean human() {
    return human(row);
  }

  static boolean human(StatementRow row) {
    return row.statement().human();
  }
}
