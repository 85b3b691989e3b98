package org.diptych.check;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.diptych.io.DocumentException;
import org.diptych.statement.StatementsCsv;

/**
 * What a check found.
 *
 * @param documents all documents, in the order of the corpus
 * @param lines the lines that recur, the most frequent first
 * @param skipped files of no kind that can be read
 */
public record CheckReport(List<CheckedDocument> documents, List<Line> lines, List<String> skipped) {

  /** More lines hardly anybody reads. */
  private static final int MOST_LINES = 200;

  private static final List<String> COLUMNS =
      List.of(
          "document",
          "status",
          "reason",
          "remedy",
          "characters",
          "words",
          "encoding",
          "language",
          "language_guess",
          "language_confidence",
          "date",
          "date_guess",
          "author",
          "title",
          "garbage_rate",
          "garbage",
          "duplicate_of",
          "similarity",
          "passages",
          "repeated_passages",
          "repeated_from",
          "recurring_lines");

  /**
   * A line that recurs.
   *
   * @param words in lower case, {@code #} for figures
   * @param documents in how many it stands at an edge, or several times
   * @param times how often it stands there
   */
  public record Line(String words, int documents, int times) {}

  /** Copies the lists. */
  public CheckReport {
    documents = List.copyOf(documents);
    lines = List.copyOf(lines);
    skipped = List.copyOf(skipped);
  }

  /** The documents of which something holds. */
  public List<CheckedDocument> those(Predicate<CheckedDocument> which) {
    return documents.stream().filter(which).toList();
  }

  /** How many documents have each value, sorted by value; documents without one do not count. */
  public Map<String, Integer> count(Function<CheckedDocument, String> value) {
    Map<String, Integer> counts = new TreeMap<>();
    documents.stream()
        .map(value)
        .filter(v -> !v.isEmpty())
        .forEach(v -> counts.merge(v, 1, Integer::sum));
    return counts;
  }

  /** Writes {@code check.csv}: a row per document; what was not measured reads {@code n/a}. */
  public void writeCsv(Writer out) throws IOException {
    CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180);
    printer.printRecord(COLUMNS);
    for (CheckedDocument document : documents) {
      printer.printRecord(cells(document).stream().map(StatementsCsv::guard).toList());
    }
    printer.flush();
  }

  private static List<String> cells(CheckedDocument d) {
    List<String> cells = new ArrayList<>();
    cells.add(d.document());
    cells.add(d.readable() ? "readable" : "unreadable");
    cells.add(d.fault().map(DocumentException::reason).orElse(""));
    cells.add(d.fault().map(DocumentException::remedy).orElse(""));
    if (!d.readable()) {
      while (cells.size() < COLUMNS.size()) {
        cells.add("n/a");
      }
      return cells;
    }
    cells.add(Integer.toString(d.characters()));
    cells.add(Integer.toString(d.garbage().words()));
    cells.add(d.encoding());
    cells.add(d.language());
    cells.add(d.guess().map(LanguageGuess.Guess::code).orElse("n/a"));
    cells.add(d.guess().map(guess -> decimal(guess.confidence(), 2)).orElse("n/a"));
    cells.add(d.known().date());
    cells.add(d.dateGuess().orElse(""));
    cells.add(d.known().author());
    cells.add(d.known().title());
    cells.add(d.garbage().words() == 0 ? "n/a" : decimal(d.garbage().rate(), 4));
    cells.add(String.join(" ", d.garbage().examples()));
    cells.add(d.likeness().map(CheckedDocument.Likeness::original).orElse(""));
    cells.add(d.likeness().map(likeness -> decimal(likeness.similarity(), 2)).orElse(""));
    cells.add(Integer.toString(d.passages().all()));
    cells.add(Integer.toString(d.passages().repeated()));
    cells.add(d.passages().mostIn());
    cells.add(Integer.toString(d.furniture()));
    return cells;
  }

  /** The same and what concerns the corpus, as an object for JSON. */
  public Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("documents", documents.size());
    json.put("words", documents.stream().mapToLong(d -> d.garbage().words()).sum());
    json.put("encodings", count(CheckedDocument::encoding));
    json.put("languages", count(CheckedDocument::language));
    json.put("undated", names(CheckedDocument::undated));
    json.put(
        "unreadable",
        those(d -> !d.readable()).stream()
            .map(
                d ->
                    ordered(
                        "document", d.document(),
                        "reason", d.fault().orElseThrow().reason(),
                        "remedy", d.fault().orElseThrow().remedy()))
            .toList());
    json.put(
        "other_language",
        those(d -> d.otherLanguage().isPresent()).stream()
            .map(
                d ->
                    ordered(
                        "document", d.document(),
                        "read_as", d.language(),
                        "looks_like", d.otherLanguage().orElseThrow()))
            .toList());
    json.put(
        "duplicates",
        those(d -> d.likeness().isPresent()).stream()
            .map(
                d ->
                    ordered(
                        "document", d.document(),
                        "duplicate_of", d.likeness().orElseThrow().original(),
                        "similarity", d.likeness().orElseThrow().similarity()))
            .toList());
    json.put(
        "repeated_passages",
        those(d -> d.passages().repeated() > 0).stream()
            .map(
                d ->
                    ordered(
                        "document", d.document(),
                        "passages", d.passages().all(),
                        "repeated", d.passages().repeated(),
                        "most_from", d.passages().mostIn()))
            .toList());
    json.put("badly_read", names(CheckedDocument::badlyRead));
    json.put("recurring_lines", lines.stream().limit(MOST_LINES).toList());
    json.put("skipped", skipped);
    return json;
  }

  private List<String> names(Predicate<CheckedDocument> which) {
    return those(which).stream().map(CheckedDocument::document).toList();
  }

  private static Map<String, Object> ordered(Object... namesAndValues) {
    Map<String, Object> ordered = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      ordered.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return ordered;
  }

  private static String decimal(double value, int places) {
    return String.format(Locale.ROOT, "%." + places + "f", value);
  }
}
