package org.diptych.pipeline;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.diptych.io.Corpus;
import org.diptych.io.DocumentException;
import org.diptych.statement.StatementRow;
import org.diptych.statement.StatementsCsv;

/** Writes the table of statements and the record of a run. */
public final class RunFiles {

  /** The table of statements. */
  public static final String STATEMENTS = "statements.csv";

  /** What was done, as far as the input determines it. */
  public static final String RUN = "run.json";

  /** In {@code run.json}: how many sentences of a document can hold a statement. */
  public static final String SENTENCES_READ = "sentences_read";

  /** In {@code run.json}: how many of these speak of each target. */
  public static final String SENTENCES_OF = "sentences_of";

  private final OutputFolder output;

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
    output.write(STATEMENTS, out -> StatementsCsv.write(out, meta, rows));
  }

  /**
   * Writes {@code run.json}.
   *
   * @param parameters how the run was set; nothing that differs between two machines
   * @param fingerprint of the lexicon
   */
  public void run(
      Map<String, Object> parameters,
      String fingerprint,
      Corpus corpus,
      BatchResult result,
      List<StatementRow> rows)
      throws IOException {
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("versions", Versions.all());
    record.put("parameters", parameters);
    record.put("lexicon", fingerprint);
    record.put("counts", counts(corpus, result, rows));
    record.put("failures", result.failures().stream().map(RunFiles::failure).toList());
    record.put("skipped", corpus.skipped());
    record.put("documents", result.done().stream().map(RunFiles::document).toList());
    json(RUN, record);
  }

  /** Writes an object as JSON, with the same bytes on every platform. */
  public void json(String name, Object value) throws IOException {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    String json = new ObjectMapper().writer(printer).writeValueAsString(value) + "\n";
    output.write(name, out -> out.write(json));
  }

  private static Map<String, Object> counts(
      Corpus corpus, BatchResult result, List<StatementRow> rows) {
    Map<String, Object> counts = new LinkedHashMap<>();
    counts.put("documents", result.results().size());
    counts.put("failed", result.failures().size());
    counts.put("skipped", corpus.skipped().size());
    counts.put("sentences", result.done().stream().mapToInt(DocumentResult.Done::sentences).sum());
    counts.put("statements", rows.size());
    counts.put("by_hand", rows.stream().filter(row -> row.statement().human()).count());
    counts.put("duplicates", rows.stream().filter(row -> !row.duplicateOf().isEmpty()).count());
    return counts;
  }

  private static Map<String, Object> failure(DocumentException e) {
    Map<String, Object> failure = new LinkedHashMap<>();
    failure.put("document", e.file());
    failure.put("reason", e.reason());
    failure.put("remedy", e.remedy());
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
