package org.diptych.evaluate;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.diptych.evaluate.Discrepancy.Nearest;
import org.diptych.statement.Span;
import org.diptych.statement.StatementsCsv;

/**
 * The false positives, misses and wrong attributes at category level as a TSV, one row each, sorted
 * by cause, then so that the rows of one entry stand together.
 */
public final class ErrorTable {

  private static final String SEPARATOR = "; ";

  private static final List<String> COLUMNS =
      List.of(
          "error",
          "cause",
          "entry",
          "doc",
          "begin",
          "end",
          "year",
          "kind",
          "target",
          "axis",
          "category",
          "polarity",
          "attribution",
          "holder",
          "confidence",
          "cues",
          "context",
          "features",
          "gold_value",
          "predicted_value",
          "nearest",
          "nearest_attribution",
          "nearest_holder",
          "nearest_begin",
          "nearest_end",
          "gold",
          "predicted",
          "text",
          "nearest_text");

  private final Alignment alignment;
  private final Texts texts;
  private final Map<Key, String> gold;
  private final Map<Key, String> predicted;

  /**
   * Prepares the table.
   *
   * @param texts the documents' texts; where one is not there, the text that the predictions carry
   *     is shown
   */
  public ErrorTable(Alignment alignment, Texts texts) {
    this.alignment = alignment;
    this.texts = texts;
    gold = codes(alignment.gold());
    predicted = codes(alignment.predicted());
  }

  /** All that a coding has in each sentence, in one cell. */
  private static Map<Key, String> codes(Map<Key, CodedStatement> statements) {
    return statements.entrySet().stream()
        .collect(
            Collectors.groupingBy(
                entry -> entry.getKey().at(Level.SENTENCE),
                TreeMap::new,
                Collectors.mapping(entry -> entry.getValue().code(), Collectors.joining(" "))));
  }

  /** Writes the table. */
  public void write(Writer out) throws IOException {
    out.write(String.join("\t", COLUMNS) + "\n");
    for (Discrepancy error : Discrepancies.of(alignment)) {
      out.write(row(error).stream().map(ErrorTable::cell).collect(Collectors.joining("\t")) + "\n");
    }
  }

  private List<String> row(Discrepancy error) throws IOException {
    Key key = error.key();
    CodedStatement s = error.statement();
    CodedDocument document = alignment.documents().get(key.document());
    Span span = alignment.sentence(key);
    Evidence evidence = Evidence.of(s);
    Nearest nearest = error.nearest().orElse(null);
    Span beside = nearest == null ? span : alignment.sentence(nearest.key());
    Attribute wrong = error.attribute().orElse(null);
    return List.of(
        error.fault().id(),
        error.cause(),
        error.entry(),
        key.document(),
        Integer.toString(span.begin()),
        Integer.toString(span.end()),
        document.year(),
        document.kind(),
        s.target(),
        s.axis(),
        s.category(),
        s.polarity().id(),
        s.attribution(),
        s.holder(),
        EvaluationText.number(s.confidence()),
        String.join(SEPARATOR, evidence.cues()),
        String.join(SEPARATOR, evidence.context()),
        String.join(SEPARATOR, evidence.features()),
        wrong == null ? "" : wrong.of(nearest.statement()),
        wrong == null ? "" : wrong.of(s),
        nearest == null ? "" : nearest.statement().code(),
        nearest == null ? "" : nearest.statement().attribution(),
        nearest == null ? "" : nearest.statement().holder(),
        nearest == null ? "" : Integer.toString(beside.begin()),
        nearest == null ? "" : Integer.toString(beside.end()),
        gold.getOrDefault(key.at(Level.SENTENCE), ""),
        predicted.getOrDefault(key.at(Level.SENTENCE), ""),
        texts.of(key.document(), span).orElse(s.text()),
        beside.equals(span)
            ? ""
            : texts.of(key.document(), beside).orElse(nearest.statement().text()));
  }

  /** A value in one line; a spreadsheet must not take a denied code for a formula. */
  private static String cell(String value) {
    return StatementsCsv.guard(value.replaceAll("[\\s\\u00a0]+", " ").strip());
  }
}
