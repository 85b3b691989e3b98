package org.diptych.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.diptych.statement.Polarity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluatorTest {

  private static final String THREAT = "japan/war-purpose/threat/affirmed/direct/Stalin";

  private static final String NA = ",n/a";

  @TempDir Path folder;

  private Predictions predictions;

  @BeforeEach
  void noPredictions() {
    predictions = new Predictions(folder);
  }

  private Alignment align(GoldFolder gold) throws IOException {
    return Alignment.of(CodingReader.read(gold.write()), predictions.read());
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
    predictions.add("a.txt", 0, 10, "threat");
    predictions.add("a.txt", 11, 21, "militarism");
    predictions.add("a.txt", 22, 32, "justice");
    predictions.add("a.txt", 33, 43, "germany", "threat", Polarity.AFFIRMED, "Stalin");
    predictions.add("a.txt", 44, 54, "threat");

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
    predictions.add("a.txt", 8, 20, "threat");
    predictions.add("a.txt", 100, 120, "threat");

    Alignment alignment = align(gold);

    assertThat(alignment.predicted().keySet()).isEqualTo(alignment.gold().keySet());
    assertThat(alignment.outsideSentences()).isEqualTo(1);
  }

  @Test
  void documentsOfOneSideOnlyAreIgnoredOrMissed() throws IOException {
    GoldFolder gold =
        gold().sentences("a.txt", 1).sentences("b.txt", 1).statement("b.txt", 0, THREAT);
    predictions.add("texts/a.txt", 0, 10, "threat");
    predictions.add("elsewhere/c.txt", 0, 10, "threat");

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
    predictions.add("x/a.txt", 0, 10, "threat");
    predictions.add("y/a.txt", 0, 10, "threat");

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
    predictions.add("a.txt", 0, 10, "japan", "threat", Polarity.NEGATED, "Joseph Stalin");
    predictions.add("a.txt", 11, 21, "japan", "threat", Polarity.AFFIRMED, "Stalin");
    predictions.add("a.txt", 22, 32, "japan", "threat", Polarity.NEGATED, "Stalin");

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
    assertThat(EvaluationText.plain(evaluation, true)).contains("n/a").doesNotContain("NaN");
  }

  @Test
  void theIntervalComesFromDocumentsAndFromTheSeed() throws IOException {
    GoldFolder gold = gold();
    for (int i = 0; i < 20; i++) {
      gold.sentences(i + ".txt", 1).statement(i + ".txt", 0, THREAT);
      if (i % 2 == 0) {
        predictions.add(i + ".txt", 0, 10, "threat");
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
    predictions.add("a.txt", 0, 10, "justice");
    predictions.add("a.txt", 11, 21, "germany", "threat", Polarity.AFFIRMED, "Stalin");
    predictions.add("a.txt", 22, 32, "germany", "threat", Polarity.AFFIRMED, "Stalin");

    Coding coding = CodingReader.read(gold.write());
    Evaluation evaluation =
        Evaluator.evaluate(
            Alignment.of(coding, predictions.read()),
            new Texts(coding.texts()),
            new Bootstrap(50, 1));

    // The first is right, the third wrong; the second names its country, the fourth was not found.
    assertThat(evaluation.figure("attribute", "target, no country named").score())
        .isEqualTo(new Score(2, 2, 1));
  }

  @Test
  void twoTablesAreComparedWithoutAListOfSentences() throws IOException {
    predictions.add("a.txt", 0, 10, "threat");
    Coding first = predictions.read();
    predictions.clear();
    predictions.add("a.txt", 1, 12, "threat");
    predictions.add("a.txt", 50, 60, "militarism");
    Coding second = predictions.read();

    assertThat(evaluate(Alignment.of(first, second)).figure("level", "category").score())
        .isEqualTo(new Score(1, 2, 1));
  }

  @Test
  void entriesAreRankedByTheirWrongHits() throws IOException {
    GoldFolder gold = gold().sentences("a.txt", 3).statement("a.txt", 0, THREAT);
    predictions.add("a.txt", 0, 10, "threat", "good", "both");
    predictions.add("a.txt", 11, 21, "threat", "both");
    predictions.add("a.txt", 22, 32, "threat", "both", "bad");

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
    predictions.add("a.txt", 0, 10, "threat");
    Evaluation evaluation = evaluate(align(gold));
    StringWriter csv = new StringWriter();
    StringWriter json = new StringWriter();

    EvaluationData.csv(csv, evaluation);
    EvaluationData.json(json, evaluation);

    List<String> lines = csv.toString().lines().toList();
    assertThat(lines)
        .contains("category,war-purpose/threat" + ",1".repeat(4) + ",1.0".repeat(9) + NA.repeat(6))
        .contains("calibration,0.5-0.6,n/a,1,n/a,1,1.0" + NA.repeat(8) + ",0.5,-0.5" + NA.repeat(4))
        .contains("false-positive,boundary" + NA.repeat(16) + ",0" + NA.repeat(2))
        .allSatisfy(line -> assertThat(line.split(",")).hasSize(21));
    assertThat(json.toString())
        .contains("\"gold statements\" : 1", "\"f1_low\" : null")
        .contains("\"expected_calibration_error\" : 0.5")
        .contains("\"group\" : \"other-axis\"");
    assertThat(EvaluationText.markdown(evaluation)).contains("| category | 1 | 1 | 1 | 1.000");
  }

  @Test
  void groupsOfDocumentsHaveFiguresWithIntervals() throws IOException {
    Path texts = Files.createDirectories(folder.resolve("gold/texts"));
    Files.writeString(
        texts.resolve("metadata.tsv"),
        "file\tdate\tkind\na.txt\t1938\tpoem\nb.txt\t1939-09\tpoem\nc.txt\t1946\tode\n");
    GoldFolder gold = gold();
    for (String document : List.of("a.txt", "b.txt", "c.txt", "d.txt")) {
      gold.sentences(document, 1).statement(document, 0, THREAT);
    }
    predictions.add("a.txt", 0, 10, "threat").add("c.txt", 0, 10, "militarism");

    Evaluation evaluation = evaluate(align(gold));

    Figure poems = evaluation.figure("kind of document", "poem");
    assertThat(poems.score()).isEqualTo(new Score(2, 1, 1));
    assertThat(poems.recall()).isEqualTo(new Bootstrap.Interval(0, 1));
    assertThat(evaluation.table("kind of document"))
        .extracting(Figure::group)
        .containsExactly("ode", "poem");
    assertThat(evaluation.table("period"))
        .extracting(Figure::group, figure -> figure.score().right())
        .containsExactly(
            tuple("1938 and before", 1),
            tuple("1939 to 1942", 0),
            tuple("1946 and after", 0),
            tuple("unknown", 0));
    assertThat(evaluation.figure("document", "a.txt").f1()).isEqualTo(Bootstrap.Interval.NONE);
  }

  @Test
  void theIntervalOfAGroupThatTheCodingsDrawDifferentlyHoldsItsFigure() throws IOException {
    GoldFolder gold = gold();
    for (int i = 0; i < 20; i++) {
      gold.sentences(i + ".txt", 2)
          .statement(i + ".txt", 0, THREAT)
          .statement(i + ".txt", 1, THREAT.replace("direct", "indirect"));
      predictions.add(i + ".txt", 0, 10, "threat").add(i + ".txt", 11, 21, "threat");
    }

    Figure direct = evaluate(align(gold)).figure("attribution", "direct");

    // Both predictions are direct and right, and gold's only direct one is found.
    assertThat(direct.score()).isEqualTo(new Score(20, 40, 20, 40));
    assertThat(direct.f1()).isEqualTo(new Bootstrap.Interval(1, 1));
  }

  @Test
  void aCellInMarkdownCannotBeginAnother() throws IOException {
    Files.createDirectories(folder.resolve("gold/texts"));
    Files.writeString(
        folder.resolve("gold/texts/metadata.tsv"), "file\tkind\na.txt\tverse|prose\n");

    String markdown =
        EvaluationText.markdown(
            evaluate(align(gold().sentences("a.txt", 1).statement("a.txt", 0, THREAT))));

    assertThat(markdown).contains("| verse\\|prose | 1 |");
    List<String> lines = markdown.lines().toList();
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i).startsWith("|") && !lines.get(i - 1).isEmpty()) {
        assertThat(columns(lines.get(i))).isEqualTo(columns(lines.get(i - 1)));
      }
    }
  }

  private static int columns(String line) {
    return line.split("(?<!\\\\)\\|").length;
  }
}
