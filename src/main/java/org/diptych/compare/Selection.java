package org.diptych.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.diptych.lexicon.Codebook;
import org.diptych.statement.Statement;
import org.diptych.statement.StatementRow;

/**
 * Decides which rows count, so that no sentence counts twice for a target and category: not when
 * two coders marked it, and not when two documents have the passage.
 */
final class Selection {

  private static final Comparator<StatementRow> TABLE_ORDER =
      Comparator.comparing(StatementRow::document)
          .thenComparing(row -> row.statement().span())
          .thenComparing(row -> row.statement().target())
          .thenComparing(row -> row.statement().axis())
          .thenComparing(row -> row.statement().category())
          .thenComparing(row -> row.statement().source())
          .thenComparing(StatementRow::id)
          .thenComparing(row -> row.statement().code());

  /**
   * Whose row stands where several coders marked the same: people before machines, then by name.
   */
  private static final Comparator<StatementRow> PREFERENCE =
      Comparator.comparing((StatementRow row) -> !Coded.human(row))
          .thenComparing(row -> row.statement().source());

  private final Codebook codebook;
  private final Set<String> targets;
  private final Set<Voices> together;

  /**
   * @param together voices that count with the actors
   */
  Selection(Codebook codebook, List<String> targets, Set<Voices> together) {
    this.codebook = codebook;
    this.targets = Set.copyOf(targets);
    this.together = together;
  }

  /** All rows, in an order that does not depend on the one they came in. */
  List<Coded> select(List<StatementRow> rows) {
    List<StatementRow> sorted = rows.stream().sorted(TABLE_ORDER).toList();
    sorted.forEach(this::check);
    Set<StatementRow> recoded = recoded(sorted);
    Set<String> standing =
        sorted.stream()
            .filter(this::compared)
            .map(StatementRow::id)
            .collect(Collectors.toCollection(HashSet::new));
    List<Coded> selected = new ArrayList<>(sorted.size());
    for (StatementRow row : sorted) {
      selected.add(new Coded(selected.size() + 1, row, standing(row, recoded, standing)));
    }
    return List.copyOf(selected);
  }

  private void check(StatementRow row) {
    Statement s = row.statement();
    Codebook.Category category =
        codebook
            .category(s.category())
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "%s: the statement %s has the category '%s', which the codebook lacks; add a row to codebook.tsv. There are: %s"
                            .formatted(
                                row.document(),
                                row.id(),
                                s.category(),
                                codebook.categories().stream()
                                    .map(Codebook.Category::id)
                                    .collect(Collectors.joining(", ")))));
    if (!category.axis().equals(s.axis())) {
      throw new IllegalArgumentException(
          "%s: the statement %s has the category '%s' on the axis '%s'; in the codebook it belongs to '%s'"
              .formatted(row.document(), row.id(), s.category(), s.axis(), category.axis()));
    }
  }

  private boolean compared(StatementRow row) {
    return targets.contains(row.statement().target());
  }

  /**
   * @param standing ids that a duplicate may name; the first duplicate of a row that is not in the
   *     table stands in its place and joins them
   */
  private Standing standing(StatementRow row, Set<StatementRow> recoded, Set<String> standing) {
    if (!compared(row)) {
      return Standing.OTHER_TARGET;
    }
    if (recoded.contains(row)) {
      return Standing.RECODED;
    }
    String original = row.duplicateOf();
    if (!original.isEmpty() && !original.equals(row.id()) && !standing.add(original)) {
      return Standing.DUPLICATE;
    }
    Voices voices = Voices.of(row.statement());
    return together.contains(voices) ? Standing.COUNTED : voices.standing();
  }

  /** The rows in whose place another one counts. */
  private Set<StatementRow> recoded(List<StatementRow> rows) {
    Map<List<String>, List<StatementRow>> byTarget = new HashMap<>();
    for (StatementRow row : rows) {
      byTarget
          .computeIfAbsent(
              List.of(row.document(), row.statement().target()), key -> new ArrayList<>())
          .add(row);
    }
    Set<StatementRow> recoded = Collections.newSetFromMap(new IdentityHashMap<>());
    for (List<StatementRow> group : byTarget.values()) {
      List<StatementRow> kept = new ArrayList<>();
      for (StatementRow row : group.stream().sorted(PREFERENCE).toList()) {
        if (kept.stream().anyMatch(other -> sameView(other.statement(), row.statement()))) {
          recoded.add(row);
        } else {
          kept.add(row);
        }
      }
    }
    return recoded;
  }

  private boolean sameView(Statement one, Statement other) {
    if (one.source().equals(other.source())) {
      return one.span().equals(other.span()) && one.category().equals(other.category());
    }
    // a sub-code and its parent are the same view, told more or less precisely
    return one.span().overlaps(other.span())
        && (codebook.withParents(one.category()).contains(other.category())
            || codebook.withParents(other.category()).contains(one.category()));
  }
}
