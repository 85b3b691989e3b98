package org.diptych.compare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/** Lays the targets beside each other: what is said of all, of one, of one more than of another. */
final class TargetFindings implements Findings.Search {

  private static final Set<Finding.Kind> COMPARING =
      Set.of(
          Finding.Kind.AFFIRMED_OF_ALL,
          Finding.Kind.DENIED_OF_ALL,
          Finding.Kind.SOME_ONLY,
          Finding.Kind.MORE_OF_ONE,
          Finding.Kind.AFFIRMED_DENIED);

  private final Ground ground;

  TargetFindings(Ground ground) {
    this.ground = ground;
  }

  @Override
  public void on(AxisTable axis, List<Finding> found, List<Candidate> candidates) {
    for (CategoryRow row : stated(axis)) {
      ofAll(axis, row, Measure.AFFIRMED).ifPresent(found::add);
      ofAll(axis, row, Measure.NEGATED).ifPresent(found::add);
      ofSome(axis, row).ifPresentOrElse(found::add, () -> found.addAll(more(axis, row)));
      contrasts(axis, row, candidates);
    }
  }

  private static List<CategoryRow> stated(AxisTable axis) {
    return axis.categories().stream().filter(CategoryRow::stated).toList();
  }

  /** The counts of the categories of which no finding compares the targets. */
  List<Finding> countsOf(AxisTable axis, List<Finding> found) {
    Set<String> told =
        found.stream()
            .filter(finding -> COMPARING.contains(finding.kind()))
            .map(finding -> finding.row().category().id())
            .collect(Collectors.toSet());
    return stated(axis).stream()
        .filter(row -> !told.contains(row.category().id()))
        .map(row -> counts(axis, row))
        .toList();
  }

  private Optional<Finding> ofAll(AxisTable axis, CategoryRow row, Measure polarity) {
    if (!ground.targets().stream().allMatch(target -> ground.holds(row.cell(target), polarity))) {
      return Optional.empty();
    }
    boolean affirmed = polarity == Measure.AFFIRMED;
    List<Coded> against =
        ground.targets().stream()
            .flatMap(
                target ->
                    row.cell(target).rows(affirmed ? Measure.NEGATED : Measure.AFFIRMED).stream())
            .toList();
    return Optional.of(
        finding(
            affirmed ? Finding.Kind.AFFIRMED_OF_ALL : Finding.Kind.DENIED_OF_ALL,
            axis,
            row,
            ground.targets(),
            List.of(),
            Finding.Test.NONE,
            ground.targets().stream().map(target -> row.cell(target).rows(polarity)).toList(),
            against));
  }

  /** Of some, and not once of the others, in every pair beyond chance. */
  private Optional<Finding> ofSome(AxisTable axis, CategoryRow row) {
    List<String> of =
        ground.targets().stream().filter(target -> !row.cell(target).rows().isEmpty()).toList();
    List<String> others =
        ground.targets().stream().filter(target -> row.cell(target).rows().isEmpty()).toList();
    List<Finding.Test> tests =
        of.stream().flatMap(a -> others.stream().map(b -> test(axis, row, a, b))).toList();
    if (others.isEmpty()
        || !of.stream().allMatch(target -> ground.enough(row.cell(target)))
        || !tests.stream().allMatch(Finding.Test::beyondChance)) {
      return Optional.empty();
    }
    List<Coded> against = new ArrayList<>();
    for (String target : of) {
      boolean affirmed = ground.holds(row.cell(target), Measure.AFFIRMED);
      against.addAll(row.cell(target).rows(affirmed ? Measure.NEGATED : Measure.AFFIRMED));
    }
    others.forEach(target -> against.addAll(own(axis, row, target)));
    return Optional.of(
        finding(
            Finding.Kind.SOME_ONLY,
            axis,
            row,
            of,
            others,
            tests.stream()
                .max(Comparator.comparingDouble(test -> test.p().orElse(1)))
                .orElseThrow(),
            of.stream().map(target -> row.cell(target).rows()).toList(),
            against));
  }

  /** What the target says of itself, which the tables count apart. */
  private List<Coded> own(AxisTable axis, CategoryRow row, String target) {
    return ground.self().axes().stream()
        .filter(table -> table.axis().equals(axis.axis()))
        .flatMap(table -> table.categories().stream())
        .filter(own -> own.category().equals(row.category()))
        .flatMap(own -> own.cell(target).rows(Measure.AFFIRMED).stream())
        .toList();
  }

  private List<Finding> more(AxisTable axis, CategoryRow row) {
    List<Finding> findings = new ArrayList<>();
    for (String a : ground.targets()) {
      for (String b : ground.targets()) {
        Finding.Test test = a.equals(b) ? Finding.Test.NONE : test(axis, row, a, b);
        if (test.beyondChance()
            && test.difference().value().orElseThrow() > 0
            && ground.enough(row.cell(a))) {
          findings.add(
              finding(
                  Finding.Kind.MORE_OF_ONE,
                  axis,
                  row,
                  List.of(a),
                  List.of(b),
                  test,
                  List.of(row.cell(a).rows(), row.cell(b).rows()),
                  row.cell(b).rows()));
        }
      }
    }
    return findings;
  }

  /** Mostly affirmed of one and mostly denied of another. */
  private void contrasts(AxisTable axis, CategoryRow row, List<Candidate> candidates) {
    for (String a : ground.targets()) {
      for (String b : ground.targets()) {
        if (ground.holds(row.cell(a), Measure.AFFIRMED)
            && ground.holds(row.cell(b), Measure.NEGATED)) {
          candidates.add(contrast(axis, row, a, b));
        }
      }
    }
  }

  private Candidate contrast(AxisTable axis, CategoryRow row, String affirmed, String denied) {
    List<Coded> both = new ArrayList<>(row.cell(affirmed).rows());
    both.addAll(row.cell(denied).rows());
    List<Coded> against = new ArrayList<>(row.cell(affirmed).rows(Measure.NEGATED));
    against.addAll(row.cell(denied).rows(Measure.AFFIRMED));
    return new Candidate(
        ground
            .resampling()
            .p(both, coded -> coded.statement().target(), coded -> coded.statement().polarity()),
        p ->
            finding(
                Finding.Kind.AFFIRMED_DENIED,
                axis,
                row,
                List.of(affirmed),
                List.of(denied),
                Finding.Test.of(p),
                List.of(
                    row.cell(affirmed).rows(Measure.AFFIRMED),
                    row.cell(denied).rows(Measure.NEGATED)),
                against));
  }

  private Finding counts(AxisTable axis, CategoryRow row) {
    List<Coded> rows =
        ground.targets().stream().flatMap(target -> row.cell(target).rows().stream()).toList();
    boolean mostlyDenied = 2 * Cell.of(rows).rows(Measure.NEGATED).size() > rows.size();
    return finding(
        Finding.Kind.COUNTS_ONLY,
        axis,
        row,
        ground.targets(),
        List.of(),
        Finding.Test.NONE,
        ground.targets().stream().map(target -> row.cell(target).rows()).toList(),
        Cell.of(rows).rows(mostlyDenied ? Measure.AFFIRMED : Measure.NEGATED));
  }

  private Finding finding(
      Finding.Kind kind,
      AxisTable axis,
      CategoryRow row,
      List<String> of,
      List<String> others,
      Finding.Test test,
      List<List<Coded>> quoted,
      Collection<Coded> against) {
    return new Finding(
        kind,
        axis,
        row,
        "",
        of.stream().map(target -> ground.side(target, axis, row)).toList(),
        others.stream().map(target -> ground.side(target, axis, row)).toList(),
        kind == Finding.Kind.SOME_ONLY ? ground.silences(row, others) : List.of(),
        test,
        Quotations.choose(quoted),
        Quotations.strongest(against));
  }

  /** What the statistics say of a category of two targets. */
  private Finding.Test test(AxisTable axis, CategoryRow row, String a, String b) {
    boolean ordered = ground.targets().indexOf(a) < ground.targets().indexOf(b);
    return ground
        .statistics()
        .pair(Voices.ACTORS, axis.axis().id(), ordered ? a : b, ordered ? b : a)
        .flatMap(pair -> pair.category(row.category().id()))
        .map(category -> test(category, ordered))
        .orElse(Finding.Test.NONE);
  }

  private static Finding.Test test(CategoryStatistics category, boolean ordered) {
    Difference raw = category.view(View.RAW);
    return new Finding.Test(
        ordered ? raw.difference() : negative(raw.difference()), raw.holm(), category.agreement());
  }

  private static Estimate negative(Estimate e) {
    return new Estimate(
        e.value().isPresent() ? OptionalDouble.of(-e.value().getAsDouble()) : e.value(),
        e.interval().map(i -> new Interval(-i.high(), -i.low())));
  }
}
