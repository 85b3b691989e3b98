package org.diptych.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.uima.UIMAException;
import org.diptych.compare.Event;
import org.diptych.io.DocumentTexts;
import org.diptych.lexicon.Lexicon;
import org.diptych.pipeline.BatchResult;
import org.diptych.pipeline.BatchRun;
import org.diptych.pipeline.DocumentFiles;
import org.diptych.pipeline.DocumentResult;
import org.diptych.pipeline.OutputFolder;
import org.diptych.pipeline.RunFiles;
import org.diptych.pipeline.RunLog;
import org.diptych.pipeline.Versions;
import org.diptych.report.Background;
import org.diptych.report.Methods;
import org.diptych.statement.CorrectedRows;
import org.diptych.statement.Corrections;
import org.diptych.statement.DocumentSentences;
import org.diptych.statement.Duplicates;
import org.diptych.statement.StatementRow;

/** A run over a corpus: checks everything, annotates, corrects, writes. */
final class CorpusRun {

  /** What became of each correction. */
  private static final String CORRECTIONS = "corrections-applied.csv";

  /** The corrections that apply to nothing any more. */
  private static final String ORPHANS = "orphans.tsv";

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
    CorpusInput input = CorpusInput.open(options, outputFaults(options));
    return new CorpusRun(
        terminal, options, input, LexiconChoice.corrections(options.corrections, input.lexicon()));
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
   * @return the exit code
   */
  int run(String command, Map<String, Object> parameters, Set<String> keep, Addition addition)
      throws IOException, UIMAException {
    RunLog log = new RunLog();
    try (OutputFolder output = OutputFolder.open(options.out, options.overwrite);
        Interruption interruption = Interruption.of(terminal, output)) {
      AnnotatedCorpus annotated = annotate(output, keep);
      List<StatementRow> rows = annotated.rows();
      RunFiles files = new RunFiles(output);
      files.statements(input.corpus().metaColumns(), rows);
      writeCorrections(output, annotated.corrected());
      output.write(() -> addition.write(output, annotated));
      files.run(
          parameters(command, parameters, annotated.corrected()),
          lexicon().fingerprint(),
          input.corpus(),
          annotated.result(),
          rows);
      files.json(OutputFolder.LOG, log.record(options.in, options.out));
      output.commit();
      summary(annotated);
      return annotated.result().failures().isEmpty() ? Exit.OK : Exit.SOME_FAILED;
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
    parameters(command, parameters, annotated.corrected())
        .forEach((name, value) -> settings.put(name, value.toString()));
    DocumentTexts texts =
        new DocumentTexts(output.staging().resolve(DocumentFiles.TEXTS), options.in);
    return new Background(
        Optional.of(lexicon()),
        Optional.of(new Methods(Versions.all(), lexicon().fingerprint(), settings)),
        Optional.of(texts::of),
        events);
  }

  private AnnotatedCorpus annotate(OutputFolder output, Set<String> keep)
      throws IOException, UIMAException {
    Set<String> kept = new HashSet<>(keep);
    kept.addAll(corrections.documents());
    Map<String, DocumentSentences> sentences = new HashMap<>();
    Progress progress = new Progress(terminal, input.corpus().files().size());
    BatchResult result =
        new BatchRun(
                input.pipeline(),
                Optional.ofNullable(options.format),
                input.threads(),
                kept::contains)
            .run(
                input.corpus(),
                output,
                document -> {
                  progress.accept(document);
                  if (document instanceof DocumentResult.Done done) {
                    done.texts().ifPresent(texts -> sentences.put(done.document(), texts));
                  }
                });
    progress.end();
    List<StatementRow> found = Duplicates.mark(result.rows());
    CorrectedRows corrected =
        corrections.all().isEmpty()
            ? CorrectedRows.none(found)
            : corrections.apply(
                found,
                result.done().stream().map(DocumentResult.Done::document).toList(),
                sentences);
    return new AnnotatedCorpus(result, found, corrected, sentences);
  }

  private void writeCorrections(OutputFolder output, CorrectedRows corrected) throws IOException {
    if (!corrected.outcomes().isEmpty()) {
      output.write(CORRECTIONS, corrected::writeOutcomes);
    }
    if (!corrected.orphans().isEmpty()) {
      output.write(ORPHANS, corrected::writeOrphans);
    }
  }

  private Map<String, Object> parameters(
      String command, Map<String, Object> more, CorrectedRows corrected) throws IOException {
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("command", command);
    parameters.putAll(input.parameters());
    parameters.put("format", options.format == null ? "" : options.format.name());
    if (!corrected.outcomes().isEmpty()) {
      parameters.put("corrections", corrected.counts());
    }
    parameters.putAll(more);
    return parameters;
  }

  private void summary(AnnotatedCorpus annotated) {
    BatchResult result = annotated.result();
    int skipped = input.corpus().skipped().size();
    if (skipped > 0) {
      terminal.message(
          count(skipped, "file") + " of other kinds skipped, listed in " + RunFiles.RUN);
    }
    int orphans = annotated.corrected().orphans().size();
    if (orphans > 0) {
      terminal.message(
          count(orphans, "correction")
              + " without a statement or sentence any more, kept in "
              + options.out.resolve(ORPHANS));
    }
    terminal
        .out()
        .println(
            count(result.done().size(), "document")
                + ", "
                + count(annotated.rows().size(), "statement")
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
