package org.diptych.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.diptych.lexicon.Entry;
import org.diptych.lexicon.LanguageLexicon;
import org.diptych.lexicon.Lexicon;
import org.diptych.lexicon.Row;
import org.diptych.lexicon.Table;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every example and counterexample of the shipped tables is a test. */
class ShippedLexiconTest {

  private final Lexicon lexicon = Lexicon.shipped();

  @TestFactory
  Stream<DynamicTest> everyRowIsFoundInItsExampleAndNotInItsCounterexample() {
    return lexicon.languages().stream()
        .map(lexicon::language)
        .flatMap(
            tables ->
                Stream.concat(
                    Stream.of(
                        test(tables, "targets", tables.targets()),
                        test(tables, "holders", tables.holders()),
                        test(tables, "context", tables.contexts()),
                        test(tables, "headings", tables.headings()),
                        test(tables, "dates", tables.dates())),
                    tables.cues().entrySet().stream()
                        .map(axis -> test(tables, axis.getKey(), axis.getValue()))));
  }

  private static <E extends Entry> DynamicTest test(
      LanguageLexicon tables, String name, Table<E> table) {
    return DynamicTest.dynamicTest(
        tables.language() + "/" + name,
        () -> assertThat(faults(table.entries(), finder(tables, table))).isEmpty());
  }

  private static <E extends Entry> List<String> faults(
      List<E> entries, BiPredicate<E, String> finds) {
    List<String> faults = new ArrayList<>();
    for (E entry : entries) {
      Row row = entry.row();
      if (row.example().isEmpty()) {
        faults.add(row.line() + ": no example for " + row.id());
      } else if (!finds.test(entry, row.example())) {
        faults.add(row.line() + ": " + row.id() + " is not found in: " + row.example());
      }
      if (!row.counterexample().isEmpty() && finds.test(entry, row.counterexample())) {
        faults.add(row.line() + ": " + row.id() + " is found in: " + row.counterexample());
      }
    }
    return faults;
  }

  private static <E extends Entry> BiPredicate<E, String> finder(
      LanguageLexicon tables, Table<E> table) {
    return (entry, sentence) -> {
      Document document = document(tables, entry, sentence);
      if (entry instanceof Entry.Cue cue) {
        return CueFinder.find(document, List.of(cue.axis())).stream()
            .anyMatch(mark -> mark.entry().equals(cue.id()));
      }
      return table.match(document.words(document.sentences().get(0)), document.date()).stream()
          .anyMatch(match -> match.entry() == entry);
    };
  }

  /** A document of one sentence, of a date on which the row counts. */
  private static Document document(LanguageLexicon tables, Entry entry, String sentence) {
    String from = entry.row().cell("from");
    Source source = new Source("", from.isEmpty() ? entry.row().cell("to") : from, "");
    Document bare = Documents.of(tables, sentence, source);
    return Documents.with(bare, MarkFinder.targets(bare), MarkFinder.contexts(bare));
  }
}
