package org.diptych.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.diptych.compare.Comparison;
import org.diptych.compare.ComparisonPlan;
import org.diptych.compare.ComparisonWriter;
import org.diptych.compare.CorpusFacts;
import org.diptych.compare.Questions;
import org.diptych.compare.SearchedWordings;
import org.diptych.inception.CorrectedDocument;
import org.diptych.inception.ExportedProject;
import org.diptych.lexicon.Lexicon;
import org.diptych.pipeline.OutputFolder;
import org.diptych.pipeline.RunFiles;
import org.diptych.pipeline.RunLog;
import org.diptych.pipeline.Versions;
import org.diptych.report.Background;
import org.diptych.report.HtmlReport;
import org.diptych.statement.Duplicates;
import org.diptych.statement.StatementRow;
import org.diptych.statement.StatementsCsv;
import org.diptych.statement.StatementsParquet;

/**
 * A finished coding, compared without annotating again: a {@code statements.csv} or {@code
 * statements.parquet}, or a project of INCEpTION.
 */
final class StatementsTable {

  private final Terminal terminal;
  private final CorpusOptions options;
  private final CodingSource source;

  StatementsTable(Terminal terminal, CorpusOptions options, CodingSource source) {
    this.terminal = terminal;
    this.options = options;
    this.source = source;
  }

  /**
   * What is compared.
   *
   * @param rows the statements
   * @param facts what was read
   */
  private record Table(List<StatementRow> rows, CorpusFacts facts) {}

  /** Whether the input is a finished coding and no documents. */
  static boolean is(Path in) {
    return ExportedProject.is(in)
        || Files.isRegularFile(in) && (isParquet(in) || endsWith(in, ".csv"));
  }

  private static boolean isParquet(Path in) {
    return endsWith(in, ".parquet");
  }

  private static boolean endsWith(Path in, String ending) {
    return in.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(ending);
  }

  /**
   * Compares.
   *
   * @return the exit code
   * @throws StartException if the output folder cannot be used, or the table has a category that
   *     the lexicon lacks
   */
  int compare(
      Lexicon lexicon, List<String> targets, ComparisonPlan plan, QuestionOptions questionOptions)
      throws StartException, IOException {
    List<String> faults = OutputFolder.faults(options.out, options.mode());
    if (!faults.isEmpty()) {
      throw new StartException(faults);
    }
    RunLog log = new RunLog();
    Table table = ExportedProject.is(options.in) ? project(lexicon) : table();
    List<StatementRow> rows = table.rows();
    List<String> meta =
        rows.stream().flatMap(row -> row.meta().keySet().stream()).distinct().toList();
    Questions questions = questionOptions.read(meta);
    Comparison comparison;
    try {
      comparison =
          Comparison.of(
              rows,
              lexicon.codebook(),
              targets,
              table.facts().with(SearchedWordings.of(lexicon)),
              plan,
              questions);
    } catch (IllegalArgumentException e) {
      throw new StartException(List.of(options.in + ": " + e.getMessage()));
    }
    try (OutputFolder output = OutputFolder.open(options.out, options.mode())) {
      RunFiles files = new RunFiles(output);
      files.statements(meta, rows);
      if (options.parquet) {
        files.parquet(meta, RunFiles.source(rows));
      }
      output.write(
          () -> {
            ComparisonWriter.write(comparison, output.staging());
            HtmlReport.write(
                comparison,
                new Background(
                    Optional.of(lexicon), Optional.empty(), Optional.empty(), questions.events()),
                output.staging().resolve(HtmlReport.FILE));
          });
      Map<String, Object> record = new LinkedHashMap<>();
      record.put("versions", Versions.all());
      Map<String, Object> parameters = new LinkedHashMap<>();
      parameters.put("command", "compare");
      parameters.put("table", options.in.getFileName().toString());
      parameters.putAll(CompareCommand.parameters(targets, plan, questions));
      record.put("parameters", parameters);
      record.put("lexicon", lexicon.fingerprint());
      record.put("counts", Map.of("statements", rows.size()));
      files.json(RunFiles.RUN, record);
      files.json(OutputFolder.LOG, log.record(options.in, options.out));
      output.commit();
    }
    QuestionOptions.unknownHolders(questions, comparison).ifPresent(terminal::message);
    terminal.out().println(rows.size() + " statements: " + options.out);
    return Exit.OK;
  }

  private Table table() throws IOException {
    List<StatementRow> rows =
        isParquet(options.in) ? StatementsParquet.read(options.in) : StatementsCsv.read(options.in);
    return new Table(rows, facts(rows));
  }

  private Table project(Lexicon lexicon) throws IOException {
    try (ExportedProject project = CodingSource.project(options.in, lexicon)) {
      SortedMap<String, CorrectedDocument> documents = project.documents(source.coder(project));
      CodingSource.tell(options.in, documents, terminal);
      List<StatementRow> rows =
          documents.values().stream().flatMap(d -> d.rows().stream()).toList();
      Set<String> axes = new TreeSet<>(lexicon.axes(options.axes));
      rows.forEach(row -> axes.add(row.statement().axis()));
      return new Table(
          Duplicates.mark(rows),
          CorpusFacts.of(
              documents.values().stream()
                  .map(d -> new CorpusFacts.Document(d.name(), d.date()))
                  .toList(),
              List.of(),
              axes));
    }
  }

  /** What the record of the run beside the table tells; else what the table tells by itself. */
  private CorpusFacts facts(List<StatementRow> rows) throws IOException {
    Path file = options.in.resolveSibling(RunFiles.RUN);
    if (!Files.isRegularFile(file)) {
      return CorpusFacts.ofTable(rows);
    }
    JsonNode record = new ObjectMapper().readTree(file.toFile());
    return record.has("documents") && record.at("/parameters/axes").isArray()
        ? FinishedRun.facts(record)
        : CorpusFacts.ofTable(rows);
  }
}
