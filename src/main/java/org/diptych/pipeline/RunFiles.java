package org.diptych.pipeline;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.diptych.io.Corpus;
import org.diptych.io.DocumentException;
import org.diptych.statement.StatementRow;
import org.diptych.statement.StatementsCsv;
import org.diptych.statement.StatementsParquet;

/** Writes the table of statements and the record of a run. */
public final class RunFiles {

  /** The table of statements. */
  public static final String STATEMENTS = "statements.csv";

  /** The same for programs. */
  public static final String PARQUET = "statements.parquet";

  /** The documents that failed. */
  public static final String FAILURES = "failures.csv";

  /** What was done, as far as the input determines it. */
  public static final String RUN = "run.json";

  /** In {@code run.json}: how many sentences of a document can hold a statement. */
  public static final String SENTENCES_READ = "sentences_read";

  /** In {@code run.json}: how many of these speak of each target. */
  public static final String SENTENCES_OF = "sentences_of";

  private final OutputFolder output;

  /** Has the rows of a table. */
  @FunctionalInterface
  public interface RowSource {
    /** Hands over all rows, in their order. */
    void handOver(JournaledRun.Rows taker) throws IOException;
  }

  /** Writes to a folder. */
  public RunFiles(OutputFolder output) {
    this.output = output;
  }

  /**
   * Writes {@code statements.csv}.
   *
   * @param meta names of the further columns of the metadata
   */
  public void statements(List<String> meta, List<StatementRow> rows) throws IOException {
    statements(meta, source(rows));
  }

  /** Hands over rows that memory holds. */
  public static RowSource source(List<StatementRow> rows) {
    return taker -> {
      for (StatementRow row : rows) {
        taker.take(row);
      }
    };
  }

  /**
   * Writes {@code statements.csv}, one row after the other.
   *
   * @param meta names of the further columns of the metadata
   */
  public void statements(List<String> meta, RowSource rows) throws IOException {
    output.write(
        STATEMENTS,
        out -> {
          StatementsCsv.Table table = StatementsCsv.table(out, meta);
          rows.handOver(table::add);
          table.flush();
        });
  }

  /**
   * Writes {@code statements.parquet}, one row after the other.
   *
   * @param meta names of the further columns of the metadata
   */
  public void parquet(List<String> meta, RowSource rows) throws IOException {
    output.write(
        () -> {
          Path file = output.staging().resolve(PARQUET);
          Files.createDirectories(output.staging());
          Files.deleteIfExists(file); // of a run that was cut off
          try (StatementsParquet.Table table = StatementsParquet.table(file, meta)) {
            rows.handOver(table::add);
          }
        });
  }

  /** Writes {@code failures.csv}: file, stage, reason, remedy. Without failures it has no rows. */
  public void failures(JournaledRun run) throws IOException {
    output.write(
        FAILURES,
        out -> {
          CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180);
          printer.printRecord("file", "stage", "reason", "remedy");
          run.results(
              result -> {
                if (result instanceof DocumentResult.Failed failed) {
                  DocumentException e = failed.fault();
                  printer.printRecord(
                      StatementsCsv.guard(e.file()),
                      failed.stage().id(),
                      StatementsCsv.guard(e.reason()),
                      StatementsCsv.guard(e.remedy()));
                }
              });
          printer.flush();
        });
  }

  /**
   * Writes {@code run.json}.
   *
   * @param parameters how the run was set; nothing that differs between two machines
   * @param fingerprint of the lexicon
   * @param totals of the table as it was written
   */
  public void run(
      Map<String, Object> parameters,
      String fingerprint,
      Corpus corpus,
      JournaledRun run,
      JournaledRun.Totals totals)
      throws IOException {
    output.write(
        RUN,
        out -> {
          try (JsonGenerator json = generator(out)) {
            json.writeStartObject();
            json.writePOJOField("versions", Versions.all());
            json.writePOJOField("parameters", parameters);
            json.writePOJOField("lexicon", fingerprint);
            json.writePOJOField("counts", counts(corpus, totals));
            json.writeArrayFieldStart("failures");
            run.results(
                result -> {
                  if (result instanceof DocumentResult.Failed failed) {
                    json.writePOJO(failure(failed));
                  }
                });
            json.writeEndArray();
            json.writePOJOField("skipped", corpus.skipped());
            json.writeArrayFieldStart("documents");
            run.results(
                result -> {
                  if (result instanceof DocumentResult.Done done) {
                    json.writePOJO(document(done));
                  }
                });
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
          }
        });
  }

  /** Writes an object as JSON, with the same bytes on every platform. */
  public void json(String name, Object value) throws IOException {
    output.write(
        name,
        out -> {
          try (JsonGenerator json = generator(out)) {
            json.writePOJO(value);
            json.writeRaw('\n');
          }
        });
  }

  private static JsonGenerator generator(Writer out) throws IOException {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    return new ObjectMapper()
        .createGenerator(out)
        .setPrettyPrinter(
            new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
  }

  private static Map<String, Object> counts(Corpus corpus, JournaledRun.Totals totals) {
    Map<String, Object> counts = new LinkedHashMap<>();
    counts.put("documents", totals.documents());
    counts.put("failed", totals.failed());
    counts.put("skipped", corpus.skipped().size());
    counts.put("sentences", totals.sentences());
    counts.put("statements", totals.statements());
    counts.put("by_hand", totals.byHand());
    counts.put("duplicates", totals.duplicates());
    return counts;
  }

  private static Map<String, Object> failure(DocumentResult.Failed failed) {
    Map<String, Object> failure = new LinkedHashMap<>();
    failure.put("document", failed.fault().file());
    failure.put("stage", failed.stage().id());
    failure.put("reason", failed.fault().reason());
    failure.put("remedy", failed.fault().remedy());
    return failure;
  }

  private static Map<String, Object> document(DocumentResult.Done done) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("document", done.document());
    document.put("date", done.date());
    document.put("language", done.facts().language());
    document.put("encoding", done.facts().encoding());
    document.put("characters", done.characters());
    document.put("sentences", done.sentences());
    document.put(SENTENCES_READ, done.read().all());
    document.put(SENTENCES_OF, done.read().byTarget());
    document.put("statements", done.rows().size());
    return document;
  }
}
