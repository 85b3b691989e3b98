package org.diptych.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DuplicatesTest {

  private static final String LONG = "Japan is a menace to the peace of all Asia.";

  private static StatementRow row(String id, String document, String date, int begin, String text) {
    return row(id, document, date, begin, text, Polarity.AFFIRMED, "lexicon");
  }

  private static StatementRow row(
      String id,
      String document,
      String date,
      int begin,
      String text,
      Polarity polarity,
      String source) {
    Statement statement =
        new Statement(
            new Span(begin, begin + text.length()),
            "japan",
            "war-purpose",
            "threat",
            polarity,
            Modality.ASSERTED,
            Voice.DIRECT,
            Holder.author(),
            Perspective.OTHER,
            "",
            List.of(),
            "",
            "",
            1,
            List.of(),
            source);
    return new StatementRow(id, document, statement, text, "", "", "", "", date, "", Map.of());
  }

  private static List<String> originals(StatementRow... rows) {
    return Duplicates.mark(List.of(rows)).stream().map(StatementRow::duplicateOf).toList();
  }

  @Test
  void theEarliestDocumentHasTheOriginal() {
    assertThat(
            originals(
                row("undated", "a.txt", "", 0, LONG),
                row(
                    "late",
                    "b.txt",
                    "1945-08-15",
                    0,
                    "\"Japan is a MENACE, to the peace of all Asia\""),
                row("early", "c.txt", "1945-08", 9, LONG),
                row("again", "c.txt", "1945-08", 90, LONG)))
        .containsExactly("early", "early", "", "early");
  }

  @Test
  void thePathDecidesBetweenDocumentsOfOneDay() {
    assertThat(originals(row("1", "b.txt", "1945", 0, LONG), row("2", "a.txt", "1945", 0, LONG)))
        .containsExactly("2", "");
  }

  @Test
  void aShortSentenceRecursByChance() {
    String seven = "Japan is a menace to us all.";

    assertThat(originals(row("1", "a.txt", "", 0, seven), row("2", "b.txt", "", 0, seven)))
        .containsExactly("", "");
  }

  @Test
  void anotherPolarityOrCoderIsAnotherView() {
    assertThat(
            originals(
                row("1", "a.txt", "", 0, LONG),
                row("2", "b.txt", "", 0, LONG, Polarity.NEGATED, "lexicon"),
                row("3", "a.txt", "", 0, LONG, Polarity.AFFIRMED, "human:anna"),
                row("4", "a.txt", "", 0, LONG, Polarity.AFFIRMED, "human:ben"),
                row("5", "b.txt", "", 0, LONG, Polarity.AFFIRMED, "learned")))
        .containsExactly("", "", "", "", "1");
  }
}
