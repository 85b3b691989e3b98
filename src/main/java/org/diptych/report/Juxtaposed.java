package org.diptych.report;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.diptych.compare.Coded;
import org.diptych.compare.Juxtaposition;
import org.diptych.compare.TargetNames;

/** The places where the documents themselves set the targets side by side, for people. */
final class Juxtaposed {

  /** More would make the page long; the concordance has all. */
  private static final int MOST = 60;

  private final List<Juxtaposition> all;

  Juxtaposed(List<Juxtaposition> all) {
    this.all = all;
  }

  static String label(Juxtaposition.Kind kind) {
    return switch (kind) {
      case SENTENCE -> "In one sentence";
      case NEIGHBOURS -> "In neighbouring sentences of one holder";
    };
  }

  List<Juxtaposition> of(Juxtaposition.Kind kind) {
    return all.stream().filter(place -> place.kind() == kind).toList();
  }

  long count(Juxtaposition.Kind kind, Juxtaposition.Relation relation) {
    return of(kind).stream().filter(place -> place.relation() == relation).count();
  }

  /** How many statements the concordance shows under a kind. */
  int statements(Juxtaposition.Kind kind) {
    Beside beside = new Beside(all);
    return (int)
        all.stream()
            .flatMap(place -> place.rows().stream())
            .distinct()
            .filter(coded -> beside.of(coded).equals(kind.id()))
            .count();
  }

  /** Those to show, the closer relations first. */
  List<Juxtaposition> examples(Juxtaposition.Kind kind) {
    Comparator<Juxtaposition> differentLast =
        Comparator.comparing(place -> place.relation() == Juxtaposition.Relation.DIFFERENT);
    return of(kind).stream().sorted(differentLast).limit(MOST).toList();
  }

  static String code(Coded coded, Labels labels) {
    return TargetNames.name(coded.statement().target())
        + " "
        + labels.of(coded.statement().category())
        + (coded.negated() ? ", negated" : "");
  }

  /** The sentences, each once. */
  static List<String> sentences(Juxtaposition place) {
    return place.rows().stream().map(coded -> coded.row().text()).distinct().toList();
  }

  /** Whose sentences they are, when, and where. */
  static String source(Juxtaposition place) {
    Coded first = place.rows().get(0);
    String holders =
        place.rows().stream()
            .map(coded -> new Card(coded).holder())
            .distinct()
            .collect(Collectors.joining("; "));
    return Stream.of(holders, new Card(first).source(), first.row().document())
        .collect(Collectors.joining(" · "));
  }
}
