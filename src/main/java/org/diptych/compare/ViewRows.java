package org.diptych.compare;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.diptych.statement.Holder;

/**
 * Which statements of a pair a view takes.
 *
 * @param pair the targets
 * @param first the statements about the first
 * @param second those about the second
 * @param documents the documents from which a bootstrap draws
 * @param strata by statement: within what both sides are compared
 * @param taken the numbers of the statements
 */
record ViewRows(
    StatisticsMaker.Pair pair,
    List<Coded> first,
    List<Coded> second,
    List<String> documents,
    Function<Coded, String> strata,
    Set<Integer> taken) {

  private static final String WHOLE = "";

  static ViewRows of(
      View view,
      StatisticsMaker.Pair pair,
      AxisTable axis,
      List<String> documents,
      String largest,
      Periods periods) {
    List<Coded> first = axis.total(pair.first()).rows();
    List<Coded> second = axis.total(pair.second()).rows();
    return switch (view) {
      case RAW -> new Choice(pair, first, second).whole(coded -> true, documents);
      case WITHOUT_LARGEST ->
          new Choice(pair, first, second)
              .whole(
                  coded -> !coded.row().document().equals(largest),
                  documents.stream().filter(document -> !document.equals(largest)).toList());
      case PAIRED_DOCUMENTS ->
          new Choice(pair, first, second).within(coded -> Optional.of(coded.row().document()));
      case PAIRED_HOLDERS ->
          new Choice(pair, first, second)
              .within(
                  coded ->
                      Optional.of(coded.statement().holder())
                          .filter(holder -> Measure.HOLDERS.includes(coded.statement()))
                          .map(Holder::name));
      case STANDARDIZED ->
          new Choice(pair, first, second)
              .within(
                  coded ->
                      Optional.of(
                          periods.of(coded.statement().date())
                              + "\t"
                              + coded.statement().holder().country()));
    };
  }

  /** Whether a statement belongs to the view. */
  boolean takes(Coded coded) {
    return taken.contains(coded.number());
  }

  private record Choice(StatisticsMaker.Pair pair, List<Coded> first, List<Coded> second) {

    ViewRows whole(Predicate<Coded> takes, List<String> documents) {
      return rows(takes, documents, coded -> WHOLE);
    }

    /** Only the strata in which both sides have statements. */
    ViewRows within(Function<Coded, Optional<String>> stratum) {
      Set<String> both = strata(first, stratum);
      both.retainAll(strata(second, stratum));
      ViewRows rows =
          rows(
              coded -> stratum.apply(coded).filter(both::contains).isPresent(),
              List.of(),
              coded -> stratum.apply(coded).orElseThrow());
      return new ViewRows(
          pair,
          rows.first,
          rows.second,
          Stream.concat(rows.first.stream(), rows.second.stream())
              .map(coded -> coded.row().document())
              .distinct()
              .sorted()
              .toList(),
          rows.strata,
          rows.taken);
    }

    private static Set<String> strata(List<Coded> rows, Function<Coded, Optional<String>> stratum) {
      Set<String> strata = new HashSet<>();
      rows.forEach(coded -> stratum.apply(coded).ifPresent(strata::add));
      return strata;
    }

    private ViewRows rows(
        Predicate<Coded> takes, List<String> documents, Function<Coded, String> strata) {
      Set<Integer> taken = new HashSet<>();
      List<Coded> one = first.stream().filter(takes).toList();
      List<Coded> two = second.stream().filter(takes).toList();
      one.forEach(coded -> taken.add(coded.number()));
      two.forEach(coded -> taken.add(coded.number()));
      return new ViewRows(pair, one, two, documents, strata, taken);
    }
  }
}
