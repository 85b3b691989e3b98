package org.diptych.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.uima.UIMAException;
import org.diptych.compare.Event;
import org.diptych.io.CasWriter;
import org.diptych.io.DocumentTexts;
import org.diptych.lexicon.Lexicon;
import org.diptych.pipeline.BatchRun;
import org.diptych.pipeline.Checksums;
import org.diptych.pipeline.DocumentFiles;
import org.diptych.pipeline.JournaledRun;
import org.diptych.pipeline.Limits;
import org.diptych.pipeline.OutputFolder;
import org.diptych.pipeline.RunFiles;
import org.diptych.pipeline.RunIdentity;
import org.diptych.pipeline.RunJournal;
import org.diptych.pipeline.RunLog;
import org.diptych.pipeline.StepTimes;
import org.diptych.pipeline.Versions;
import org.diptych.report.Background;
import org.diptych.report.Methods;
import org.diptych.statement.CorrectedRows;
import org.diptych.statement.Corrections;

/** A run over a corpus: checks everything, annotates, corrects, writes. */
final class CorpusRun {

  /** What became of each correction. */
  private static final String CORRECTIONS = "corrections-applied.csv";

  /** The corrections that apply to nothing any more. */
  static final String ORPHANS = "orphans.tsv";

  private final Terminal terminal;
  private final CorpusOptions options;
  private final CorpusInput input;
  private final Corrections corrections;

  /** Writes more than the table of statements. */
  @FunctionalInterface
  interface Addition {

    /** Writes to the output folder. */
    void write(OutputFolder output, AnnotatedCorpus annotated) throws IOException;
  }

  private CorpusRun(
      Terminal terminal, CorpusOptions options, CorpusInput input, Corrections corrections) {
    this.terminal = terminal;
    this.options = options;
    this.input = input;
    this.corrections = corrections;
  }

  /**
   * Checks lexicon, axes, input, corrections and output folder.
   *
   * @throws StartException with all faults
   * @throws IOException if a table of corrections cannot be read or has a wrong row
   */
  static CorpusRun prepare(Terminal terminal, CorpusOptions options)
      throws StartException, IOException {
    CorpusInput input = CorpusInput.open(options, options.faults());
    return new CorpusRun(
        terminal, options, input, LexiconChoice.corrections(options.corrections, input.lexicon()));
  }

  Lexicon lexicon() {
    return input.lexicon();
  }

  List<String> axes() {
    return input.axes();
  }

  List<String> targets() {
    return input.targets();
  }

  /** Names of the further columns of the metadata. */
  List<String> metaColumns() {
    return input.corpus().metaColumns();
  }

  /**
   * Runs.
   *
   * @param command name of the command
   * @param parameters what the command was told beyond the options of all
   * @param keep names of documents whose sentences the addition needs
   * @param addition writes more; it has all rows in memory
   * @return the exit code
   */
  int run(
      String command, Map<String, Object> parameters, Set<String> keep, Optional<Addition> addition)
      throws StartException, IOException, UIMAException {
    if (options.batch.resume && OutputFolder.isFinished(options.out)) {
      terminal.message(options.out + ": the run there is whole; there is nothing to resume");
      return Exit.OK;
    }
    Map<String, Object> all = parameters(command, parameters);
    RunIdentity identity =
        new RunIdentity(
            identifying(all),
            lexicon().fingerprint(),
            options.batch.limits(),
            options.batch.limitGiven());
    try (EventLog events = EventLog.open(options.batch.log);
        OutputFolder output = OutputFolder.open(options.out, options.mode());
        Interruption interruption = Interruption.of(terminal, output)) {
      try (RunJournal journal = RunJournal.open(output, input.corpus(), identity)) {
        RunLog log = new RunLog();
        StepTimes times = new StepTimes();
        Progress progress = new Progress(terminal, events, input.corpus().files().size());
        if (!annotate(output, journal, times, events, progress, keep)) {
          return Exit.SOME_FAILED;
        }
        try (JournaledRun run = JournaledRun.of(output, journal)) {
          Optional<AnnotatedCorpus> annotated = inMemory(run, addition.isPresent());
          JournaledRun.Totals totals =
              annotated.map(a -> run.totals().with(a.rows())).orElse(run.totals());
          if (!output.isComplete()) {
            RunFiles files = new RunFiles(output);
            write(files, output, run, annotated, addition);
            files.run(
                withOutcomes(all, annotated), lexicon().fingerprint(), input.corpus(), run, totals);
            files.json(
                OutputFolder.LOG,
                log.record(options.in, options.out, journal.limits(), journal, times));
          }
          run.close();
          journal.close();
          output.commit();
          events.end(true, progress.speed());
          new RunSummary(options.out, input.corpus().skipped().size(), totals, orphans(annotated))
              .tell(terminal);
          return totals.failed() == 0 ? Exit.OK : Exit.SOME_FAILED;
        }
      } catch (IOException e) {
        if (e instanceof OutputFolder.StoppedException || !output.isKept()) {
          throw e;
        }
        throw new CutOffException(e);
      }
    }
  }

  /** Annotates what is not annotated yet; returns whether that came to its end. */
  private boolean annotate(
      OutputFolder output,
      RunJournal journal,
      StepTimes times,
      EventLog events,
      Progress progress,
      Set<String> keep)
      throws IOException, UIMAException {
    Limits limits = journal.limits();
    events.start(
        input.corpus().files().size(), limits.threads(), limits.characters(), journal.resumed());
    if (output.isComplete()) {
      return true;
    }
    Set<String> kept = new HashSet<>(keep);
    kept.addAll(corrections.documents());
    boolean whole =
        new BatchRun(
                input.pipeline(), options.form(), limits, options.batch.failFast, kept::contains)
            .run(input.corpus(), output, journal, times, progress);
    progress.end();
    if (!whole) {
      events.end(false, progress.speed());
      terminal.message(
          "stopped at a document that failed; go on with --resume, or begin anew with"
              + " --overwrite");
    }
    return whole;
  }

  /** All that was found, corrected; empty where one row after the other can be written. */
  private Optional<AnnotatedCorpus> inMemory(JournaledRun run, boolean wanted) throws IOException {
    if (!wanted && corrections.all().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(AnnotatedCorpus.of(run, corrections));
  }

  private void write(
      RunFiles files,
      OutputFolder output,
      JournaledRun run,
      Optional<AnnotatedCorpus> annotated,
      Optional<Addition> addition)
      throws IOException {
    List<String> meta = input.corpus().metaColumns();
    files.failures(run);
    RunFiles.RowSource rows = annotated.map(a -> RunFiles.source(a.rows())).orElse(run::rows);
    files.statements(meta, rows);
    if (options.parquet) {
      files.parquet(meta, rows);
    }
    if (annotated.isEmpty()) {
      return;
    }
    writeCorrections(output, annotated.get().corrected());
    if (addition.isPresent()) {
      output.write(() -> addition.get().write(output, annotated.get()));
    }
  }

  /**
   * What a report tells of the run beside its figures.
   *
   * @param parameters what the command was told beyond the options of all
   * @param events that the timeline shows
   */
  Background background(
      OutputFolder output,
      String command,
      Map<String, Object> parameters,
      List<Event> events,
      AnnotatedCorpus annotated)
      throws IOException {
    Map<String, String> settings = new LinkedHashMap<>();
    withOutcomes(parameters(command, parameters), Optional.of(annotated))
        .forEach((name, value) -> settings.put(name, value.toString()));
    DocumentTexts texts =
        new DocumentTexts(output.staging().resolve(DocumentFiles.TEXTS), options.in);
    return new Background(
        Optional.of(lexicon()),
        Optional.of(new Methods(Versions.all(), lexicon().fingerprint(), settings)),
        Optional.of(texts::of),
        events);
  }

  private static int orphans(Optional<AnnotatedCorpus> annotated) {
    return annotated.map(a -> a.corrected().orphans().size()).orElse(0);
  }

  private void writeCorrections(OutputFolder output, CorrectedRows corrected) throws IOException {
    if (!corrected.outcomes().isEmpty()) {
      output.write(CORRECTIONS, corrected::writeOutcomes);
    }
    if (!corrected.orphans().isEmpty()) {
      output.write(ORPHANS, corrected::writeOrphans);
    }
  }

  private Map<String, Object> parameters(String command, Map<String, Object> more)
      throws IOException {
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("command", command);
    parameters.putAll(input.parameters());
    parameters.put("format", options.form().map(form -> form.format().name()).orElse(""));
    options
        .form()
        .flatMap(CasWriter.Form::compression)
        .ifPresent(compression -> parameters.put("compress", compression.name()));
    if (options.parquet) {
      parameters.put("parquet", true);
    }
    parameters.putAll(more);
    return parameters;
  }

  /** With what must not change while a run is cut off: the tables of corrections, too. */
  private Map<String, Object> identifying(Map<String, Object> parameters) throws IOException {
    Map<String, Object> identifying = new LinkedHashMap<>(parameters);
    List<String> checksums = new ArrayList<>();
    for (Path table : options.corrections) {
      checksums.add(Checksums.of(table));
    }
    identifying.put("corrections", checksums);
    return identifying;
  }

  private static Map<String, Object> withOutcomes(
      Map<String, Object> parameters, Optional<AnnotatedCorpus> annotated) {
    Map<String, Object> all = new LinkedHashMap<>(parameters);
    annotated
        .map(AnnotatedCorpus::corrected)
        .filter(corrected -> !corrected.outcomes().isEmpty())
        .ifPresent(corrected -> all.put("corrections", corrected.counts()));
    return all;
  }
}
