package org.diptych.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.diptych.statement.CorrectedRows.Outcome;
import org.diptych.statement.CorrectedRows.Result;

/**
 * Applies corrections to a table. A verdict on a statement holds for its repetitions in other
 * documents, too, unless they have one of their own.
 */
final class CorrectionRun {

  private static final Comparator<StatementRow> ORDER =
      Comparator.comparing((StatementRow row) -> row.statement().span())
          .thenComparing(row -> row.statement().target())
          .thenComparing(row -> row.statement().axis())
          .thenComparing(row -> row.statement().category())
          .thenComparing(row -> row.statement().source())
          .thenComparing(row -> row.statement().polarity());

  private final Corrections corrections;
  private final Map<List<String>, Correction> standing;
  private final Map<String, DocumentSentences> sentences;
  private final Map<String, StatementRow> rows = new LinkedHashMap<>();
  private final Map<String, List<String>> repetitions = new HashMap<>();
  private final Map<List<String>, String> bySense = new HashMap<>();
  private final List<StatementRow> rejected = new ArrayList<>();

  CorrectionRun(
      Corrections corrections, List<StatementRow> table, Map<String, DocumentSentences> sentences) {
    this.corrections = corrections;
    this.sentences = sentences;
    standing = corrections.standing();
    Set<String> documents = corrections.documents();
    for (StatementRow row : table) {
      rows.put(row.id(), row);
      if (!row.duplicateOf().isEmpty()) {
        repetitions.computeIfAbsent(row.duplicateOf(), id -> new ArrayList<>()).add(row.id());
      }
      if (documents.contains(row.document())) {
        bySense.putIfAbsent(
            sense(row.document(), row.text(), row.statement().target(), row.statement().category()),
            row.id());
      }
    }
  }

  private static List<String> sense(String document, String text, String target, String category) {
    return List.of(document, Duplicates.wording(text), target, category);
  }

  CorrectedRows apply(List<String> documents) {
    List<Outcome> outcomes = corrections.all().stream().map(this::outcome).toList();
    Map<String, List<StatementRow>> byDocument = new LinkedHashMap<>();
    documents.forEach(document -> byDocument.put(document, new ArrayList<>()));
    rows.values()
        .forEach(
            row -> byDocument.computeIfAbsent(row.document(), d -> new ArrayList<>()).add(row));
    return new CorrectedRows(
        byDocument.values().stream().flatMap(list -> list.stream().sorted(ORDER)).toList(),
        rejected,
        outcomes);
  }

  private Outcome outcome(Correction correction) {
    if (correction.verdict() == Correction.Verdict.NOTE) {
      boolean known = rows.containsKey(correction.id());
      return new Outcome(
          correction,
          known ? Result.APPLIED : Result.ORPHAN,
          known ? List.of(correction.id()) : List.of());
    }
    if (standing.get(Corrections.subject(correction)) != correction) {
      return new Outcome(correction, Result.OVERRULED, List.of());
    }
    if (correction.verdict() == Correction.Verdict.ADD) {
      return added(correction, Result.APPLIED);
    }
    if (rows.containsKey(correction.id())) {
      return new Outcome(correction, Result.APPLIED, decide(correction, correction.id()));
    }
    String again =
        bySense.get(
            sense(
                correction.document(),
                correction.cell("text"),
                correction.target(),
                correction.category()));
    if (again != null && rows.containsKey(again)) {
      return new Outcome(correction, Result.FOUND_AGAIN, decide(correction, again));
    }
    return correction.verdict() != Correction.Verdict.REJECT && correction.complete()
        ? added(correction, Result.RESTORED)
        : new Outcome(correction, Result.ORPHAN, List.of());
  }

  /** Decides about a statement and its repetitions; gives the ids of all. */
  private List<String> decide(Correction correction, String id) {
    Set<String> ids = new LinkedHashSet<>(List.of(id));
    repetitions.getOrDefault(id, List.of()).stream()
        .filter(other -> !standing.containsKey(List.of(other)) && rows.containsKey(other))
        .forEach(ids::add);
    for (String each : ids) {
      if (correction.verdict() == Correction.Verdict.REJECT) {
        rejected.add(rows.remove(each));
      } else {
        rows.computeIfPresent(
            each, (i, row) -> with(row, corrections.recoded(row.statement(), correction)));
      }
    }
    return List.copyOf(ids);
  }

  private static StatementRow with(StatementRow row, Statement statement) {
    return new StatementRow(
        row.id(),
        row.document(),
        statement,
        row.text(),
        row.author(),
        row.page(),
        row.title(),
        row.reference(),
        row.documentDate(),
        row.duplicateOf(),
        row.meta());
  }

  private Outcome added(Correction correction, Result result) {
    DocumentSentences document = sentences.get(correction.document());
    Optional<DocumentSentences.Place> place =
        document == null
            ? Optional.empty()
            : document.find(correction.begin(), correction.cell("text"));
    if (place.isEmpty()) {
      return new Outcome(correction, Result.ORPHAN, List.of());
    }
    StatementRow row =
        document.row(
            place.get(), corrections.added(correction, place.get().span(), document.date()));
    rows.put(row.id(), row);
    return new Outcome(correction, result, List.of(row.id()));
  }
}
