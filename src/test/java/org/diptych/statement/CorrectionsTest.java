package org.diptych.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.diptych.lexicon.Codebook;
import org.diptych.lexicon.Lexicon;
import org.diptych.statement.CorrectedRows.Outcome;
import org.diptych.statement.CorrectedRows.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorrectionsTest {

  private static final Codebook CODEBOOK = Lexicon.shipped().codebook();
  private static final String FIRST = "Japan is a menace to the peace of all of Asia.";
  private static final String SECOND = "She wants nothing but land.";

  @TempDir Path folder;

  private final DocumentSentences document =
      new DocumentSentences(
          "a.txt",
          "A. Nyman",
          "A letter",
          "",
          "1944",
          Map.of(),
          List.of(place(0, FIRST), place(50, SECOND), place(90, SECOND)));
  private final List<StatementRow> rows = new ArrayList<>();
  private StatementRow menace;

  private static DocumentSentences.Place place(int begin, String text) {
    return new DocumentSentences.Place(new Span(begin, begin + text.length()), text, "7", true);
  }

  private StatementRow machine(int sentence, String category) {
    return document.row(
        document.places().get(sentence),
        new Statement(
            document.places().get(sentence).span(),
            "japan",
            "war-purpose",
            category,
            Polarity.AFFIRMED,
            Modality.ASSERTED,
            Voice.AUTHORIAL,
            Holder.author(),
            Perspective.OTHER,
            "",
            List.of(),
            "1944",
            "metadata",
            0.7,
            List.of("en/war-purpose/threat/menace"),
            Statement.LEXICON));
  }

  @BeforeEach
  void table() {
    menace = machine(0, "threat");
    rows.add(menace);
  }

  /** A table of corrections; a row is written as {@code column=value|column=value}. */
  private Path file(String name, String... corrections) throws IOException {
    List<String> lines = new ArrayList<>(List.of(String.join("\t", Correction.COLUMNS)));
    for (String correction : corrections) {
      List<String> cells = Arrays.asList(correction.split("\\|"));
      lines.add(
          String.join(
              "\t",
              Correction.COLUMNS.stream()
                  .map(
                      column ->
                          cells.stream()
                              .filter(cell -> cell.startsWith(column + "="))
                              .map(cell -> cell.substring(column.length() + 1))
                              .findFirst()
                              .orElse(""))
                  .toList()));
    }
    return Files.write(folder.resolve(name), lines);
  }

  private Corrections read(Path... files) throws IOException {
    return Corrections.read(
        List.of(files),
        CODEBOOK,
        List.of("japan", "germany")::contains,
        name -> new Holder(name, name.equals("Tojo") ? "japan" : "", ""));
  }

  private CorrectedRows apply(String... corrections) throws IOException {
    return read(file("c.tsv", corrections))
        .apply(rows, List.of("a.txt", "b.txt"), Map.of("a.txt", document));
  }

  private static List<Result> results(CorrectedRows corrected) {
    return corrected.outcomes().stream().map(Outcome::result).toList();
  }

  @Test
  void anAcceptedStatementBecomesThePersonsOwn() throws IOException {
    CorrectedRows corrected = apply("verdict=accept|coder=zoe|id=" + menace.id());

    assertThat(results(corrected)).containsExactly(Result.APPLIED);
    StatementRow row = corrected.rows().get(0);
    assertThat(row.id()).isEqualTo(menace.id());
    assertThat(row.statement().source()).isEqualTo("human:zoe");
    assertThat(row.statement().confidence()).isNaN();
    assertThat(row.statement().evidence()).isEqualTo(menace.statement().evidence());
  }

  @Test
  void aRejectedStatementIsLeftOutAndListed() throws IOException {
    CorrectedRows corrected = apply("verdict=reject|coder=zoe|note=irony|id=" + menace.id());

    assertThat(corrected.rows()).isEmpty();
    assertThat(corrected.rejected()).containsExactly(menace);
    StringWriter out = new StringWriter();
    corrected.writeOutcomes(out);
    assertThat(out.toString()).contains("c.tsv:2", "reject,zoe,applied," + menace.id(), "irony");
  }

  @Test
  void aRecodedStatementKeepsWhatWasNotSaidOtherwise() throws IOException {
    CorrectedRows corrected =
        apply(
            "verdict=recode|coder=zoe|category=demilitarization|polarity=negated|holder=Tojo|id="
                + menace.id());

    Statement s = corrected.rows().get(0).statement();
    assertThat(s.code()).isEqualTo("-japan/demilitarization");
    assertThat(s.axis()).isEqualTo("postwar-conception");
    assertThat(s.voice()).isEqualTo(Voice.AUTHORIAL);
    assertThat(s.perspective()).as("of one's own country").isEqualTo(Perspective.SELF);
    assertThat(s.evidence()).as("of another category").isEmpty();
  }

  @Test
  void anAddedStatementIsARowLikeOthers() throws IOException {
    CorrectedRows corrected =
        apply(
            "verdict=add|coder=zoe|target=japan|category=imperialism|document=a.txt|begin=90|text="
                + SECOND);

    assertThat(corrected.rows()).hasSize(2);
    StatementRow row = corrected.rows().get(1);
    assertThat(row.statement().span().begin()).as("the second of two alike").isEqualTo(90);
    assertThat(row.statement().axis()).isEqualTo("war-purpose");
    assertThat(row.statement().date()).isEqualTo("1944");
    assertThat(row.author()).isEqualTo("A. Nyman");
    assertThat(row.page()).isEqualTo("7");
    assertThat(row.id()).hasSize(16).isNotEqualTo(menace.id());
  }

  @Test
  void aVerdictHoldsForRepetitionsInOtherDocuments() throws IOException {
    StatementRow repetition =
        new DocumentSentences("b.txt", "", "", "", "", Map.of(), document.places())
            .row(document.places().get(0), menace.statement())
            .withDuplicateOf(menace.id());
    rows.add(repetition);

    assertThat(apply("verdict=reject|coder=zoe|id=" + menace.id()).rows()).isEmpty();
    assertThat(
            apply(
                    "verdict=reject|coder=zoe|id=" + menace.id(),
                    "verdict=accept|coder=zoe|id=" + repetition.id())
                .rows())
        .extracting(StatementRow::id)
        .containsExactly(repetition.id());
  }

  @Test
  void theLastVerdictStandsAndANoteStandsBesideIt() throws IOException {
    Path earlier = file("1.tsv", "verdict=reject|coder=zoe|id=" + menace.id());
    Path later =
        file(
            "2.tsv",
            "verdict=accept|coder=yan|id=" + menace.id(),
            "verdict=note|coder=zoe|note=See p. 9|id=" + menace.id());

    CorrectedRows corrected =
        read(earlier, later).apply(rows, List.of("a.txt"), Map.of("a.txt", document));

    assertThat(results(corrected))
        .containsExactly(Result.OVERRULED, Result.APPLIED, Result.APPLIED);
    assertThat(corrected.rows())
        .extracting(row -> row.statement().source())
        .containsExactly("human:yan");
  }

  @Test
  void findsAgainRestoresAndKeepsOrphans() throws IOException {
    String where = "|coder=zoe|document=a.txt|target=japan";
    CorrectedRows corrected =
        apply(
            "id=gone1|verdict=accept|category=threat|text="
                + FIRST.toUpperCase(Locale.ROOT)
                + where,
            "id=gone2|verdict=accept|category=imperialism|begin=50|text=" + SECOND + where,
            "id=gone3|verdict=reject|category=fascism|text=" + SECOND + where,
            "id=gone4|verdict=accept|category=threat|text=It was cut." + where,
            "id=gone5|verdict=recode|coder=zoe|polarity=negated");

    assertThat(results(corrected))
        .containsExactly(
            Result.FOUND_AGAIN, Result.RESTORED, Result.ORPHAN, Result.ORPHAN, Result.ORPHAN);
    assertThat(corrected.rows())
        .extracting(row -> row.statement().code(), row -> row.statement().source())
        .containsExactly(
            tuple("japan/threat", "human:zoe"), tuple("japan/imperialism", "human:zoe"));
    StringWriter orphans = new StringWriter();
    corrected.writeOrphans(orphans);
    Path again = Files.writeString(folder.resolve("orphans.tsv"), orphans.toString());
    assertThat(read(again).all())
        .extracting(Correction::id)
        .containsExactly("gone3", "gone4", "gone5");
    assertThat(corrected.counts()).containsEntry("orphan", 3L).containsEntry("found-again", 1L);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "id=x|verdict=maybe|coder=zoe; 'maybe' is no verdict",
        "id=x|verdict=accept; the column 'coder' is empty",
        "verdict=accept|coder=zoe; the column 'id' is empty",
        "id=x|verdict=recode|coder=zoe|category=envy; no category 'envy'",
        "id=x|verdict=recode|coder=zoe|target=atlantis; no target 'atlantis'",
        "id=x|verdict=recode|coder=zoe|polarity=perhaps; 'perhaps' is no polarity",
        "id=x|verdict=recode|coder=zoe|category=threat|axis=postwar-conception; to the axis 'war-purpose'",
        "id=x|verdict=accept|coder=zoe|begin=here; 'begin' must be a whole number",
        "verdict=add|coder=zoe|target=japan; an added statement needs target, category, document",
      })
  void saysFileLineAndReason(String row, String reason) throws IOException {
    Path file = file("c.tsv", row);
    assertThatThrownBy(() -> read(file))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith(file + ":2: ")
        .hasMessageContaining(reason);
  }
}
