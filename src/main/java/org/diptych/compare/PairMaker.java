package org.diptych.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Makes the statistics of a pair on an axis. */
final class PairMaker {

  private final Voices voices;
  private final AxisTable axis;
  private final CategoryTree tree;
  private final List<String> documents;
  private final StatisticsMaker.Pair pair;
  private final Map<String, Optional<SplitHalves>> halves;
  private final ComparisonPlan plan;

  /**
   * @param documents all documents with a statement on the axis, about whichever target: so a share
   *     of a target has the same interval in each of its pairs
   */
  PairMaker(
      Voices voices,
      AxisTable axis,
      CategoryTree tree,
      List<String> documents,
      StatisticsMaker.Pair pair,
      Map<String, Optional<SplitHalves>> halves,
      ComparisonPlan plan) {
    this.voices = voices;
    this.axis = axis;
    this.tree = tree;
    this.documents = documents;
    this.pair = pair;
    this.halves = halves;
    this.plan = plan;
  }

  PairStatistics make() {
    Optional<String> largest = largest();
    // Each view draws by itself from the same seed: their order does not matter.
    List<ViewMaker> views =
        Arrays.stream(View.values())
            .parallel()
            .map(view -> new ViewMaker(view, rows(view, largest), axis, tree, halves, plan))
            .toList();
    List<CategoryStatistics> categories = new ArrayList<>();
    for (int c = 0; c < tree.size(); c++) {
      Map<View, Difference> differences = new EnumMap<>(View.class);
      for (ViewMaker view : views) {
        differences.put(view.view(), view.difference(c));
      }
      Difference raw = differences.get(View.RAW);
      categories.add(
          new CategoryStatistics(
              axis.categories().get(c),
              differences,
              raw.measured() ? residual(raw) : OptionalDouble.empty(),
              Agreement.of(differences.values())));
    }
    return new PairStatistics(
        voices,
        axis.axis(),
        pair.first(),
        pair.second(),
        largest,
        association(views.get(0)),
        categories);
  }

  private ViewRows rows(View view, Optional<String> largest) {
    return ViewRows.of(view, pair, axis, documents, largest.orElse(""), plan.periods());
  }

  /** The document with most statements about the pair; of several the first by name. */
  private Optional<String> largest() {
    Map<String, Integer> sizes = new TreeMap<>();
    Stream.of(pair.first(), pair.second())
        .flatMap(target -> axis.total(target).rows().stream())
        .forEach(coded -> sizes.merge(coded.row().document(), 1, Integer::sum));
    String largest = null;
    for (Map.Entry<String, Integer> entry : sizes.entrySet()) {
      if (largest == null || entry.getValue() > sizes.get(largest)) {
        largest = entry.getKey();
      }
    }
    return Optional.ofNullable(largest);
  }

  private static OptionalDouble residual(Difference raw) {
    double k = raw.first().statements();
    double n = raw.first().ofStatements();
    double residual =
        Contingency.residual(k, k + raw.second().statements(), n, n + raw.second().ofStatements());
    return Double.isNaN(residual) ? OptionalDouble.empty() : OptionalDouble.of(residual);
  }

  private Association association(ViewMaker raw) {
    return new Association(
        raw.cramersV(), raw.largest(), splitHalf(pair.first()), splitHalf(pair.second()));
  }

  private OptionalDouble splitHalf(String target) {
    return halves
        .get(target)
        .map(half -> OptionalDouble.of(half.cramersV()))
        .orElseGet(OptionalDouble::empty);
  }
}
