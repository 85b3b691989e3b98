package org.diptych.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.diptych.statement.Polarity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErrorTableTest {

  private static final String THREAT = "japan/war-purpose/threat/affirmed/direct/Stalin";
  private static final String MILITARISM = "japan/war-purpose/militarism/affirmed/direct/Stalin";

  @TempDir Path folder;
  private GoldFolder gold;
  private Predictions predictions;

  @BeforeEach
  void nothing() {
    gold = new GoldFolder(folder.resolve("gold")).sentences("a.txt", 12);
    predictions = new Predictions(folder);
  }

  private Coding coding() throws IOException {
    return CodingReader.read(gold.write());
  }

  private Evaluation evaluation() throws IOException {
    Coding coding = coding();
    return Evaluator.evaluate(
        Alignment.of(coding, predictions.read()), new Texts(coding.texts()), new Bootstrap(1, 1));
  }

  private List<Map<String, String>> table() throws IOException {
    Coding coding = coding();
    StringWriter out = new StringWriter();
    new ErrorTable(Alignment.of(coding, predictions.read()), new Texts(coding.texts())).write(out);
    List<String> lines = out.toString().lines().toList();
    String[] columns = lines.get(0).split("\t");
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      assertThat(cells).hasSameSizeAs(columns);
      Map<String, String> row = new HashMap<>();
      for (int i = 0; i < cells.length; i++) {
        row.put(columns[i], cells[i]);
      }
      rows.add(row);
    }
    return rows;
  }

  @Test
  void theSameSentenceTellsTheCauseByWhatAgreesFurthest() throws IOException {
    gold.statement("a.txt", 0, THREAT).statement("a.txt", 3, THREAT).statement("a.txt", 6, THREAT);
    predictions
        .add("a.txt", 0, 10, "germany", "threat", Polarity.AFFIRMED, "Stalin")
        .add("a.txt", 33, 43, "justice")
        .add("a.txt", 66, 76, "militarism")
        .add("a.txt", 99, 109, "threat");

    assertThat(table())
        .extracting(row -> row.get("error"), row -> row.get("cause"), row -> row.get("begin"))
        .containsExactly(
            tuple("false-positive", "no-statement", "99"),
            tuple("false-positive", "other-axis", "33"),
            tuple("false-positive", "other-category", "66"),
            tuple("false-positive", "other-target", "0"),
            tuple("miss", "other-axis", "33"),
            tuple("miss", "other-category", "66"),
            tuple("miss", "other-target", "0"));
  }

  @Test
  void theSentenceBesideItTellsABoundaryFromARepetition() throws IOException {
    gold.statement("a.txt", 1, THREAT).statement("a.txt", 6, MILITARISM);
    predictions
        .add("a.txt", 0, 10, "threat")
        .add("a.txt", 66, 76, "militarism")
        .add("a.txt", 77, 87, "militarism");

    assertThat(table())
        .extracting(row -> row.get("error"), row -> row.get("cause"), row -> row.get("begin"))
        .containsExactly(
            tuple("false-positive", "boundary", "0"),
            tuple("false-positive", "repetition", "77"),
            tuple("miss", "boundary", "11"));
    assertThat(table().get(0))
        .containsEntry("nearest", "japan/threat")
        .containsEntry("nearest_begin", "11");
  }

  @Test
  void whatStandsBesideARightStatementIsCountedApart() throws IOException {
    gold.statement("a.txt", 0, THREAT).statement("a.txt", 3, THREAT);
    predictions
        .add("a.txt", 0, 10, "threat")
        .add("a.txt", 0, 10, "militarism")
        .add("a.txt", 33, 43, "militarism");

    assertThat(evaluation().causes())
        .filteredOn(cause -> cause.count() > 0)
        .extracting(
            CauseCount::fault,
            CauseCount::cause,
            CauseCount::count,
            CauseCount::besideRight,
            CauseCount::share)
        .containsExactly(
            tuple(Fault.FALSE_POSITIVE, "other-category", 2, OptionalInt.of(1), 1.0),
            tuple(Fault.MISS, "other-category", 1, OptionalInt.of(0), 1.0));
  }

  @Test
  void aMatchWithAWrongAttributeShowsBothValues() throws IOException {
    gold.statement("a.txt", 0, "japan/war-purpose/threat/negated/indirect/Zhukov");
    predictions.add("a.txt", 0, 10, "threat");

    assertThat(table())
        .extracting(
            row -> row.get("error"),
            row -> row.get("cause"),
            row -> row.get("gold_value"),
            row -> row.get("predicted_value"))
        .containsExactly(
            tuple("wrong-attribute", "attribution", "indirect", "direct"),
            tuple("wrong-attribute", "holder", "Zhukov", "Stalin"),
            tuple("wrong-attribute", "polarity", "negated", "affirmed"));
    // A code with a minus must not become a formula.
    assertThat(table().get(0)).containsEntry("nearest", "'-japan/threat");
  }

  @Test
  void rowsOfOneEntryStandTogetherAndShowSentenceAndEvidence() throws IOException {
    Path texts = Files.createDirectories(folder.resolve("gold/texts"));
    Files.writeString(texts.resolve("a.txt"), "The enemy\n is not at\tall known yet.".repeat(4));
    predictions
        .add("a.txt", 0, 10, "militarism", "en/war-purpose/militarism/zeal")
        .add(
            "a.txt",
            22,
            32,
            "threat",
            "word of/by",
            "en/targets/japan/x",
            "en/war-purpose/threat/b")
        .add("a.txt", 44, 54, "militarism", "en/war-purpose/militarism/zeal")
        .add("a.txt", 66, 76, "threat", "word of/by", "target/people");

    List<Map<String, String>> rows = table();

    assertThat(rows)
        .extracting(row -> row.get("entry"))
        .containsExactly(
            "en/war-purpose/militarism/zeal",
            "en/war-purpose/militarism/zeal",
            "en/war-purpose/threat/b",
            "word of/by");
    assertThat(rows.get(0)).containsEntry("text", "The enemy").containsEntry("confidence", "0.500");
    assertThat(rows.get(2))
        .containsEntry("cues", "en/war-purpose/threat/b")
        .containsEntry("context", "en/targets/japan/x")
        .containsEntry("features", "word of/by");
  }

  @Test
  void withoutTextsThePredictionsOwnIsShown() throws IOException {
    gold.statement("a.txt", 3, THREAT);
    predictions.add("a.txt", 0, 10, "threat");

    assertThat(table()).extracting(row -> row.get("text")).containsExactly("a text", "");
  }
}
