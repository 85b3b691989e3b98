package org.diptych.exchange;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.diptych.statement.StatementRow;

/**
 * A document and its rows.
 *
 * @param name as in the table of statements
 * @param date ISO 8601, possibly partial; empty if unknown
 * @param rows in the order of the text
 */
record DocumentRows(String name, String date, List<StatementRow> rows) {

  DocumentRows {
    rows = List.copyOf(rows);
  }

  String title() {
    return fact(StatementRow::title);
  }

  String author() {
    return fact(StatementRow::author);
  }

  String reference() {
    return fact(StatementRow::reference);
  }

  Map<String, String> meta() {
    return rows.isEmpty() ? Map.of() : rows.get(0).meta();
  }

  /** Every row says the same of its document; one without rows says nothing. */
  private String fact(Function<StatementRow, String> fact) {
    return rows.isEmpty() ? "" : fact.apply(rows.get(0));
  }

  /**
   * The text for tools that count a line end of two characters as one, or change it: as long as the
   * document's own, but a blank and a line feed in the place of carriage return and line feed, and
   * a line feed in that of a carriage return alone. So all offsets stay.
   *
   * @throws IOException if the text cannot be had, or is another than the one that was coded
   */
  String settledText(CodedCorpus.Texts texts) throws IOException {
    String text = texts.of(name).replace("\r\n", " \n").replace('\r', '\n');
    Optional<StatementRow> other = rows.stream().filter(row -> !stands(row, text)).findFirst();
    if (other.isPresent()) {
      throw new IOException(
          "%s: the statement %s does not stand in the text; name the folder of the texts that were coded with --texts"
              .formatted(name, other.get().id()));
    }
    return text;
  }

  private static boolean stands(StatementRow row, String text) {
    return row.statement().span().end() <= text.length()
        && (row.text().isEmpty()
            || StatementRow.sentence(text, row.statement().span()).equals(row.text()));
  }
}
