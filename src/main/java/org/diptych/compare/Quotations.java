package org.diptych.compare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Chooses the statements that a finding quotes; the same table gives the same choice. */
final class Quotations {

  private static final int MOST = 3;

  /** People's coding before the machine's, then by confidence, then by place in the table. */
  private static final Comparator<Coded> STRONGEST =
      Comparator.comparing((Coded coded) -> !coded.human())
          .thenComparing(coded -> -confidence(coded))
          .thenComparing(Coded::number);

  private Quotations() {}

  private static double confidence(Coded coded) {
    double confidence = coded.statement().confidence();
    return Double.isNaN(confidence) ? 0 : confidence;
  }

  /** The statement of which the coding is surest. */
  static Optional<Coded> strongest(Collection<Coded> rows) {
    return rows.stream().min(STRONGEST);
  }

  /**
   * Up to three statements, one side after the other: the surest that stands in a document and
   * comes from a holder not yet quoted; else from a document not yet quoted; else the surest.
   */
  static List<Coded> choose(List<List<Coded>> sides) {
    List<Coded> chosen = new ArrayList<>();
    List<List<Coded>> sorted =
        sides.stream().map(rows -> rows.stream().sorted(STRONGEST).toList()).toList();
    int silent = 0;
    for (int i = 0; chosen.size() < MOST && silent < sides.size(); i++) {
      Optional<Coded> next = next(sorted.get(i % sides.size()), chosen);
      next.ifPresent(chosen::add);
      silent = next.isPresent() ? 0 : silent + 1;
    }
    return List.copyOf(chosen);
  }

  private static Optional<Coded> next(List<Coded> rows, List<Coded> chosen) {
    Set<String> documents = new HashSet<>();
    Set<String> holders = new HashSet<>();
    Set<String> texts = new HashSet<>();
    for (Coded coded : chosen) {
      documents.add(coded.row().document());
      holders.add(coded.statement().holder().name());
      texts.add(coded.row().text());
    }
    Predicate<Coded> newText = coded -> !texts.contains(coded.row().text());
    Predicate<Coded> newDocument =
        newText.and(coded -> !documents.contains(coded.row().document()));
    Predicate<Coded> newHolder =
        newDocument.and(coded -> !holders.contains(coded.statement().holder().name()));
    return List.of(newHolder, newDocument, newText).stream()
        .flatMap(wanted -> rows.stream().filter(wanted).limit(1))
        .findFirst();
  }
}
