package org.diptych.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.diptych.lexicon.Codebook;
import org.diptych.statement.Holder;
import org.diptych.statement.StatementRow;

/**
 * The comparison of two or more targets: every figure of tables and report is taken from it.
 * Immutable; the same rows in any order give the same comparison.
 *
 * @param targets ids of the compared targets; the first stands on the left
 * @param facts what was read
 * @param rows all rows, those included that do not count
 * @param overall the actors' statements about the targets
 * @param self the targets' statements about themselves, which count nowhere else
 * @param historians the historians' statements, which count nowhere else
 * @param holders {@code overall} by holder; those with most statements first
 * @param years {@code overall} by year without a gap, the undated ones last
 * @param findings what the tables say, to be put into sentences
 * @param silences what was looked for and not found
 * @param statistics how sure the differences are
 * @param checked the figures corrected with sentences that a person checked; empty if none were
 */
public record Comparison(
    List<String> targets,
    CorpusFacts facts,
    List<Coded> rows,
    Tabulation overall,
    Tabulation self,
    Tabulation historians,
    List<HolderSlice> holders,
    List<YearSlice> years,
    List<Finding> findings,
    List<Silence> silences,
    Statistics statistics,
    Optional<Checked> checked) {

  /** What stands over every finding that rests on statements that nobody checked. */
  public static final String MACHINE_CODED = "machine-coded, unchecked in this corpus";

  /** What stands over the findings of a table that people coded. */
  public static final String CODED_BY_HAND = "coded by hand";

  /** Copies the lists. */
  public Comparison {
    targets = List.copyOf(targets);
    rows = List.copyOf(rows);
    holders = List.copyOf(holders);
    years = List.copyOf(years);
    findings = List.copyOf(findings);
    silences = List.copyOf(silences);
  }

  /** Compares as {@link ComparisonPlan#DEFAULT} says. */
  public static Comparison of(
      List<StatementRow> rows, Codebook codebook, List<String> targets, CorpusFacts facts) {
    return of(rows, codebook, targets, facts, ComparisonPlan.DEFAULT);
  }

  /** Compares without further questions. */
  public static Comparison of(
      List<StatementRow> rows,
      Codebook codebook,
      List<String> targets,
      CorpusFacts facts,
      ComparisonPlan plan) {
    return of(rows, codebook, targets, facts, plan, Questions.NONE);
  }

  /**
   * Compares.
   *
   * @param rows the table of statements, in any order
   * @param codebook the axes and categories; those on, looked for, or coded are shown
   * @param targets ids of at least two targets
   * @param facts what was read
   * @param plan how to compare
   * @param questions what is asked beside what is always told
   * @throws IllegalArgumentException if there are fewer than two targets or one twice, or if a row
   *     has a category that the codebook lacks
   */
  public static Comparison of(
      List<StatementRow> rows,
      Codebook codebook,
      List<String> targets,
      CorpusFacts facts,
      ComparisonPlan plan,
      Questions questions) {
    if (targets.size() < 2 || new HashSet<>(targets).size() < targets.size()) {
      throw new IllegalArgumentException(
          "a comparison needs two or more different targets, not: " + String.join(", ", targets));
    }
    List<Coded> selected = new Selection(codebook, targets, plan.together()).select(rows);
    List<Coded> counted = with(Standing.COUNTED, selected);
    List<Coded> self = with(Standing.SELF, selected);
    List<Coded> historians = with(Standing.HISTORIAN, selected);

    Set<String> measured = new LinkedHashSet<>(facts.axes());
    counted.forEach(coded -> measured.add(coded.statement().axis()));
    self.forEach(coded -> measured.add(coded.statement().axis()));
    historians.forEach(coded -> measured.add(coded.statement().axis()));
    List<Codebook.Axis> axes =
        codebook.axes().stream().filter(a -> a.on() || measured.contains(a.id())).toList();
    Tabulator tabulator = new Tabulator(codebook, targets, axes, measured);

    Map<Voices, Tabulation> tables = new EnumMap<>(Voices.class);
    tables.put(Voices.ACTORS, tabulator.count(counted));
    tables.put(Voices.HISTORIANS, tabulator.count(historians));
    tables.put(Voices.SELF, tabulator.count(self));
    Tabulation overall = tables.get(Voices.ACTORS);
    Statistics statistics = new StatisticsMaker(targets, plan).make(tables);
    List<Silence> silences = new Silences(codebook, facts, selected).of(overall, targets);
    Ground ground =
        new Ground(
            targets,
            statistics,
            silences,
            tables.get(Voices.SELF),
            new Resampling(plan.seed(), plan.resamples(), counted));
    return new Comparison(
        targets,
        facts,
        selected,
        overall,
        tables.get(Voices.SELF),
        tables.get(Voices.HISTORIANS),
        holders(counted, tabulator),
        years(counted, facts, tabulator),
        Findings.of(overall, ground, questions),
        silences,
        statistics,
        Optional.empty());
  }

  /** This comparison with figures that were corrected by checked sentences. */
  public Comparison with(Checked figures) {
    return new Comparison(
        targets,
        facts,
        rows,
        overall,
        self,
        historians,
        holders,
        years,
        findings,
        silences,
        statistics,
        Optional.of(figures));
  }

  private static List<Coded> with(Standing standing, List<Coded> rows) {
    return rows.stream().filter(coded -> coded.standing() == standing).toList();
  }

  private static List<HolderSlice> holders(List<Coded> rows, Tabulator tabulator) {
    Map<String, List<Coded>> byName =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    coded -> coded.statement().holder().name(), TreeMap::new, Collectors.toList()));
    return byName.entrySet().stream()
        .map(
            entry ->
                new HolderSlice(
                    entry.getKey(),
                    known(entry.getValue(), Holder::country),
                    known(entry.getValue(), Holder::kind),
                    tabulator.count(entry.getValue())))
        .sorted(
            Comparator.comparingInt((HolderSlice slice) -> -slice.tables().statements())
                .thenComparing(HolderSlice::name))
        .toList();
  }

  private static List<String> known(List<Coded> rows, Function<Holder, String> property) {
    return rows.stream()
        .map(coded -> property.apply(coded.statement().holder()))
        .filter(value -> !value.isEmpty())
        .distinct()
        .sorted()
        .toList();
  }

  private static List<YearSlice> years(List<Coded> rows, CorpusFacts facts, Tabulator tabulator) {
    Map<Integer, List<Coded>> byYear = new TreeMap<>();
    List<Coded> undated = new ArrayList<>();
    for (Coded coded : rows) {
      OptionalInt year = CorpusFacts.yearOf(coded.statement().date());
      if (year.isPresent()) {
        byYear.computeIfAbsent(year.getAsInt(), y -> new ArrayList<>()).add(coded);
      } else {
        undated.add(coded);
      }
    }
    Map<Integer, Integer> documents = facts.documentsPerYear();
    TreeSet<Integer> known = new TreeSet<>(byYear.keySet());
    known.addAll(documents.keySet());
    List<YearSlice> years = new ArrayList<>();
    if (!known.isEmpty()) {
      for (int year = known.first(); year <= known.last(); year++) {
        OptionalInt read =
            facts.documents().isPresent()
                ? OptionalInt.of(documents.getOrDefault(year, 0))
                : OptionalInt.empty();
        years.add(
            new YearSlice(
                OptionalInt.of(year),
                read,
                known.contains(year)
                    ? tabulator.count(byYear.getOrDefault(year, List.of()))
                    : tabulator.notMeasured()));
      }
    }
    years.add(new YearSlice(OptionalInt.empty(), facts.undated(), tabulator.count(undated)));
    return years;
  }

  /** The rows that count, in the order of the table. */
  public List<Coded> counted() {
    return with(Standing.COUNTED, rows);
  }

  /** Where the documents themselves set the targets side by side. */
  public List<Juxtaposition> juxtapositions() {
    return Juxtapositions.of(counted());
  }

  /** What some holders affirm and others deny of a target. */
  public List<Disagreement> disagreements() {
    return Disagreement.of(overall, targets);
  }

  /** The columns of the metadata by which statements can be told apart. */
  public List<Facet> facets() {
    return Facet.of(counted(), overall);
  }

  /** How many rows have a standing. */
  public int rows(Standing standing) {
    return with(standing, rows).size();
  }

  /** How many of the rows that count were coded by a person. */
  public int codedByHand() {
    return (int) with(Standing.COUNTED, rows).stream().filter(Coded::human).count();
  }

  /** Whether the findings rest on a machine's coding that nobody checked. */
  public String badge() {
    if (checked.isPresent()) {
      return checked.get().badge();
    }
    int counted = rows(Standing.COUNTED);
    return counted > 0 && codedByHand() == counted ? CODED_BY_HAND : MACHINE_CODED;
  }
}
