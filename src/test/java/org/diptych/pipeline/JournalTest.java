package org.diptych.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.diptych.io.DocumentException;
import org.diptych.io.DocumentFacts;
import org.diptych.statement.DocumentSentences;
import org.diptych.statement.Holder;
import org.diptych.statement.Modality;
import org.diptych.statement.Perspective;
import org.diptych.statement.Polarity;
import org.diptych.statement.SentencesRead;
import org.diptych.statement.Span;
import org.diptych.statement.Statement;
import org.diptych.statement.StatementRow;
import org.diptych.statement.Voice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

  @TempDir Path folder;

  static StatementRow row(String id, String document, String date, int begin, String text) {
    Statement statement =
        new Statement(
            new Span(begin, begin + text.length()),
            "japan",
            "war-purpose",
            "threat",
            Polarity.NEGATED,
            Modality.SUPPOSED,
            Voice.INDIRECT,
            new Holder("Häyhä", "finland", "person"),
            Perspective.OTHER,
            "warn",
            List.of("A", "B"),
            "1944",
            "text",
            0.1 + 0.2,
            List.of("en/war-purpose/threat/x"),
            "lexicon");
    return new StatementRow(
        id, document, statement, text, "", "", "", "", date, "", Map.of("b", "2", "a", "1"));
  }

  private static DocumentResult.Done done(String name) {
    return new DocumentResult.Done(
        new DocumentFacts(name, "en", "UTF-8", true, Map.of("box", "7")),
        "1944-05",
        100,
        3,
        new SentencesRead(2, Map.of("japan", 1)),
        List.of(row("id", name, "1944-05", 5, "Half a character: \uD800, and 日本\n\"quoted\"")),
        Optional.of(
            new DocumentSentences(
                name,
                "",
                "Ein Brief",
                "",
                "1944-05",
                Map.of("box", "7"),
                List.of(
                    new DocumentSentences.Place(new Span(5, 40), "日本 is named.", "7", true),
                    new DocumentSentences.Place(new Span(41, 50), "Nobody is.", "", false)))));
  }

  private Journal filled(int documents) throws IOException {
    Journal journal = Journal.create(folder, "{\"a\":1}");
    for (int i = documents - 1; i >= 0; i--) {
      journal.append(JournalEntry.of(i, done(i + ".txt"), Map.of("texts/" + i, "sum")));
    }
    return journal;
  }

  @Test
  void givesBackWhatWasWrittenInAnyOrder() throws IOException {
    filled(3).close();

    try (Journal journal = Journal.reopen(folder)) {
      assertThat(journal.header()).isEqualTo("{\"a\":1}");
      assertThat(journal.count()).isEqualTo(3);
      assertThat(journal.read(0).result()).isEqualTo(done("0.txt"));
      assertThat(journal.read(2).result()).isEqualTo(done("2.txt"));
      assertThat(journal.read(1).files()).containsExactly(Map.entry("texts/1", "sum"));
    }
  }

  @Test
  void keepsSentencesOnlyWhereTheyAreWanted() throws IOException {
    DocumentResult.Done with = done("0.txt");
    DocumentResult.Done without =
        new DocumentResult.Done(
            with.facts(),
            with.date(),
            with.characters(),
            with.sentences(),
            with.read(),
            with.rows(),
            Optional.empty());
    try (Journal journal = Journal.create(folder, "{}")) {
      journal.append(JournalEntry.of(0, without, Map.of()));

      assertThat(journal.read(0).result()).isEqualTo(without);
      assertThat(JournalEntry.of(0, without, Map.of()).toJson()).doesNotContain("is named.");
    }
  }

  @Test
  void keepsFailures() throws IOException {
    try (Journal journal = Journal.create(folder, "{}")) {
      DocumentException fault = new DocumentException("a.txt", "broken", "mend it");
      journal.append(JournalEntry.of(0, new DocumentResult.Failed(Stage.READ, fault), Map.of()));

      DocumentResult.Failed read = (DocumentResult.Failed) journal.read(0).result();
      assertThat(read.stage()).isEqualTo(Stage.READ);
      assertThat(read.fault()).hasMessage("a.txt: broken; mend it");
    }
  }

  @Test
  void whereverItWasCutOffTheWholeLinesBeforeCount() throws IOException {
    filled(3).close();
    Path file = folder.resolve(Journal.FILE);
    byte[] whole = Files.readAllBytes(file);
    int first = indexOf(whole, '\n', 0) + 1;
    for (int length = first; length < whole.length; length += 97) {
      Files.write(file, Arrays.copyOf(whole, length));
      try (Journal journal = Journal.reopen(folder)) {
        long lines =
            new String(whole, 0, length, "US-ASCII").chars().filter(c -> c == '\n').count();
        assertThat(journal.count()).isEqualTo((int) lines - 1);
        journal.append(JournalEntry.of(9, done("9.txt"), Map.of()));
        assertThat(journal.read(9).result()).isEqualTo(done("9.txt"));
      }
    }
  }

  @Test
  void nothingBehindADamagedLineCounts() throws IOException {
    filled(3).close();
    Path file = folder.resolve(Journal.FILE);
    byte[] bytes = Files.readAllBytes(file);
    int second = indexOf(bytes, '\n', indexOf(bytes, '\n', 0) + 1) + 1;
    Arrays.fill(bytes, second + 20, second + 60, (byte) 0);
    Files.write(file, bytes);

    try (Journal journal = Journal.reopen(folder)) {
      assertThat(journal.count()).isEqualTo(1);
      assertThat(journal.has(2)).isTrue();
    }
  }

  @Test
  void aJournalWithoutItsFirstLineIsNone() throws IOException {
    Files.writeString(folder.resolve(Journal.FILE), "0123");

    assertThatThrownBy(() -> Journal.reopen(folder))
        .hasMessageContaining("broken from its first line on; begin anew with --overwrite");
  }

  private static int indexOf(byte[] bytes, char c, int from) {
    int at = from;
    while (bytes[at] != c) {
      at++;
    }
    return at;
  }
}
