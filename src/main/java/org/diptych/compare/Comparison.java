package org.diptych.compare;

import java.util.ArrayList;
import java.util.Comparator;
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
 * @param overall the statements of others about the targets
 * @param self the targets' statements about themselves, which count nowhere else
 * @param holders {@code overall} by holder; those with most statements first
 * @param years {@code overall} by year without a gap, the undated ones last
 * @param findings what is common, said of one only, affirmed of one and denied of the other
 * @param checked the figures corrected with sentences that a person checked; empty if none were
 */
public record Comparison(
    List<String> targets,
    CorpusFacts facts,
    List<Coded> rows,
    Tabulation overall,
    Tabulation self,
    List<HolderSlice> holders,
    List<YearSlice> years,
    List<Finding> findings,
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
  }

  /**
   * Compares.
   *
   * @param rows the table of statements, in any order
   * @param codebook the axes and categories; those on, looked for, or coded are shown
   * @param targets ids of at least two targets
   * @param facts what was read
   * @throws IllegalArgumentException if there are fewer than two targets or one twice, or if a row
   *     has a category that the codebook lacks
   */
  public static Comparison of(
      List<StatementRow> rows, Codebook codebook, List<String> targets, CorpusFacts facts) {
    if (targets.size() < 2 || new HashSet<>(targets).size() < targets.size()) {
      throw new IllegalArgumentException(
          "a comparison needs two or more different targets, not: " + String.join(", ", targets));
    }
    List<Coded> selected = new Selection(codebook, targets).select(rows);
    List<Coded> counted = with(Standing.COUNTED, selected);
    List<Coded> self = with(Standing.SELF, selected);

    Set<String> measured = new LinkedHashSet<>(facts.axes());
    counted.forEach(coded -> measured.add(coded.statement().axis()));
    self.forEach(coded -> measured.add(coded.statement().axis()));
    List<Codebook.Axis> axes =
        codebook.axes().stream().filter(a -> a.on() || measured.contains(a.id())).toList();
    Tabulator tabulator = new Tabulator(codebook, targets, axes, measured);

    Tabulation overall = tabulator.count(counted);
    return new Comparison(
        targets,
        facts,
        selected,
        overall,
        tabulator.count(self),
        holders(counted, tabulator),
        years(counted, facts, tabulator),
        Findings.of(overall, targets),
        Optional.empty());
  }

  /** This comparison with figures that were corrected by checked sentences. */
  public Comparison with(Checked figures) {
    return new Comparison(
        targets, facts, rows, overall, self, holders, years, findings, Optional.of(figures));
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
