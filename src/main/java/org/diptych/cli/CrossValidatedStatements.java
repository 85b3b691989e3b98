package org.diptych.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.diptych.io.AtomicFile;
import org.diptych.learn.PerceptionModel;
import org.diptych.learn.Proposals;
import org.diptych.learn.Setting;
import org.diptych.learn.Training;
import org.diptych.lexicon.Codebook;
import org.diptych.statement.Decider;
import org.diptych.statement.Document;
import org.diptych.statement.Source;
import org.diptych.statement.Statement;
import org.diptych.statement.StatementRow;
import org.diptych.statement.StatementsCsv;

/** What the default run would find in coded documents if its model had not seen them. */
final class CrossValidatedStatements {

  private CrossValidatedStatements() {}

  static void write(
      Path file, SortedMap<String, Document> documents, Training.Trained trained, Codebook codebook)
      throws IOException {
    List<StatementRow> rows = new ArrayList<>();
    documents.forEach(
        (name, document) -> {
          PerceptionModel model = trained.unseeing().get(name);
          Decider.decide(
                  document,
                  Proposals.of(document, model, codebook),
                  model.thresholds(Setting.BALANCED, document.date()))
              .forEach(statement -> rows.add(row(name, document, statement, rows.size())));
        });
    AtomicFile.writeText(file, writer -> StatementsCsv.write(writer, List.of(), rows));
  }

  private static StatementRow row(String name, Document document, Statement statement, int number) {
    Source source = document.source();
    return new StatementRow(
        Integer.toString(number),
        name,
        statement,
        statement.span().of(document.text()),
        source.author(),
        "",
        source.title(),
        "",
        source.date(),
        "",
        Map.of());
  }
}
