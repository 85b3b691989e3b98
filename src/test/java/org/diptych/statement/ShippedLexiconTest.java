package org.diptych.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.diptych.lexicon.Entry;
import org.diptych.lexicon.Lexicon;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every example and counterexample of the shipped tables is a test. */
class ShippedLexiconTest {

  private final Lexicon lexicon = Lexicon.shipped();

  @TestFactory
  Stream<DynamicTest> everyRowIsFoundInItsExampleAndNotInItsCounterexample() {
    return lexicon.languages().stream()
        .map(lexicon::language)
        .map(
            tables ->
                DynamicTest.dynamicTest(
                    tables.language(),
                    () -> assertThat(LexiconExamples.faults(tables, row -> true)).isEmpty()));
  }

  @Test
  void everyRowHasAnExample() {
    assertThat(
            lexicon.languages().stream()
                .flatMap(language -> LexiconExamples.tables(lexicon.language(language)))
                .flatMap(table -> table.entries().stream())
                .map(Entry::row)
                .filter(row -> row.example().isEmpty()))
        .isEmpty();
  }
}
