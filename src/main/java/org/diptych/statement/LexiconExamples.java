package org.diptych.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.diptych.lexicon.Entry;
import org.diptych.lexicon.LanguageLexicon;
import org.diptych.lexicon.Row;
import org.diptych.lexicon.Table;

/**
 * Tries the rows of a lexicon on their own sentences: each must be found in its example, and not in
 * its counterexample. A cue must also stand its conditions there.
 */
public final class LexiconExamples {

  private LexiconExamples() {}

  /**
   * What is wrong with the examples, one line each: {@code file:line: reason}.
   *
   * @param rows which rows are tried
   */
  public static List<String> faults(LanguageLexicon tables, Predicate<Row> rows) {
    return tables(tables).flatMap(table -> faults(tables, table, rows)).toList();
  }

  /** The tables whose rows are found by their phrase inside a sentence. */
  public static Stream<Table<? extends Entry>> tables(LanguageLexicon tables) {
    return Stream.concat(
        Stream.of(
            tables.targets(),
            tables.holders(),
            tables.contexts(),
            tables.headings(),
            tables.dates()),
        tables.cues().values().stream());
  }

  private static <E extends Entry> Stream<String> faults(
      LanguageLexicon tables, Table<E> table, Predicate<Row> rows) {
    return table.entries().stream()
        .filter(entry -> rows.test(entry.row()))
        .flatMap(entry -> faults(tables, table, entry).stream());
  }

  private static <E extends Entry> List<String> faults(
      LanguageLexicon tables, Table<E> table, E entry) {
    List<String> faults = new ArrayList<>();
    Row row = entry.row();
    if (!row.example().isEmpty() && !found(tables, table, entry, row.example())) {
      faults.add(row.fault("'" + row.phrase() + "' is not found in its example: " + row.example()));
    }
    if (!row.counterexample().isEmpty() && found(tables, table, entry, row.counterexample())) {
      faults.add(
          row.fault(
              "'" + row.phrase() + "' is found in its counterexample: " + row.counterexample()));
    }
    return faults;
  }

  private static <E extends Entry> boolean found(
      LanguageLexicon tables, Table<E> table, E entry, String sentence) {
    Document document = document(tables, entry, sentence);
    if (entry instanceof Entry.Cue cue) {
      return CueFinder.find(document, List.of(cue.axis())).stream()
          .anyMatch(mark -> mark.entry().equals(cue.id()));
    }
    return table.match(document.words(document.sentences().get(0)), document.date()).stream()
        .anyMatch(match -> match.entry() == entry);
  }

  /** A document of one sentence, of a date on which the row counts. */
  private static Document document(LanguageLexicon tables, Entry entry, String sentence) {
    String from = entry.row().cell("from");
    Source source = new Source("", from.isEmpty() ? entry.row().cell("to") : from, "");
    List<Span> whole = List.of(new Span(0, sentence.length()));
    Document bare = document(tables, source, sentence, whole, List.of(), List.of());
    return document(
        tables, source, sentence, whole, MarkFinder.targets(bare), MarkFinder.contexts(bare));
  }

  private static Document document(
      LanguageLexicon tables,
      Source source,
      String text,
      List<Span> whole,
      List<Mark.Target> targets,
      List<Mark.Context> contexts) {
    return new Document(
        text, tables, source, whole, whole, List.of(), targets, List.of(), contexts, List.of(),
        List.of());
  }
}
