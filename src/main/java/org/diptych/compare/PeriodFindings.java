package org.diptych.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks whether a view lasts: the same in every period, or another after an event than before. */
final class PeriodFindings implements Findings.Search {

  private final Ground ground;
  private final List<Stretch> periods;
  private final List<Event> events;

  /**
   * @param events divide the time; without any the periods of the comparison do, and nothing is
   *     asked about changes
   */
  PeriodFindings(Ground ground, List<Event> events) {
    this.ground = ground;
    this.events = events;
    periods =
        events.isEmpty()
            ? Stretch.of(ground.statistics().plan().periods())
            : Stretch.between(events);
  }

  @Override
  public void on(AxisTable axis, List<Finding> found, List<Candidate> candidates) {
    for (String target : ground.targets()) {
      List<Cell> wholes = periods.stream().map(p -> p.of(axis.total(target))).toList();
      for (CategoryRow row : axis.categories()) {
        if (!row.cell(target).rows().isEmpty()) {
          everyPeriod(axis, row, target, wholes).ifPresent(found::add);
        }
      }
      for (int i = 0; i < events.size(); i++) {
        candidates.addAll(changes(axis, target, wholes, i));
      }
    }
  }

  /**
   * Affirmed in every period that has enough statements on the axis, of which there must be two.
   */
  private Optional<Finding> everyPeriod(
      AxisTable axis, CategoryRow row, String target, List<Cell> wholes) {
    List<Side> enough = new ArrayList<>();
    List<Side> tooFew = new ArrayList<>();
    for (int i = 0; i < periods.size(); i++) {
      Cell whole = wholes.get(i);
      if (!whole.rows().isEmpty()) {
        Stretch period = periods.get(i);
        (ground.enough(whole) ? enough : tooFew)
            .add(
                ground
                    .resampling()
                    .side(period.label(), target, period.of(row.cell(target)), whole));
      }
    }
    if (enough.size() < 2
        || !enough.stream().allMatch(side -> ground.holds(side.cell(), Measure.AFFIRMED))) {
      return Optional.empty();
    }
    return Optional.of(
        new Finding(
            Finding.Kind.EVERY_PERIOD,
            axis,
            row,
            "",
            enough,
            tooFew,
            List.of(),
            Finding.Test.NONE,
            Quotations.choose(
                enough.stream().map(side -> side.cell().rows(Measure.AFFIRMED)).toList()),
            Quotations.strongest(row.cell(target).rows(Measure.NEGATED))));
  }

  /** From the event before to this one, and from this one to the next. */
  private List<Candidate> changes(AxisTable axis, String target, List<Cell> wholes, int event) {
    Cell before = wholes.get(event);
    Cell after = wholes.get(event + 1);
    if (!ground.enough(before) || !ground.enough(after)) {
      return List.of();
    }
    List<CategoryRow> rows =
        axis.categories().stream()
            .filter(
                row ->
                    ground.enough(periods.get(event).of(row.cell(target)))
                        || ground.enough(periods.get(event + 1).of(row.cell(target))))
            .toList();
    double[] p =
        ground
            .resampling()
            .shares(List.of(before, after), rows.stream().map(row -> row.cell(target)).toList());
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < p.length; i++) {
      CategoryRow row = rows.get(i);
      Side left = side(event, target, row, before);
      Side right = side(event + 1, target, row, after);
      candidates.add(
          new Candidate(p[i], q -> change(axis, row, events.get(event), left, right, q)));
    }
    return candidates;
  }

  private Side side(int period, String target, CategoryRow row, Cell whole) {
    Stretch stretch = periods.get(period);
    return ground.resampling().side(stretch.label(), target, stretch.of(row.cell(target)), whole);
  }

  private Finding change(
      AxisTable axis, CategoryRow row, Event event, Side before, Side after, double p) {
    boolean sinks = before.share().value().orElse(0) > after.share().value().orElse(0);
    Side more = sinks ? before : after;
    Side less = sinks ? after : before;
    return new Finding(
        Finding.Kind.CHANGED,
        axis,
        row,
        event.label(),
        List.of(more),
        List.of(less),
        List.of(),
        Finding.Test.of(ground.resampling().difference(more, less), p),
        Quotations.choose(List.of(more.cell().rows(), less.cell().rows())),
        Quotations.strongest(less.cell().rows()));
  }
}
