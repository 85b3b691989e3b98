package org.diptych.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.apache.uima.UIMAException;
import org.diptych.compare.Event;
import org.diptych.io.Corpus;
import org.diptych.io.DocumentTexts;
import org.diptych.io.InputException;
import org.diptych.lexicon.Lexicon;
import org.diptych.lexicon.LexiconException;
import org.diptych.pipeline.BatchResult;
import org.diptych.pipeline.BatchRun;
import org.diptych.pipeline.DocumentFiles;
import org.diptych.pipeline.OutputFolder;
import org.diptych.pipeline.PerceptionOptions;
import org.diptych.pipeline.RunFiles;
import org.diptych.pipeline.RunLog;
import org.diptych.pipeline.Versions;
import org.diptych.report.Background;
import org.diptych.report.Methods;
import org.diptych.statement.Duplicates;
import org.diptych.statement.StatementRow;

/** A run over a corpus: checks everything, annotates, writes. */
final class CorpusRun {

  /** So many documents are worth a further pipeline. */
  private static final int DOCUMENTS_PER_THREAD = 8;

  private final Terminal terminal;
  private final CorpusOptions options;
  private final Lexicon lexicon;
  private final List<String> axes;
  private final Corpus corpus;

  /** Writes more than the table of statements. */
  @FunctionalInterface
  interface Addition {

    /** Writes to the output folder. */
    void write(OutputFolder output, BatchResult result, List<StatementRow> rows) throws IOException;
  }

  private CorpusRun(
      Terminal terminal, CorpusOptions options, Lexicon lexicon, List<String> axes, Corpus corpus) {
    this.terminal = terminal;
    this.options = options;
    this.lexicon = lexicon;
    this.axes = axes;
    this.corpus = corpus;
  }

  /**
   * Checks lexicon, axes, input and output folder.
   *
   * @throws StartException with all faults
   */
  static CorpusRun prepare(Terminal terminal, CorpusOptions options) throws StartException {
    Set<String> faults = new LinkedHashSet<>(outputFaults(options));
    // The model is read while the lexicon is compiled: it shortens the start of a small run.
    CompletableFuture<List<String>> modelFaults =
        CompletableFuture.supplyAsync(() -> modelFaults(options));
    Lexicon lexicon = null;
    List<String> axes = List.of();
    Corpus corpus = null;
    try {
      lexicon = options.lexicon.load();
      lexicon.language(options.language);
      axes = lexicon.axes(options.axes);
    } catch (LexiconException e) {
      faults.addAll(e.getMessage().lines().toList());
    }
    faults.addAll(modelFaults.join());
    try {
      List<String> languages = lexicon == null ? List.of() : lexicon.languages();
      corpus = Corpus.open(options.in, options.language, languages);
      if (corpus.files().isEmpty()) {
        faults.add(options.in + ": no documents there; name a folder with texts");
      }
    } catch (InputException e) {
      faults.addAll(e.getMessage().lines().toList());
    }
    if (!faults.isEmpty()) {
      throw new StartException(List.copyOf(faults));
    }
    return new CorpusRun(terminal, options, lexicon, axes, corpus);
  }

  private static List<String> modelFaults(CorpusOptions options) {
    try {
      options.model.fingerprint(options.language);
      return List.of();
    } catch (IOException e) {
      return List.of(e.getMessage());
    }
  }

  private static List<String> outputFaults(CorpusOptions options) {
    Path in = options.in.toAbsolutePath().normalize();
    Path out = options.out.toAbsolutePath().normalize();
    if (out.startsWith(in) || in.startsWith(out)) {
      return List.of(
          options.out + ": lies inside " + options.in + " or around it; name a folder elsewhere");
    }
    return OutputFolder.faults(options.out, options.overwrite);
  }

  Lexicon lexicon() {
    return lexicon;
  }

  List<String> axes() {
    return axes;
  }

  /** Names of the further columns of the metadata. */
  List<String> metaColumns() {
    return corpus.metaColumns();
  }

  /**
   * Runs.
   *
   * @param command name of the command
   * @param parameters what the command was told beyond the options of all
   * @return the exit code
   */
  int run(String command, Map<String, Object> parameters, Addition addition)
      throws IOException, UIMAException {
    RunLog log = new RunLog();
    try (OutputFolder output = OutputFolder.open(options.out, options.overwrite);
        Interruption interruption = Interruption.of(terminal, output)) {
      Progress progress = new Progress(terminal, corpus.files().size());
      BatchResult result =
          new BatchRun(pipeline(), Optional.ofNullable(options.format), threads())
              .run(corpus, output, progress);
      progress.end();
      List<StatementRow> rows = Duplicates.mark(result.rows());
      RunFiles files = new RunFiles(output);
      files.statements(corpus.metaColumns(), rows);
      output.write(() -> addition.write(output, result, rows));
      files.run(parameters(command, parameters), lexicon.fingerprint(), corpus, result, rows);
      files.json(OutputFolder.LOG, log.record(options.in, options.out));
      output.commit();
      summary(result, rows);
      return result.failures().isEmpty() ? Exit.OK : Exit.SOME_FAILED;
    }
  }

  /**
   * What a report tells of the run beside its figures.
   *
   * @param parameters what the command was told beyond the options of all
   * @param events that the timeline shows
   */
  Background background(
      OutputFolder output, String command, Map<String, Object> parameters, List<Event> events)
      throws IOException {
    Map<String, String> settings = new LinkedHashMap<>();
    parameters(command, parameters).forEach((name, value) -> settings.put(name, value.toString()));
    DocumentTexts texts = corpus.texts(output.staging().resolve(DocumentFiles.TEXTS));
    return new Background(
        Optional.of(lexicon),
        Optional.of(new Methods(Versions.all(), lexicon.fingerprint(), settings)),
        Optional.of(texts::of),
        events);
  }

  private PerceptionOptions pipeline() {
    return new PerceptionOptions(
        options.lexicon.folder(),
        options.lexicon.alone(),
        axes,
        options.language,
        options.model.learned(),
        options.model.file(),
        options.setting.setting());
  }

  private int threads() {
    return Math.max(
        1,
        Math.min(
            Runtime.getRuntime().availableProcessors(),
            corpus.files().size() / DOCUMENTS_PER_THREAD));
  }

  private Map<String, Object> parameters(String command, Map<String, Object> more)
      throws IOException {
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("command", command);
    parameters.put("language", options.language);
    parameters.put("axes", axes);
    parameters.put("model", options.model.fingerprint(options.language));
    parameters.put("setting", options.setting.setting().id());
    parameters.put("format", options.format == null ? "" : options.format.name());
    parameters.putAll(more);
    return parameters;
  }

  private void summary(BatchResult result, List<StatementRow> rows) {
    int skipped = corpus.skipped().size();
    if (skipped > 0) {
      terminal.message(
          count(skipped, "file") + " of other kinds skipped, listed in " + RunFiles.RUN);
    }
    terminal
        .out()
        .println(
            count(result.done().size(), "document")
                + ", "
                + count(rows.size(), "statement")
                + (result.failures().isEmpty()
                    ? ""
                    : ", " + count(result.failures().size(), "document") + " failed")
                + ": "
                + options.out.resolve(RunFiles.STATEMENTS));
  }

  private static String count(int n, String what) {
    return n + " " + what + (n == 1 ? "" : "s");
  }
}
