package org.diptych.compare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Asks whether holders disagree: those who mostly affirm against those who mostly deny, or the
 * groups that the user names against each other.
 */
final class HolderFindings implements Findings.Search {

  private final Ground ground;
  private final HolderGroups groups;

  /**
   * @param groups if empty, each holder known by name stands for himself
   */
  HolderFindings(Ground ground, HolderGroups groups) {
    this.ground = ground;
    this.groups = groups;
  }

  @Override
  public void on(AxisTable axis, List<Finding> found, List<Candidate> candidates) {
    for (CategoryRow row : axis.categories()) {
      for (String target : ground.targets()) {
        if (ground.enough(row.cell(target))) {
          candidates.addAll(
              groups.names().isEmpty()
                  ? persons(axis, row, target).stream().toList()
                  : factions(axis, row, target));
        }
      }
    }
  }

  private Optional<Candidate> persons(AxisTable axis, CategoryRow row, String target) {
    List<Coded> affirming = new ArrayList<>();
    List<Coded> denying = new ArrayList<>();
    for (List<Coded> rows : by(row.cell(target), HolderFindings::name).values()) {
      long denied = rows.stream().filter(Coded::negated).count();
      if (2 * denied < rows.size()) {
        affirming.addAll(rows);
      } else if (2 * denied > rows.size()) {
        denying.addAll(rows);
      }
    }
    return candidate(
        axis,
        row,
        side(axis, target, names(affirming), affirming),
        side(axis, target, names(denying), denying),
        HolderFindings::name);
  }

  private List<Candidate> factions(AxisTable axis, CategoryRow row, String target) {
    Function<Coded, Optional<String>> group = coded -> groups.of(coded.statement().holder().name());
    Map<String, List<Coded>> byGroup = by(row.cell(target), group);
    List<Candidate> candidates = new ArrayList<>();
    for (String affirms : groups.names()) {
      for (String denies : groups.names()) {
        List<Coded> affirming = byGroup.getOrDefault(affirms, List.of());
        List<Coded> denying = byGroup.getOrDefault(denies, List.of());
        candidate(
                axis,
                row,
                side(axis, target, affirms + " (" + names(affirming) + ")", affirming),
                side(axis, target, denies + " (" + names(denying) + ")", denying),
                group::apply)
            .ifPresent(candidates::add);
      }
    }
    return candidates;
  }

  /** Enough of the ones affirm, and enough of the others deny. */
  private Optional<Candidate> candidate(
      AxisTable axis, CategoryRow row, Side affirm, Side deny, Function<Coded, Object> group) {
    if (!ground.holds(affirm.cell(), Measure.AFFIRMED)
        || !ground.holds(deny.cell(), Measure.NEGATED)) {
      return Optional.empty();
    }
    List<Coded> both = new ArrayList<>(affirm.cell().rows());
    both.addAll(deny.cell().rows());
    List<Coded> against = new ArrayList<>(affirm.cell().rows(Measure.NEGATED));
    against.addAll(deny.cell().rows(Measure.AFFIRMED));
    return Optional.of(
        new Candidate(
            ground.resampling().p(both, group, coded -> coded.statement().polarity()),
            p ->
                new Finding(
                    Finding.Kind.HOLDERS_DIFFER,
                    axis,
                    row,
                    "",
                    List.of(affirm),
                    List.of(deny),
                    List.of(),
                    Finding.Test.of(p),
                    Quotations.choose(
                        List.of(
                            affirm.cell().rows(Measure.AFFIRMED),
                            deny.cell().rows(Measure.NEGATED))),
                    Quotations.strongest(against))));
  }

  private Side side(AxisTable axis, String target, String label, List<Coded> rows) {
    return ground.resampling().side(label, target, Cell.of(rows), axis.total(target));
  }

  private static Optional<String> name(Coded coded) {
    return Measure.HOLDERS.includes(coded.statement())
        ? Optional.of(coded.statement().holder().name())
        : Optional.empty();
  }

  private static Map<String, List<Coded>> by(Cell cell, Function<Coded, Optional<String>> label) {
    return cell.rows().stream()
        .filter(coded -> label.apply(coded).isPresent())
        .collect(
            Collectors.groupingBy(
                coded -> label.apply(coded).orElseThrow(), TreeMap::new, Collectors.toList()));
  }

  /** The holders' names, those with most statements first; the rest as a number. */
  private static String names(Collection<Coded> rows) {
    return Counted.list(rows.stream().map(coded -> coded.statement().holder().name()).toList());
  }
}
