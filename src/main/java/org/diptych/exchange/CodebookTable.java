package org.diptych.exchange;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.diptych.lexicon.Codebook;

/**
 * A {@code codebook.tsv}.
 *
 * @param rows in the order of the file
 */
public record CodebookTable(List<Row> rows) {

  /** The name of the file. */
  public static final String FILE = "codebook.tsv";

  /**
   * An axis or a category.
   *
   * @param axis id
   * @param category id; empty for the axis itself
   * @param parent id of the category above; empty if there is none
   * @param label for people
   * @param definition what it means
   * @param on {@code yes} or {@code no} for an axis; empty for a category
   */
  public record Row(
      String axis, String category, String parent, String label, String definition, String on) {}

  /** Copies the list. */
  public CodebookTable {
    rows = List.copyOf(rows);
  }

  /** The table of a codebook: each axis, followed by its categories. */
  public static CodebookTable of(Codebook codebook) {
    List<Row> rows = new ArrayList<>();
    for (Codebook.Axis axis : codebook.axes()) {
      rows.add(
          new Row(axis.id(), "", "", axis.label(), axis.definition(), axis.on() ? "yes" : "no"));
      for (Codebook.Category c : codebook.categories(axis.id())) {
        rows.add(new Row(axis.id(), c.id(), c.parent(), c.label(), c.definition(), ""));
      }
    }
    return new CodebookTable(rows);
  }

  /** Writes the table. */
  public void write(Writer out) throws IOException {
    out.write("axis\tcategory\tparent\tlabel\tdefinition\ton\n");
    for (Row row : rows) {
      out.write(
          String.join(
                  "\t",
                  row.axis(),
                  row.category(),
                  row.parent(),
                  cell(row.label()),
                  cell(row.definition()),
                  row.on())
              + "\n");
    }
  }

  private static String cell(String text) {
    return text.strip().replaceAll("[\\t\\r\\n]+", " ");
  }
}
