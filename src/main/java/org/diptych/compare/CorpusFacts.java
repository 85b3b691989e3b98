package org.diptych.compare;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.diptych.lexicon.PartialDate;
import org.diptych.statement.StatementRow;

/**
 * What was read, whether or not a statement was found in it: the ground on which a count of nothing
 * means something.
 *
 * @param documents the documents that were read; empty if only a table of statements is at hand
 * @param failures the documents that could not be read
 * @param axes ids of the axes that were looked for
 */
public record CorpusFacts(
    Optional<List<Document>> documents, List<Failure> failures, Set<String> axes) {

  /**
   * A document that was read.
   *
   * @param path as in the table of statements
   * @param date ISO 8601 date, possibly partial; empty if unknown
   */
  public record Document(String path, String date) {

    /** The year of the date; empty if there is none. */
    OptionalInt year() {
      return yearOf(date);
    }
  }

  /**
   * A document that could not be read.
   *
   * @param path as it was named in the run
   * @param reason one line
   */
  public record Failure(String path, String reason) {}

  /** Copies the collections. */
  public CorpusFacts {
    documents = documents.map(List::copyOf);
    failures = List.copyOf(failures);
    axes = Set.copyOf(axes);
  }

  /** The facts of a run. */
  public static CorpusFacts of(
      List<Document> documents, List<Failure> failures, Iterable<String> axes) {
    Set<String> looked = new LinkedHashSet<>();
    axes.forEach(looked::add);
    return new CorpusFacts(Optional.of(documents), failures, looked);
  }

  /**
   * What a table tells by itself: the axes that occur in it. How many documents had nothing to say
   * is not known, so it reads {@code n/a}.
   */
  public static CorpusFacts ofTable(List<StatementRow> rows) {
    Set<String> axes = new LinkedHashSet<>();
    rows.forEach(row -> axes.add(row.statement().axis()));
    return new CorpusFacts(Optional.empty(), List.of(), axes);
  }

  /** How many documents were read; empty if that is not known. */
  public OptionalInt documentsRead() {
    return documents.map(List::size).map(OptionalInt::of).orElseGet(OptionalInt::empty);
  }

  /** How many of the documents have no date; empty if that is not known. */
  public OptionalInt undated() {
    return documents
        .map(all -> OptionalInt.of((int) all.stream().filter(d -> d.year().isEmpty()).count()))
        .orElseGet(OptionalInt::empty);
  }

  /** How many documents each year has, in order; years without any are left out. */
  public Map<Integer, Integer> documentsPerYear() {
    Map<Integer, Integer> perYear = new TreeMap<>();
    for (Document document : documents.orElse(List.of())) {
      document.year().ifPresent(year -> perYear.merge(year, 1, Integer::sum));
    }
    return perYear;
  }

  /** The year of an ISO date; empty if the text is none. */
  static OptionalInt yearOf(String date) {
    return PartialDate.tryParse(date)
        .map(parsed -> OptionalInt.of(parsed.year()))
        .orElseGet(OptionalInt::empty);
  }
}
