package org.diptych.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.diptych.io.Corpus;
import org.diptych.pipeline.BatchRun;
import org.diptych.pipeline.DocumentResult;
import org.diptych.pipeline.Limits;
import org.diptych.statement.Duplicates;
import org.diptych.statement.StatementRow;
import org.diptych.statement.StatementsCsv;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rows of a Spark run are those of a run on this machine. */
class SparkRunTest {

  private static final String REPEATED =
      "Japan is a menace to all her neighbours, and her arsenals must be dismantled at once.";

  private static final Settings SETTINGS = Settings.defaults();

  private static SparkSession spark;

  @TempDir static Path folder;
  @TempDir Path temporary;

  /** A document of the sample. */
  private record Sample(String id, String text, String date, String author, String title) {}

  private static final List<Sample> SAMPLES =
      List.of(
          new Sample(
              "b/1946.txt",
              "Note by the Minister\n\n" + REPEATED + " He wrote, \"Germany, too, must pay.\"",
              "1946-05-02",
              "Minister Harrow",
              "Note by the Minister, \"secret\""),
          new Sample(
              "a/1945.txt",
              "The Consul to the Cabinet\n\n"
                  + REPEATED
                  + " We do not think that Germany is a threat.",
              "1945-09",
              "",
              "The Consul to the Cabinet"),
          new Sample("a/none.txt", "The weather was fine, and nobody said a word.", "", "", ""),
          new Sample(
              "c/equals.txt",
              "= Germany must be occupied, and its war criminals tried =\n",
              "1944",
              "=Author",
              "-Title"),
          new Sample("d/ümlaut.txt", "Deutschland — Germany — shall be disarmed.", "", "", ""));

  @BeforeAll
  static void start() {
    spark =
        SparkSession.builder()
            .master("local[2]")
            .appName("test")
            .config("spark.driver.host", "localhost")
            .config("spark.ui.enabled", false)
            .config("spark.sql.shuffle.partitions", 2)
            .getOrCreate();
  }

  @AfterAll
  static void stop() throws IOException {
    spark.close();
  }

  @Test
  void rowsOfATable() throws Exception {
    List<List<String>> local = local(write(SAMPLES, true));
    assertThat(local).as("a repetition").anyMatch(row -> !row.get(27).isEmpty());
    assertThat(local).as("a holder").anyMatch(row -> !row.get(8).isEmpty());

    String parquet = folder.resolve("table.parquet").toString();
    table().write().parquet(parquet);
    assertThat(spark(parquet, SparkRun.InputForm.PARQUET, SparkRun.TableForm.CSV))
        .containsExactlyElementsOf(local);
    String csv = folder.resolve("table.csv").toString();
    table().write().option("header", true).option("escape", "\"").csv(csv);
    assertThat(spark(csv, SparkRun.InputForm.CSV, SparkRun.TableForm.CSV))
        .containsExactlyElementsOf(local);
  }

  @Test
  void rowsOfAFolder() throws Exception {
    Path texts = write(SAMPLES, false);
    Files.writeString(texts.resolve("picture.png"), "no text");

    assertThat(spark(texts.toString(), SparkRun.InputForm.TEXTS, SparkRun.TableForm.CSV))
        .containsExactlyElementsOf(local(texts));
  }

  @Test
  void parquetHasNumbersAndFolders() throws Exception {
    Path texts = write(SAMPLES, false);
    String out = temporary.resolve("out").toString();

    new SparkRun(SETTINGS, 2, SparkRun.TableForm.PARQUET, List.of("target"))
        .run(spark, texts.toString(), SparkRun.InputForm.TEXTS, out);

    Dataset<Row> statements = spark.read().parquet(out + "/" + SparkRun.STATEMENTS);
    assertThat(Path.of(out, SparkRun.STATEMENTS, "target=japan")).isDirectory();
    assertThat(statements.schema().apply("begin").dataType()).isEqualTo(DataTypes.IntegerType);
    assertThat(statements.schema().apply("confidence").dataType()).isEqualTo(DataTypes.DoubleType);
    assertThat(statements.count()).isEqualTo(local(texts).size());
    assertThat(statements.where("title is null").count()).isEqualTo(statements.count());
    assertThat(Path.of(out).toFile().list()).containsExactlyInAnyOrder("statements", "failures");
  }

  @Test
  void aBadDocumentCostsOnlyItself() throws Exception {
    List<Sample> samples = new ArrayList<>(SAMPLES);
    samples.add(new Sample("blank.txt", "  \n", "", "", ""));
    samples.add(new Sample("date.txt", "Japan is a threat.", "May 1944", "", ""));
    String out = temporary.resolve("out").toString();
    String in = temporary.resolve("in.parquet").toString();
    table(samples).write().parquet(in);

    SparkRun.Totals totals =
        new SparkRun(SETTINGS, 3, SparkRun.TableForm.CSV, List.of())
            .run(spark, in, SparkRun.InputForm.PARQUET, out);

    assertThat(totals.documents()).isEqualTo(samples.size());
    assertThat(totals.failed()).isEqualTo(2);
    assertThat(cells(out + "/" + SparkRun.FAILURES))
        .containsExactly(
            List.of(
                "blank.txt",
                "read",
                "the file holds only white space",
                "remove it or put its text in"),
            List.of(
                "date.txt", "read", "'May 1944' is no date", "write 1945-08-15, 1945-08 or 1945"));
    assertThat(totals.statements()).isEqualTo(local(write(SAMPLES, true)).size());
  }

  @Test
  void whatIsMissingIsSaid() throws IOException {
    assertThatThrownBy(
            () -> Documents.open(spark, temporary + "/nothing", SparkRun.InputForm.TEXTS))
        .hasMessageContaining("there is no such file or folder");
    String in = temporary.resolve("in.parquet").toString();
    table().drop("text").write().parquet(in);
    assertThatThrownBy(() -> Documents.open(spark, in, SparkRun.InputForm.PARQUET))
        .hasMessageContaining("no column 'text'; it has: id, date");
    Files.writeString(Files.createDirectory(temporary.resolve("out")).resolve("mine"), "");
    assertThatThrownBy(
            () ->
                new SparkRun(SETTINGS, 1, SparkRun.TableForm.CSV, List.of())
                    .run(
                        spark,
                        temporary.toString(),
                        SparkRun.InputForm.TEXTS,
                        temporary.resolve("out").toString()))
        .hasMessageContaining("not empty");
  }

  /** The samples as files; with a metadata.tsv if wanted. */
  private Path write(List<Sample> samples, boolean metadata) throws IOException {
    Path texts = Files.createTempDirectory(temporary, "texts");
    List<String> lines = new ArrayList<>();
    lines.add("file\tdate\tauthor\ttitle\tarchive");
    for (Sample sample : samples) {
      Path file = texts.resolve(sample.id());
      Files.createDirectories(file.getParent());
      Files.write(file, sample.text().getBytes(StandardCharsets.UTF_8));
      lines.add(
          String.join(
              "\t",
              sample.id(),
              sample.date(),
              sample.author(),
              sample.title(),
              "box " + sample.id().length()));
    }
    if (metadata) {
      Files.write(texts.resolve("metadata.tsv"), lines);
    }
    return texts;
  }

  private static Dataset<Row> table() {
    return table(SAMPLES);
  }

  private static Dataset<Row> table(List<Sample> samples) {
    StructType schema = new StructType();
    for (String column : List.of("id", "text", "date", "author", "title", "archive")) {
      schema = schema.add(column, DataTypes.StringType);
    }
    return spark.createDataFrame(
        samples.stream()
            .map(
                s ->
                    RowFactory.create(
                        s.id(),
                        s.text(),
                        s.date(),
                        s.author().isEmpty() ? null : s.author(),
                        s.title(),
                        "box " + s.id().length()))
            .toList(),
        schema);
  }

  /** The cells of the table that a run on this machine makes. */
  private static List<List<String>> local(Path texts) throws Exception {
    Map<String, List<StatementRow>> found = new LinkedHashMap<>();
    Corpus corpus = Corpus.open(texts, "en", SETTINGS.languages());
    new BatchRun(
            SETTINGS.options(),
            Optional.empty(),
            new Limits(100_000, Duration.ZERO, 1),
            false,
            name -> false)
        .run(
            corpus,
            (result, file, took) -> {
              if (result instanceof DocumentResult.Done done) {
                found.put(done.document(), done.rows());
              }
            });
    List<StatementRow> rows = found.values().stream().flatMap(List::stream).toList();
    List<List<String>> cells = new ArrayList<>();
    for (StatementRow row : Duplicates.mark(rows)) {
      List<String> line = new ArrayList<>(StatementsCsv.cells(row));
      corpus.metaColumns().forEach(name -> line.add(row.meta().get(name)));
      cells.add(line);
    }
    return cells;
  }

  /** The cells of the table that Spark makes, in its order. */
  private List<List<String>> spark(String in, SparkRun.InputForm from, SparkRun.TableForm to)
      throws IOException {
    String out = Files.createTempDirectory(temporary, "out").toString();
    new SparkRun(SETTINGS, 3, to, List.of()).run(spark, in, from, out);
    return cells(out + "/" + SparkRun.STATEMENTS);
  }

  private static List<List<String>> cells(String place) {
    return spark
        .read()
        .option("header", true)
        .option("escape", "\"")
        .option("multiLine", true)
        .csv(place)
        .collectAsList()
        .stream()
        .map(
            row ->
                IntStream.range(0, row.size())
                    .mapToObj(i -> row.isNullAt(i) ? "" : StatementsCsv.unguard(row.getString(i)))
                    .toList())
        .toList();
  }
}
