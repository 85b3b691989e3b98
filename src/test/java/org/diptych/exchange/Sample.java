package org.diptych.exchange;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.diptych.compare.Comparison;
import org.diptych.compare.CorpusFacts;
import org.diptych.compare.Rows;
import org.diptych.statement.Holder;
import org.diptych.statement.Modality;
import org.diptych.statement.Perspective;
import org.diptych.statement.Polarity;
import org.diptych.statement.Span;
import org.diptych.statement.Statement;
import org.diptych.statement.StatementRow;
import org.diptych.statement.Voice;

/** Two constructed documents: characters beyond the basic plane, line ends of all kinds. */
final class Sample {

  static final String FIRST =
      "To \uD83D\uDE00 all.\r\nJapan is a threat to us \uD841\uDF0E and to you.\rGermany is none, he said.\r\n";
  static final String SECOND = "Japan must be rebuilt.\n";

  private static final List<String> TARGETS = List.of("germany", "japan");

  private Sample() {}

  static List<StatementRow> rows() {
    return List.of(
        row(
            1,
            "a/first.txt",
            FIRST,
            "Japan is.*you\\.",
            "japan",
            "threat",
            Polarity.AFFIRMED,
            new Holder("Eden", "uk", "person"),
            "lexicon+learned",
            0.75),
        row(
            2,
            "a/first.txt",
            FIRST,
            "Japan is.*you\\.",
            "germany",
            "threat",
            Polarity.NEGATED,
            new Holder("Cabinet", "uk", "body"),
            "lexicon",
            0.5),
        row(
            3,
            "a/first.txt",
            FIRST,
            "Germany is.*said\\.",
            "germany",
            "conquest",
            Polarity.NEGATED,
            new Holder("author", "", ""),
            "human:Ada",
            Double.NaN),
        row(
            4,
            "second.txt",
            SECOND,
            "Japan.*rebuilt\\.",
            "japan",
            "rebuild",
            Polarity.AFFIRMED,
            new Holder("Eden", "uk", "person"),
            "human:Ada",
            Double.NaN));
  }

  private static StatementRow row(
      int id,
      String document,
      String text,
      String sentence,
      String target,
      String category,
      Polarity polarity,
      Holder holder,
      String source,
      double confidence) {
    Matcher place = Pattern.compile(sentence).matcher(text);
    if (!place.find()) {
      throw new IllegalArgumentException(sentence);
    }
    Span span = new Span(place.start(), place.end());
    Statement statement =
        new Statement(
            span,
            target,
            Rows.codebook().category(category).orElseThrow().axis(),
            category,
            polarity,
            Modality.SUPPOSED,
            Voice.INDIRECT,
            holder,
            Perspective.OTHER,
            "warn",
            List.of("Halifax", "Dominions"),
            "1938-05",
            "text",
            confidence,
            source.startsWith("human:")
                ? List.of()
                : List.of("en/war/threat/threat", "target/name"),
            source);
    boolean first = document.endsWith("first.txt");
    return new StatementRow(
        "id" + id,
        document,
        statement,
        StatementRow.sentence(text, span),
        first ? "Anthony Eden" : "",
        first ? "12" : "",
        first ? "Telegram on the \"Axis\"" : "",
        first ? "FO 371/21" : "",
        first ? "1938-05-03" : "",
        "",
        Map.of("source", first ? "The National Archives" : ""));
  }

  static CodedCorpus corpus() {
    return new CodedCorpus(
        "Diptych test",
        List.of(
            new CodedCorpus.Document("a/first.txt", "1938-05-03"),
            new CodedCorpus.Document("second.txt", ""),
            new CodedCorpus.Document("silent.txt", "1939")),
        rows(),
        Rows.codebook(),
        name ->
            switch (name) {
              case "a/first.txt" -> FIRST;
              case "second.txt" -> SECOND;
              default -> "Nothing is said here.";
            });
  }

  static Comparison comparison() {
    return Comparison.of(rows(), Rows.codebook(), TARGETS, CorpusFacts.ofTable(rows()));
  }

  static Concepts concepts() {
    return new Concepts(Rows.codebook(), TARGETS);
  }
}
