package org.diptych.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Asks whether documents with one value of a facet differ from those with another: in how often a
 * category is stated, and in how it is stated, by polarity and act.
 */
final class FacetFindings implements Findings.Search {

  private final Ground ground;
  private final List<String> facets;

  /**
   * @param facets columns of the metadata, without {@code meta_}
   */
  FacetFindings(Ground ground, List<String> facets) {
    this.ground = ground;
    this.facets = facets;
  }

  @Override
  public void on(AxisTable axis, List<Finding> found, List<Candidate> candidates) {
    for (String facet : facets) {
      for (String target : ground.targets()) {
        candidates.addAll(shares(axis, target, facet));
        axis.categories().forEach(row -> candidates.addAll(manner(axis, row, target, facet)));
      }
    }
  }

  private List<Candidate> shares(AxisTable axis, String target, String facet) {
    Map<String, Cell> wholes = byValue(axis.total(target), facet);
    wholes.values().removeIf(whole -> !ground.enough(whole));
    List<CategoryRow> rows =
        axis.categories().stream()
            .filter(
                row -> byValue(row.cell(target), facet).values().stream().anyMatch(ground::enough))
            .toList();
    if (wholes.size() < 2 || rows.isEmpty()) {
      return List.of();
    }
    double[] p =
        ground
            .resampling()
            .shares(wholes.values(), rows.stream().map(row -> row.cell(target)).toList());
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < p.length; i++) {
      CategoryRow row = rows.get(i);
      candidates.add(
          new Candidate(p[i], q -> share(axis, row, facet, sides(row, target, facet, wholes), q)));
    }
    return candidates;
  }

  /** The values with their shares, the largest first. */
  private List<Side> sides(CategoryRow row, String target, String facet, Map<String, Cell> wholes) {
    Map<String, Cell> cells = byValue(row.cell(target), facet);
    return wholes.entrySet().stream()
        .map(
            entry ->
                ground
                    .resampling()
                    .side(
                        entry.getKey(),
                        target,
                        cells.getOrDefault(entry.getKey(), Cell.NONE),
                        entry.getValue()))
        .sorted(Comparator.comparingDouble(side -> -side.share().value().orElse(0)))
        .toList();
  }

  private Finding share(AxisTable axis, CategoryRow row, String facet, List<Side> sides, double p) {
    Side least = sides.get(sides.size() - 1);
    Estimate difference =
        sides.size() == 2 ? ground.resampling().difference(sides.get(0), least) : Estimate.NONE;
    return new Finding(
        Finding.Kind.FACET_SHARE,
        axis,
        row,
        facet,
        sides.subList(0, 1),
        sides.subList(1, sides.size()),
        List.of(),
        Finding.Test.of(difference, p),
        Quotations.choose(sides.stream().map(side -> side.cell().rows()).toList()),
        Quotations.strongest(least.cell().rows()));
  }

  /** Whether the values of the facet with enough statements of the category differ in how. */
  private List<Candidate> manner(AxisTable axis, CategoryRow row, String target, String facet) {
    Map<String, Cell> cells = byValue(row.cell(target), facet);
    cells.values().removeIf(cell -> !ground.enough(cell));
    if (cells.size() < 2) {
      return List.of();
    }
    Map<String, Cell> wholes = byValue(axis.total(target), facet);
    wholes.keySet().retainAll(cells.keySet());
    List<Coded> rows = cells.values().stream().flatMap(cell -> cell.rows().stream()).toList();
    return List.of(
        new Candidate(
            ground.resampling().p(rows, coded -> value(coded, facet), FacetFindings::manner),
            p -> manner(axis, row, facet, sides(row, target, facet, wholes), p)));
  }

  /** Polarity and act: what a public denunciation and a private refusal differ in. */
  private static List<Object> manner(Coded coded) {
    return List.of(coded.statement().polarity(), coded.statement().act());
  }

  private Finding manner(
      AxisTable axis, CategoryRow row, String facet, List<Side> sides, double p) {
    List<Object> usual = usual(sides.get(0).cell());
    List<Coded> against =
        sides.subList(1, sides.size()).stream()
            .flatMap(side -> side.cell().rows().stream())
            .filter(coded -> manner(coded).equals(usual))
            .toList();
    return new Finding(
        Finding.Kind.FACET_MANNER,
        axis,
        row,
        facet,
        sides,
        List.of(),
        List.of(),
        Finding.Test.of(p),
        Quotations.choose(sides.stream().map(FacetFindings::typical).toList()),
        Quotations.strongest(against));
  }

  private static List<Coded> typical(Side side) {
    List<Object> usual = usual(side.cell());
    return side.cell().rows().stream().filter(coded -> manner(coded).equals(usual)).toList();
  }

  /** The manner in which most statements of a cell are made; the first of the table on a tie. */
  private static List<Object> usual(Cell cell) {
    Map<List<Object>, Long> counts =
        cell.rows().stream()
            .map(FacetFindings::manner)
            .collect(Collectors.groupingBy(m -> m, Collectors.counting()));
    return cell.rows().stream()
        .map(FacetFindings::manner)
        .max(Comparator.comparingLong(counts::get))
        .orElseThrow();
  }

  private static String value(Coded coded, String facet) {
    return coded.row().meta().getOrDefault(facet, "");
  }

  /** The statements by the value of the facet; documents without one are left out. */
  private static Map<String, Cell> byValue(Cell cell, String facet) {
    Map<String, List<Coded>> rows =
        cell.rows().stream()
            .collect(
                Collectors.groupingBy(
                    coded -> value(coded, facet), TreeMap::new, Collectors.toList()));
    Map<String, Cell> cells = new TreeMap<>();
    rows.forEach((value, of) -> cells.put(value, Cell.of(of)));
    cells.remove("");
    return cells;
  }
}
