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
import org.diptych.io.Corpus;
import org.diptych.io.InputException;
import org.diptych.lexicon.Lexicon;
import org.diptych.lexicon.LexiconException;
import org.diptych.pipeline.BatchResult;
import org.diptych.pipeline.BatchRun;
import org.diptych.pipeline.FinishedRun;
import org.diptych.pipeline.Limits;
import org.diptych.pipeline.OutputFolder;
import org.diptych.pipeline.PerceptionOptions;
import org.diptych.pipeline.RunFiles;
import org.diptych.pipeline.RunIdentity;
import org.diptych.pipeline.RunJournal;
import org.diptych.pipeline.RunLog;
import org.diptych.pipeline.StepTimes;
import org.diptych.statement.StatementRow;

/** A run over a corpus: checks everything, annotates, writes. */
final class CorpusRun {

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
    faults.addAll(options.batch.faults());
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
    return OutputFolder.faults(options.out, options.mode());
  }

  Lexicon lexicon() {
    return lexicon;
  }

  List<String> axes() {
    return axes;
  }

  /** Runs; returns the exit code. */
  int run(String command) throws StartException, IOException, UIMAException {
    return run(command, Map.of(), null);
  }

  /**
   * Runs.
   *
   * @param command name of the command
   * @param parameters what the command was told beyond the options of all
   * @param addition writes more; it gets all rows in memory. Null if there is nothing to add
   * @return the exit code
   */
  int run(String command, Map<String, Object> parameters, Addition addition)
      throws StartException, IOException, UIMAException {
    if (options.batch.resume && OutputFolder.isFinished(options.out)) {
      terminal.message(options.out + ": the run there is whole; there is nothing to resume");
      return Exit.OK;
    }
    Map<String, Object> all = parameters(command, parameters);
    RunIdentity identity =
        new RunIdentity(
            all, lexicon.fingerprint(), options.batch.limits(), options.batch.limitGiven());
    try (EventLog events = EventLog.open(options.batch.log);
        OutputFolder output = OutputFolder.open(options.out, options.mode());
        Interruption interruption = Interruption.of(terminal, output)) {
      try (RunJournal journal = RunJournal.open(output, corpus, identity)) {
        return run(output, journal, events, all, addition);
      } catch (IOException e) {
        if (e instanceof OutputFolder.StoppedException || !output.isKept()) {
          throw e;
        }
        throw new CutOffException(e);
      }
    }
  }

  private int run(
      OutputFolder output,
      RunJournal journal,
      EventLog events,
      Map<String, Object> parameters,
      Addition addition)
      throws IOException, UIMAException {
    RunLog log = new RunLog();
    Limits limits = journal.limits();
    events.start(corpus.files().size(), limits.threads(), limits.characters(), journal.resumed());
    Progress progress = new Progress(terminal, events, corpus.files().size());
    StepTimes times = new StepTimes();
    if (!output.isComplete()) {
      boolean whole =
          new BatchRun(
                  pipeline(), Optional.ofNullable(options.format), limits, options.batch.failFast)
              .run(corpus, output, journal, times, progress);
      progress.end();
      if (!whole) {
        events.end(false, progress.speed());
        terminal.message(
            "stopped at a document that failed; go on with --resume, or begin anew with"
                + " --overwrite");
        return Exit.SOME_FAILED;
      }
    }
    try (FinishedRun run = FinishedRun.of(output, journal)) {
      if (!output.isComplete()) {
        RunFiles files = new RunFiles(output);
        files.statements(corpus.metaColumns(), run);
        files.failures(run);
        if (addition != null) {
          BatchResult result = run.allResults();
          List<StatementRow> rows = run.allRows();
          output.write(() -> addition.write(output, result, rows));
        }
        files.run(parameters, lexicon.fingerprint(), corpus, run);
        files.json(OutputFolder.LOG, log.record(options.in, options.out, limits, journal, times));
      }
      FinishedRun.Totals totals = run.totals();
      run.close();
      journal.close();
      output.commit();
      events.end(true, progress.speed());
      summary(totals);
      return totals.failed() == 0 ? Exit.OK : Exit.SOME_FAILED;
    }
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

  private void summary(FinishedRun.Totals totals) {
    int skipped = corpus.skipped().size();
    if (skipped > 0) {
      terminal.message(
          count(skipped, "file") + " of other kinds skipped, listed in " + RunFiles.RUN);
    }
    terminal
        .out()
        .println(
            count(totals.done(), "document")
                + ", "
                + count(totals.statements(), "statement")
                + (totals.failed() == 0
                    ? ""
                    : ", "
                        + count(totals.failed(), "document")
                        + " failed, listed in "
                        + RunFiles.FAILURES)
                + ": "
                + options.out.resolve(RunFiles.STATEMENTS));
  }

  private static String count(long n, String what) {
    return n + " " + what + (n == 1 ? "" : "s");
  }
}
