package org.diptych.exchange;

import java.io.IOException;
import java.io.Writer;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.diptych.statement.StatementRow;

/**
 * What was found in a file of another tool.
 *
 * @param rows the codings that are statements
 * @param texts the texts of the documents by name, in which the offsets count
 * @param unmapped the codings that are none, with the reason
 * @param remarks one line for whatever else has no place in a table of statements
 */
public record ImportedCoding(
    List<StatementRow> rows,
    SortedMap<String, String> texts,
    List<Unmapped> unmapped,
    List<String> remarks) {

  /**
   * A coding that is no statement.
   *
   * @param document in which it stands
   * @param begin offset in UTF-16 code units
   * @param end offset behind it
   * @param coder who made it
   * @param code its code or content
   * @param reason why it is none; one line
   */
  public record Unmapped(
      String document, int begin, int end, String coder, String code, String reason) {}

  /** Copies the collections. */
  public ImportedCoding {
    rows = List.copyOf(rows);
    texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    unmapped = List.copyOf(unmapped);
    remarks = List.copyOf(remarks);
  }

  /** The names of the further columns. */
  public List<String> metaColumns() {
    Set<String> columns = new LinkedHashSet<>();
    rows.forEach(row -> columns.addAll(row.meta().keySet()));
    return List.copyOf(columns);
  }

  /** Writes the codings that are no statements, tab-separated. */
  public void writeUnmapped(Writer out) throws IOException {
    out.write("document\tbegin\tend\tcoder\tcode\treason\n");
    for (Unmapped u : unmapped) {
      out.write(
          String.join(
                  "\t",
                  cell(u.document()),
                  Integer.toString(u.begin()),
                  Integer.toString(u.end()),
                  cell(u.coder()),
                  cell(u.code()),
                  cell(u.reason()))
              + "\n");
    }
  }

  private static String cell(String text) {
    return text.replaceAll("[\\t\\r\\n]+", " ");
  }
}
