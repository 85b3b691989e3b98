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
import java.util.concurrent.Callable;
import org.apache.uima.UIMAException;
import org.diptych.compare.Checking;
import org.diptych.compare.Comparison;
import org.diptych.compare.ComparisonPlan;
import org.diptych.compare.ComparisonWriter;
import org.diptych.compare.CorpusFacts;
import org.diptych.compare.Event;
import org.diptych.compare.Questions;
import org.diptych.compare.SampleTable;
import org.diptych.compare.SearchedWordings;
import org.diptych.compare.Voices;
import org.diptych.lexicon.Lexicon;
import org.diptych.pipeline.BatchResult;
import org.diptych.pipeline.Checksums;
import org.diptych.report.HtmlReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Annotates documents and lays the countries side by side. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    defaultValueProvider = BatchOptions.Defaults.class,
    description = {
      "Annotates documents and lays the countries side by side.",
      "A finished statements.csv or statements.parquet, or a project exported from INCEpTION, is compared as it is."
    })
final class CompareCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private CorpusOptions options;

  @Option(
      names = "--targets",
      paramLabel = "a,b",
      split = ",",
      description = "the countries to compare; default: all targets of the lexicon")
  private List<String> targets = new ArrayList<>();

  @Mixin private PlanOptions planOptions;
  @Mixin private QuestionOptions questionOptions;

  @Mixin private CodingSource source;

  @Option(
      names = "--checked",
      paramLabel = "FILE",
      description = "correct the figures with a sample that was checked by hand ('sample')")
  private Path checked;

  CompareCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws StartException, IOException, UIMAException {
    if (StatementsTable.is(options.in)) {
      withDocumentsOnly();
      Lexicon lexicon = options.lexicon.load();
      return new StatementsTable(terminal, options, source)
          .compare(
              lexicon,
              targets(LexiconChoice.targets(lexicon)),
              planOptions.plan(lexicon),
              questionOptions);
    }
    CorpusRun run = CorpusRun.prepare(terminal, options);
    List<String> chosen = targets(run.targets());
    ComparisonPlan plan = planOptions.plan(run.lexicon());
    Questions questions = questionOptions.read(run.metaColumns());
    Optional<SampleTable> sample = sample(run);
    Map<String, Object> parameters = parameters(chosen, plan, questions);
    if (checked != null) {
      parameters.put("checked", Checksums.of(checked));
    }
    return run.run(
        "compare",
        parameters,
        sample.map(SampleTable::documents).orElse(Set.of()),
        Optional.of(
            (output, annotated) -> {
              Comparison plain =
                  Comparison.of(
                      annotated.rows(),
                      run.lexicon().codebook(),
                      chosen,
                      facts(run, annotated.result()),
                      plan,
                      questions);
              QuestionOptions.unknownHolders(questions, plain).ifPresent(terminal::message);
              Comparison comparison =
                  sample
                      .map(
                          table ->
                              Checking.of(plain, annotated.found(), run.lexicon().codebook(), plan)
                                  .check(table, annotated.sentences()))
                      .map(plain::with)
                      .orElse(plain);
              ComparisonWriter.write(comparison, output.staging());
              HtmlReport.write(
                  comparison,
                  run.background(output, "compare", parameters, questions.events(), annotated),
                  output.staging().resolve(HtmlReport.FILE));
            }));
  }

  /** What differs from run to run for the same documents. */
  static Map<String, Object> parameters(
      List<String> targets, ComparisonPlan plan, Questions questions) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("targets", targets);
    parameters.put("seed", plan.seed());
    parameters.put("resamples", plan.resamples());
    parameters.put("floor_documents", plan.floorDocuments());
    parameters.put("floor_statements", plan.floorStatements());
    parameters.put("periods", plan.periods().starts());
    parameters.put("together", plan.together().stream().map(Voices::id).sorted().toList());
    parameters.put("events", questions.events().stream().map(Event::label).toList());
    parameters.put("groups", questions.groups().groupOf());
    parameters.put("facets", questions.facets());
    return parameters;
  }

  /** A table does not hold the sentences in which nothing was found. */
  private void withDocumentsOnly() throws StartException {
    if (options.batch.resume) {
      throw new StartException(
          List.of(options.in + ": a table is compared in one go; leave --resume away"));
    }
    if (checked != null || !options.corrections.isEmpty()) {
      throw new StartException(
          List.of(
              options.in
                  + ": --checked and --corrections need the documents; name their folder instead of"
                  + " the table"));
    }
  }

  private Optional<SampleTable> sample(CorpusRun run) throws IOException {
    return checked == null
        ? Optional.empty()
        : Optional.of(SampleTable.read(checked, run.lexicon().codebook(), run.targets()::contains));
  }

  private List<String> targets(List<String> known) throws StartException {
    List<String> chosen = targets.isEmpty() ? known : targets;
    List<String> faults = new ArrayList<>();
    for (String target : chosen) {
      if (!known.contains(target)) {
        faults.add(
            "no target '" + target + "' in the lexicon; there are: " + String.join(", ", known));
      }
    }
    if (chosen.size() < 2 || new HashSet<>(chosen).size() < chosen.size()) {
      faults.add(
          "a comparison needs two or more different targets, not: " + String.join(", ", chosen));
    }
    if (!faults.isEmpty()) {
      throw new StartException(faults);
    }
    return List.copyOf(chosen);
  }

  private static CorpusFacts facts(CorpusRun run, BatchResult result) {
    return CorpusFacts.of(
            result.done().stream()
                .map(
                    done ->
                        new CorpusFacts.Document(
                            done.document(), done.date(), Optional.of(done.read())))
                .toList(),
            result.failures().stream()
                .map(failure -> new CorpusFacts.Failure(failure.file(), failure.reason()))
                .toList(),
            run.axes())
        .with(SearchedWordings.of(run.lexicon()));
  }
}
