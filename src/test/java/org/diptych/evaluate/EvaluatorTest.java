package org.diptych.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.diptych.statement.Holder;
import org.diptych.statement.Modality;
import org.diptych.statement.Perspective;
import org.diptych.statement.Polarity;
import org.diptych.statement.Span;
import org.diptych.statement.Statement;
import org.diptych.statement.StatementRow;
import org.diptych.statement.StatementsCsv;
import org.diptych.statement.Voice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluatorTest {

  private static final String THREAT = "japan/war-purpose/threat/affirmed/direct/Stalin";

  @TempDir Path folder;

  private final List<StatementRow> rows = new ArrayList<>();

  private void predict(String document, int begin, int end, String category, String... evidence) {
    predict(document, begin, end, "japan", category, Polarity.AFFIRMED, "Stalin", evidence);
  }

  private void predict(
      String document,
      int begin,
      int end,
      String target,
      String category,
      Polarity polarity,
      String holder,
      String... evidence) {
    Statement statement =
        new Statement(
            new Span(begin, end),
            target,
            category.equals("justice") ? "postwar-conception" : "war-purpose",
            category,
            polarity,
            Modality.ASSERTED,
            Voice.DIRECT,
            new Holder(holder, "", "person"),
            Perspective.OTHER,
            "",
            List.of(),
            "1945-08-09",
            "metadata",
            0.5,
            List.of(evidence),
            "lexicon");
    rows.add(
        new StatementRow("", document, statement, "a text", "", "", "", "", "1945", "", Map.of()));
  }

  private Coding predictions() throws IOException {
    Path file = folder.resolve("statements.csv");
    try (Writer out = Files.newBufferedWriter(file)) {
      StatementsCsv.write(out, List.of(), rows);
    }
    return CodingReader.read(file);
  }

  private Alignment align(GoldFolder gold) throws IOException {
    return Alignment.of(CodingReader.read(gold.write()), predictions());
  }

  private GoldFolder gold() {
    return new GoldFolder(folder.resolve("gold"));
  }

  private static final Texts NO_TEXTS = new Texts(Optional.empty());

  private static Evaluation evaluate(Alignment alignment) throws IOException {
    return Evaluator.evaluate(alignment, NO_TEXTS, new Bootstrap(50, 1));
  }

  @Test
  void eachLevelAsksForMoreThanTheOneBefore() throws IOException {
    GoldFolder gold =
        gold()
            .sentences("a.txt", 5)
            .statement("a.txt", 0, THREAT)
            .statement("a.txt", 1, THREAT)
            .statement("a.txt", 2, THREAT)
            .statement("a.txt", 3, THREAT);
    predict("a.txt", 0, 10, "threat");
    predict("a.txt", 11, 21, "militarism");
    predict("a.txt", 22, 32, "justice");
    predict("a.txt", 33, 43, "germany", "threat", Polarity.AFFIRMED, "Stalin");
    predict("a.txt", 44, 54, "threat");

    Evaluation evaluation = evaluate(align(gold));

    assertThat(evaluation.figure("level", "sentence").score()).isEqualTo(new Score(4, 5, 4));
    assertThat(evaluation.figure("level", "target").score()).isEqualTo(new Score(4, 5, 3));
    assertThat(evaluation.figure("level", "axis").score()).isEqualTo(new Score(4, 5, 2));
    assertThat(evaluation.figure("level", "category").score()).isEqualTo(new Score(4, 5, 1));
    Score category = evaluation.figure("level", "category").score();
    assertThat(category.precision()).isEqualTo(0.2);
    assertThat(category.recall()).isEqualTo(0.25);
    assertThat(category.f1()).isCloseTo(2 * 0.2 * 0.25 / 0.45, within(1e-9));
  }

  @Test
  void aPredictionBelongsToTheSentenceThatItOverlapsMostAndElseIsDroppedAndCounted()
      throws IOException {
    GoldFolder gold = gold().sentences("a.txt", 2).statement("a.txt", 1, THREAT);
    predict("a.txt", 8, 20, "threat");
    predict("a.txt", 100, 120, "threat");

    Alignment alignment = align(gold);

    assertThat(alignment.predicted().keySet()).isEqualTo(alignment.gold().keySet());
    assertThat(alignment.outsideSentences()).isEqualTo(1);
  }

  @Test
  void documentsOfOneSideOnlyAreIgnoredOrMissed() throws IOException {
    GoldFolder gold =
        gold().sentences("a.txt", 1).sentences("b.txt", 1).statement("b.txt", 0, THREAT);
    predict("texts/a.txt", 0, 10, "threat");
    predict("elsewhere/c.txt", 0, 10, "threat");

    Alignment alignment = align(gold);

    assertThat(alignment.predicted().keySet())
        .containsExactly(new Key("a.txt", 0, "japan", "war-purpose", "threat"));
    assertThat(alignment.ignoredDocuments()).isEqualTo(1);
    assertThat(alignment.missedDocuments()).isEqualTo(1);
    assertThat(evaluate(alignment).figure("level", "category").score())
        .isEqualTo(new Score(1, 1, 0));
  }

  @Test
  void twoPredictedDocumentsOfOneNameAreRefused() throws IOException {
    GoldFolder gold = gold().sentences("a.txt", 1);
    predict("x/a.txt", 0, 10, "threat");
    predict("y/a.txt", 0, 10, "threat");

    assertThatThrownBy(() -> align(gold))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'x/a.txt' and 'y/a.txt'");
  }

  @Test
  void attributesAreComparedWhereTheCategoryMatches() throws IOException {
    GoldFolder gold =
        new GoldFolder(folder.resolve("gold"), "\tdate\tmodality")
            .sentences("a.txt", 4)
            .statement("a.txt", 0, "japan/war-purpose/threat/negated/direct/Stalin/1945/asserted")
            .statement("a.txt", 1, "japan/war-purpose/threat/negated/indirect/Zhukov//supposed")
            .statement("a.txt", 2, "japan/war-purpose/threat/affirmed/direct//1944/asserted")
            .statement("a.txt", 3, "japan/war-purpose/threat/negated/direct/Stalin/1945/asserted");
    predict("a.txt", 0, 10, "japan", "threat", Polarity.NEGATED, "Joseph Stalin");
    predict("a.txt", 11, 21, "japan", "threat", Polarity.AFFIRMED, "Stalin");
    predict("a.txt", 22, 32, "japan", "threat", Polarity.NEGATED, "Stalin");

    Evaluation evaluation = evaluate(align(gold));

    assertThat(evaluation.figure("attribute", "polarity").score()).isEqualTo(new Score(3, 3, 1));
    assertThat(evaluation.figure("attribute", "polarity negated").score())
        .isEqualTo(new Score(2, 2, 1));
    assertThat(evaluation.figure("attribute", "attribution").score()).isEqualTo(new Score(3, 3, 2));
    assertThat(evaluation.figure("attribute", "holder").score()).isEqualTo(new Score(2, 2, 1));
    assertThat(evaluation.figure("attribute", "date").score()).isEqualTo(new Score(2, 2, 1));
    assertThat(evaluation.figure("attribute", "modality").score()).isEqualTo(new Score(3, 3, 2));
  }

  @Test
  void whatGoldDoesNotCodeHasNoLineAndWhatWasNotMeasuredHasNoFigure() throws IOException {
    Evaluation evaluation = evaluate(align(gold().sentences("a.txt", 1)));

    assertThat(evaluation.table("attribute")).extracting(Figure::group).doesNotContain("date");
    assertThat(evaluation.figure("level", "category").score().f1()).isNaN();
    assertThat(EvaluationText.plain(evaluation)).contains("n/a").doesNotContain("NaN");
  }

  @Test
  void theIntervalComesFromDocumentsAndFromTheSeed() throws IOException {
    GoldFolder gold = gold();
    for (int i = 0; i < 20; i++) {
      gold.sentences(i + ".txt", 1).statement(i + ".txt", 0, THREAT);
      if (i % 2 == 0) {
        predict(i + ".txt", 0, 10, "threat");
      }
    }
    Alignment alignment = align(gold);

    Figure figure = byDefault(alignment);

    assertThat(figure.score().recall()).isEqualTo(0.5);
    // The binomial 95 % interval of 10 in 20 is 0.28 to 0.72.
    assertThat(figure.recall().low()).isBetween(0.25, 0.35);
    assertThat(figure.recall().high()).isBetween(0.65, 0.75);
    assertThat(byDefault(alignment)).isEqualTo(figure);
  }

  private static Figure byDefault(Alignment alignment) throws IOException {
    return Evaluator.evaluate(alignment, NO_TEXTS, Bootstrap.DEFAULT).figure("level", "category");
  }

  @Test
  void targetsCountApartWhereTheSentenceNamesNoCountry() throws IOException {
    Path texts = Files.createDirectories(folder.resolve("gold/texts"));
    Files.writeString(texts.resolve("a.txt"), "She waits. Japan did. They wait. He waited.");
    GoldFolder gold = gold().sentences("a.txt", 4);
    for (int sentence = 0; sentence < 4; sentence++) {
      gold.statement("a.txt", sentence, THREAT);
    }
    predict("a.txt", 0, 10, "justice");
    predict("a.txt", 11, 21, "germany", "threat", Polarity.AFFIRMED, "Stalin");
    predict("a.txt", 22, 32, "germany", "threat", Polarity.AFFIRMED, "Stalin");

    Coding coding = CodingReader.read(gold.write());
    Evaluation evaluation =
        Evaluator.evaluate(
            Alignment.of(coding, predictions()), new Texts(coding.texts()), new Bootstrap(50, 1));

    // The first is right, the third wrong; the second names its country, the fourth was not found.
    assertThat(evaluation.figure("attribute", "target, no country named").score())
        .isEqualTo(new Score(2, 2, 1));
  }

  @Test
  void twoTablesAreComparedWithoutAListOfSentences() throws IOException {
    predict("a.txt", 0, 10, "threat");
    Coding first = predictions();
    rows.clear();
    predict("a.txt", 1, 12, "threat");
    predict("a.txt", 50, 60, "militarism");
    Coding second = predictions();

    assertThat(evaluate(Alignment.of(first, second)).figure("level", "category").score())
        .isEqualTo(new Score(1, 2, 1));
  }

  @Test
  void errorsAreSortedByEntryAndShowTheSentence() throws IOException {
    Path texts = Files.createDirectories(folder.resolve("gold/texts"));
    Files.writeString(texts.resolve("a.txt"), "The enemy\n is not at\tall known yet....");
    GoldFolder gold = gold().sentences("a.txt", 3).statement("a.txt", 2, THREAT);
    predict("a.txt", 0, 10, "militarism", "en/war-purpose/militarism/zeal");
    predict("a.txt", 11, 21, "threat", "en/targets/japan/x", "en/war-purpose/threat/enemy");
    StringWriter out = new StringWriter();

    Coding coding = CodingReader.read(gold.write());
    new ErrorTable(Alignment.of(coding, predictions()), new Texts(coding.texts())).write(out);

    List<String> lines = out.toString().lines().toList();
    assertThat(lines).hasSize(4);
    assertThat(lines.get(1))
        .startsWith("false-positive\tno-statement\ten/war-purpose/militarism/zeal\ta.txt\t0\t10")
        .endsWith("The enemy");
    assertThat(lines.get(2))
        .startsWith("false-positive\tno-statement\ten/war-purpose/threat/enemy");
    assertThat(lines.get(3)).startsWith("miss\tno-statement\twar-purpose/threat\ta.txt\t22\t32");
  }

  @Test
  void entriesAreRankedByTheirWrongHits() throws IOException {
    GoldFolder gold = gold().sentences("a.txt", 3).statement("a.txt", 0, THREAT);
    predict("a.txt", 0, 10, "threat", "good", "both");
    predict("a.txt", 11, 21, "threat", "both");
    predict("a.txt", 22, 32, "threat", "both", "bad");

    assertThat(EntryTable.of(align(gold)))
        .containsExactly(
            new EntryTable.Row("both", 3, 1),
            new EntryTable.Row("bad", 1, 0),
            new EntryTable.Row("good", 1, 1));
  }

  @Test
  void aPartOfTheDocumentsCanBeComparedByItself() throws IOException {
    Coding gold = CodingReader.read(gold().sentences("a.txt", 1).sentences("b.txt", 2).write());

    assertThat(gold.only(List.of("texts/b.txt")).documents()).containsOnlyKeys("b.txt");
    assertThatThrownBy(() -> gold.only(List.of("c.txt")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no document 'c.txt'");
  }

  @Test
  void aWrongRowIsNamed() throws IOException {
    Path path = gold().sentences("a.txt", 1).statement("a.txt", 0, THREAT).write();
    Path table = path.resolve("statements.tsv");
    Files.writeString(table, Files.readString(table).replace("affirmed", "perhaps"));
    assertThatThrownBy(() -> CodingReader.read(path))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("statements.tsv:2: 'perhaps' is no polarity");

    Files.writeString(table, Files.readString(table).replace("a.txt\t0\t0", "a.txt\t7\t0"));
    assertThatThrownBy(() -> CodingReader.read(path)).hasMessageContaining("sentence 7 of a.txt");

    Files.writeString(table, Files.readString(table).replace("polarity", "pole"));
    assertThatThrownBy(() -> CodingReader.read(path)).hasMessageContaining("no column 'polarity'");

    assertThatThrownBy(() -> CodingReader.read(folder.resolve("none")))
        .hasMessageContaining("no such file or folder");
  }

  @Test
  void theDataFilesHoldEveryLine() throws IOException {
    GoldFolder gold = gold().sentences("a.txt", 1).statement("a.txt", 0, THREAT);
    predict("a.txt", 0, 10, "threat");
    Evaluation evaluation = evaluate(align(gold));
    StringWriter csv = new StringWriter();
    StringWriter json = new StringWriter();

    EvaluationData.csv(csv, evaluation);
    EvaluationData.json(json, evaluation);

    assertThat(csv.toString().lines()).hasSize(evaluation.figures().size() + 1);
    assertThat(csv.toString()).contains("category,war-purpose/threat,1,1,1,1,1.0,n/a,n/a");
    assertThat(json.toString()).contains("\"gold statements\" : 1", "\"f1_low\" : null");
    assertThat(EvaluationText.markdown(evaluation)).contains("| category | 1 | 1 | 1 | 1.000");
  }
}
