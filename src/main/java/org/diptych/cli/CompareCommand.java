package org.diptych.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.uima.UIMAException;
import org.diptych.compare.Comparison;
import org.diptych.compare.ComparisonWriter;
import org.diptych.compare.CorpusFacts;
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
    defaultValueProvider = BatchOptions.Defaults.class,
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

  CompareCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws StartException, IOException, UIMAException {
    CorpusRun run = CorpusRun.prepare(terminal, options);
    List<String> chosen = targets(run.lexicon());
    return run.run(
        "compare",
        Map.of("targets", chosen),
        (output, result, rows) -> {
          Comparison comparison =
              Comparison.of(rows, run.lexicon().codebook(), chosen, facts(run, result));
          ComparisonWriter.write(comparison, output.staging());
          HtmlReport.write(comparison, output.staging().resolve(HtmlReport.FILE));
        });
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
            .map(done -> new CorpusFacts.Document(done.document(), done.date()))
            .toList(),
        result.failures().stream()
            .map(failure -> new CorpusFacts.Failure(failure.file(), failure.reason()))
            .toList(),
        run.axes());
  }
}
