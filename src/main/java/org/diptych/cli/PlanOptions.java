package org.diptych.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.diptych.compare.ComparisonPlan;
import org.diptych.compare.Periods;
import org.diptych.compare.Voices;
import org.diptych.lexicon.Lexicon;
import picocli.CommandLine.Option;

/** How a comparison is to be made. */
final class PlanOptions {

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "seed of all random draws (default: 1945)")
  private long seed = ComparisonPlan.DEFAULT.seed();

  @Option(
      names = "--resamples",
      paramLabel = "N",
      description = "how often documents are drawn, permuted and halved (default: 2000)")
  private int resamples = ComparisonPlan.DEFAULT.resamples();

  @Option(
      names = "--floor-documents",
      paramLabel = "N",
      description = "documents that a side must have for more than counts (default: 5)")
  private int floorDocuments = ComparisonPlan.DEFAULT.floorDocuments();

  @Option(
      names = "--floor-statements",
      paramLabel = "N",
      description = "statements that a side must have for more than counts (default: 10)")
  private int floorStatements = ComparisonPlan.DEFAULT.floorStatements();

  @Option(
      names = "--periods",
      paramLabel = "YEAR,YEAR",
      split = ",",
      description = "years in which a new period begins (default: 1939,1943,1946)")
  private List<Integer> periods = ComparisonPlan.DEFAULT.periods().starts();

  @Option(
      names = "--together",
      paramLabel = "historians,self",
      split = ",",
      description = "count historians, or the targets' views of themselves, with the others")
  private List<String> together = new ArrayList<>();

  /**
   * The plan.
   *
   * @throws StartException if an option has no use
   */
  ComparisonPlan plan(Lexicon lexicon) throws StartException {
    try {
      return new ComparisonPlan(
          seed,
          resamples,
          floorDocuments,
          floorStatements,
          new Periods(periods),
          together.stream().map(Voices::of).collect(Collectors.toUnmodifiableSet()),
          names(lexicon));
    } catch (IllegalArgumentException e) {
      throw new StartException(List.of(e.getMessage()));
    }
  }

  /** The wordings by which the lexicon knows the targets. */
  static Set<String> names(Lexicon lexicon) {
    Set<String> names = new TreeSet<>();
    for (String language : lexicon.languages()) {
      lexicon.language(language).targets().entries().stream()
          .filter(target -> target.kind().names())
          .forEach(target -> names.add(target.row().phrase()));
    }
    return names;
  }
}
