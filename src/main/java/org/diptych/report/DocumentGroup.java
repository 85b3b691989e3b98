package org.diptych.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.diptych.compare.Coded;
import org.diptych.compare.Comparison;
import org.diptych.statement.StatementRow;

/**
 * The statements of a document, in its order.
 *
 * @param path of the document
 * @param description its title, author, date and reference, as far as known
 * @param rows its statements
 */
record DocumentGroup(String path, String description, List<Coded> rows) {

  /** All documents that have a row; the rows are in the order of the documents already. */
  static List<DocumentGroup> of(Comparison comparison) {
    List<DocumentGroup> groups = new ArrayList<>();
    for (Coded coded : comparison.rows()) {
      String path = coded.row().document();
      if (groups.isEmpty() || !groups.get(groups.size() - 1).path().equals(path)) {
        groups.add(new DocumentGroup(path, description(coded.row()), new ArrayList<>()));
      }
      groups.get(groups.size() - 1).rows().add(coded);
    }
    return groups;
  }

  private static String description(StatementRow row) {
    return Stream.of(row.title(), row.author(), row.documentDate(), row.reference())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }
}
