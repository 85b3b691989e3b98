package org.diptych.compare;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.diptych.lexicon.PartialDate;
import org.diptych.statement.SentencesRead;
import org.diptych.statement.StatementRow;

/**
 * What was read, whether or not a statement was found in it: the ground on which a count of nothing
 * means something.
 *
 * @param documents the documents that were read; empty if only a table of statements is at hand
 * @param failures the documents that could not be read
 * @param axes ids of the axes that were looked for
 * @param wordings by which each category was looked for; empty if that is not known
 */
public record CorpusFacts(
    Optional<List<Document>> documents,
    List<Failure> failures,
    Set<String> axes,
    Map<String, SearchedWordings> wordings) {

  /**
   * A document that was read.
   *
   * @param path as in the table of statements
   * @param date ISO 8601 date, possibly partial; empty if unknown
   * @param read its sentences; empty if they were not counted
   */
  public record Document(String path, String date, Optional<SentencesRead> read) {

    /** A document whose sentences were not counted. */
    public Document(String path, String date) {
      this(path, date, Optional.empty());
    }

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
    wordings = Map.copyOf(wordings);
  }

  /** Facts without the wordings. */
  public CorpusFacts(Optional<List<Document>> documents, List<Failure> failures, Set<String> axes) {
    this(documents, failures, axes, Map.of());
  }

  /** The same with the wordings that were looked for. */
  public CorpusFacts with(Map<String, SearchedWordings> searched) {
    return new CorpusFacts(documents, failures, axes, searched);
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

  /** How many sentences of all documents can hold a statement; empty if they were not counted. */
  public OptionalInt sentencesRead() {
    return sum(SentencesRead::all);
  }

  /** How many of these sentences speak of a target; empty if they were not counted. */
  public OptionalInt sentencesOf(String target) {
    return sum(read -> read.byTarget().getOrDefault(target, 0));
  }

  /** How many documents speak of a target; empty if their sentences were not counted. */
  public OptionalInt documentsOf(String target) {
    return sum(read -> read.byTarget().containsKey(target) ? 1 : 0);
  }

  private OptionalInt sum(ToIntFunction<SentencesRead> figure) {
    if (documents.isEmpty() || documents.get().stream().anyMatch(d -> d.read().isEmpty())) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(
        documents.get().stream().mapToInt(d -> figure.applyAsInt(d.read().orElseThrow())).sum());
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
