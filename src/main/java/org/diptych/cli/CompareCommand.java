package org.diptych.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.uima.UIMAException;
import org.diptych.compare.Comparison;
import org.diptych.compare.ComparisonPlan;
import org.diptych.compare.ComparisonWriter;
import org.diptych.compare.CorpusFacts;
import org.diptych.compare.Event;
import org.diptych.compare.Questions;
import org.diptych.compare.SearchedWordings;
import org.diptych.compare.Voices;
import org.diptych.lexicon.Lexicon;
import org.diptych.pipeline.BatchResult;
import org.diptych.report.HtmlReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Annotates documents and lays the countries side by side. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Annotates documents and lays the countries side by side.")
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

  CompareCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws StartException, IOException, UIMAException {
    if (StatementsTable.is(options.in)) {
      Lexicon lexicon = options.lexicon.load();
      return new StatementsTable(terminal, options)
          .compare(lexicon, targets(lexicon), planOptions.plan(lexicon), questionOptions);
    }
    CorpusRun run = CorpusRun.prepare(terminal, options);
    List<String> chosen = targets(run.lexicon());
    ComparisonPlan plan = planOptions.plan(run.lexicon());
    Questions questions = questionOptions.read(run.metaColumns());
    Map<String, Object> parameters = parameters(chosen, plan, questions);
    return run.run(
        "compare",
        parameters,
        (output, result, rows) -> {
          Comparison comparison =
              Comparison.of(
                  rows, run.lexicon().codebook(), chosen, facts(run, result), plan, questions);
          QuestionOptions.unknownHolders(questions, comparison).ifPresent(terminal::message);
          ComparisonWriter.write(comparison, output.staging());
          HtmlReport.write(
              comparison,
              run.background(output, "compare", parameters, questions.events()),
              output.staging().resolve(HtmlReport.FILE));
        });
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

  private List<String> targets(Lexicon lexicon) throws StartException {
    List<String> known =
        lexicon.languages().stream()
            .flatMap(language -> lexicon.language(language).targetIds().stream())
            .distinct()
            .toList();
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
