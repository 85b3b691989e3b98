package org.diptych.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.diptych.lexicon.Codebook;
import org.diptych.statement.StatementRow;

/**
 * A coded corpus, as far as other tools need it.
 *
 * @param software name and version of what wrote the coding
 * @param documents all documents that were read, those without a statement among them
 * @param rows the table of statements
 * @param codebook axes and categories
 * @param texts gives the text of a document, in which the offsets of its rows count
 */
public record CodedCorpus(
    String software,
    List<Document> documents,
    List<StatementRow> rows,
    Codebook codebook,
    Texts texts) {

  private static final Comparator<StatementRow> ORDER =
      Comparator.comparing(StatementRow::document)
          .thenComparing(row -> row.statement().span())
          .thenComparing(row -> row.statement().target())
          .thenComparing(row -> row.statement().axis())
          .thenComparing(row -> row.statement().category())
          .thenComparing(row -> row.statement().source())
          .thenComparing(StatementRow::id);

  /**
   * A document that was read.
   *
   * @param name as in the table of statements
   * @param date ISO 8601, possibly partial; empty if unknown
   */
  public record Document(String name, String date) {}

  /** Gives the text of a document. */
  @FunctionalInterface
  public interface Texts {
    /**
     * The text in which the offsets count.
     *
     * @throws IOException if it cannot be had; the message says what to do
     */
    String of(String document) throws IOException;
  }

  /** Copies the lists; the rows sorted by document and place. */
  public CodedCorpus {
    documents = List.copyOf(documents);
    rows = rows.stream().sorted(ORDER).toList();
  }

  /** All documents that were read or have a row, with their rows, sorted by name. */
  List<DocumentRows> byDocument() {
    Map<String, List<StatementRow>> byName = new TreeMap<>();
    Map<String, String> dates = new TreeMap<>();
    for (Document document : documents) {
      byName.put(document.name(), new ArrayList<>());
      dates.put(document.name(), document.date());
    }
    for (StatementRow row : rows) {
      byName.computeIfAbsent(row.document(), name -> new ArrayList<>()).add(row);
      dates.putIfAbsent(row.document(), row.documentDate());
    }
    return byName.entrySet().stream()
        .map(e -> new DocumentRows(e.getKey(), dates.get(e.getKey()), e.getValue()))
        .toList();
  }
}
