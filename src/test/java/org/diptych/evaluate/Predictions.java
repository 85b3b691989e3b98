package org.diptych.evaluate;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.diptych.statement.Holder;
import org.diptych.statement.Modality;
import org.diptych.statement.Perspective;
import org.diptych.statement.Polarity;
import org.diptych.statement.Span;
import org.diptych.statement.Statement;
import org.diptych.statement.StatementRow;
import org.diptych.statement.StatementsCsv;
import org.diptych.statement.Voice;

/** Builds small tables of predictions for the sentences of a {@link GoldFolder}. */
final class Predictions {

  private final Path file;
  private final List<StatementRow> rows = new ArrayList<>();
  private double confidence = 0.5;

  Predictions(Path folder) {
    file = folder.resolve("statements.csv");
  }

  /** The confidence of the predictions to come. */
  Predictions confident(double share) {
    confidence = share;
    return this;
  }

  /** About Japan, affirmed, by Stalin. */
  Predictions add(String document, int begin, int end, String category, String... evidence) {
    return add(document, begin, end, "japan", category, Polarity.AFFIRMED, "Stalin", evidence);
  }

  Predictions add(
      String document,
      int begin,
      int end,
      String target,
      String category,
      Polarity polarity,
      String holder,
      String... evidence) {
    Statement statement =
        new Statement(
            new Span(begin, end),
            target,
            category.equals("justice") ? "postwar-conception" : "war-purpose",
            category,
            polarity,
            Modality.ASSERTED,
            Voice.DIRECT,
            new Holder(holder, "", "person"),
            Perspective.OTHER,
            "",
            List.of(),
            "1945-08-09",
            "metadata",
            confidence,
            List.of(evidence),
            "lexicon");
    rows.add(
        new StatementRow("", document, statement, "a text", "", "", "", "", "1945", "", Map.of()));
    return this;
  }

  void clear() {
    rows.clear();
  }

  /** Writes the table, and reads it as the command does. */
  Coding read() throws IOException {
    try (Writer out = Files.newBufferedWriter(file)) {
      StatementsCsv.write(out, List.of(), rows);
    }
    return CodingReader.read(file);
  }
}
