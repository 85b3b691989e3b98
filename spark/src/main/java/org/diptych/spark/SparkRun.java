package org.diptych.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.diptych.statement.StatementsCsv;

/**
 * Annotates the documents of a table or folder. The rows are those that a run on one machine
 * writes, in its order; {@code OUT} holds {@code statements} and {@code failures}.
 *
 * @param settings how the annotators are set
 * @param partitions among how many tasks the documents are put; 0 = four for each core
 * @param form of the tables that are written
 * @param partitionBy columns by which {@code statements} is put into folders; may be empty
 */
public record SparkRun(
    Settings settings, int partitions, TableForm form, List<String> partitionBy) {

  /** The table of statements in the output folder. */
  public static final String STATEMENTS = "statements";

  /** The table of documents that failed in the output folder. */
  public static final String FAILURES = "failures";

  /** What the annotators found, before repetitions are known; taken away at the end. */
  private static final String STAGED = "annotated-in-progress";

  private static final int TASKS_PER_CORE = 4;

  private static final UserDefinedFunction GUARD =
      udf((UDF1<String, String>) StatementsCsv::guard, DataTypes.StringType);

  /** The forms of input. */
  public enum InputForm {
    /** Files that end in {@code .txt}, with the folders below. */
    TEXTS,
    /** A table in Parquet with {@code id} and {@code text}, and what else is known. */
    PARQUET,
    /** The same as CSV with a header (RFC 4180, UTF-8). */
    CSV
  }

  /** The forms of tables that are written. */
  public enum TableForm {
    /** Parquet; offsets are integers, the confidence is a double, what is empty is null. */
    PARQUET,
    /** CSV with a header, its cells as in {@code statements.csv}. */
    CSV
  }

  /**
   * How much there is.
   *
   * @param documents all documents, those that failed included
   * @param failed documents that failed
   * @param statements in the table
   * @param duplicates those that repeat another
   */
  public record Totals(long documents, long failed, long statements, long duplicates) {}

  /** Copies the list. */
  public SparkRun {
    partitionBy = List.copyOf(partitionBy);
  }

  /**
   * Annotates.
   *
   * @param in a folder or table in any file system that Spark reads
   * @param out folder in any file system that Spark writes; must be new or empty
   * @throws IOException if there is no such input, a table lacks a column, or the output is in the
   *     way or cannot be written
   */
  public Totals run(SparkSession spark, String in, InputForm from, String out) throws IOException {
    return run(spark, Documents.open(spark, in, from), out);
  }

  private Totals run(SparkSession spark, Documents documents, String out) throws IOException {
    Path folder = new Path(out);
    FileSystem files = folder.getFileSystem(spark.sessionState().newHadoopConf());
    if (files.exists(folder) && files.listStatus(folder).length > 0) {
      throw new IOException(out + ": not empty; name a new folder");
    }
    Counters counters = Counters.of(spark.sparkContext());
    String staged = new Path(folder, STAGED).toString();
    annotate(spark, documents, counters).write().parquet(staged);
    Dataset<Row> outcomes = spark.read().parquet(staged);
    Dataset<Row> statements = outcomes.where(col(Outcomes.STAGE).equalTo(""));
    Dataset<Row> failures = outcomes.where(col(Outcomes.STAGE).notEqual(""));
    long count = statements.count();
    Dataset<Row> repetitions = Repetitions.in(spark, statements, documents.meta(), count);
    List<String> columns = Outcomes.statementColumns(documents.meta());
    write(
        statements
            .join(repetitions, col("id").equalTo(col(Repetitions.REPETITION)), "left")
            .withColumn("duplicate_of", coalesce(col(Repetitions.ORIGINAL), lit("")))
            .orderBy("document", Outcomes.NUMBER)
            .select(columns.stream().map(this::cell).toArray(Column[]::new)),
        new Path(folder, STATEMENTS),
        partitionBy);
    write(
        failures
            .orderBy("document")
            .select(
                text("document").as("file"),
                text(Outcomes.STAGE).as("stage"),
                text(Outcomes.REASON).as("reason"),
                text(Outcomes.REMEDY).as("remedy")),
        new Path(folder, FAILURES),
        List.of());
    Totals totals =
        new Totals(counters.documents().value(), failures.count(), count, repetitions.count());
    files.delete(new Path(staged), true);
    return totals;
  }

  private Dataset<Row> annotate(SparkSession spark, Documents documents, Counters counters) {
    int tasks =
        partitions > 0 ? partitions : TASKS_PER_CORE * spark.sparkContext().defaultParallelism();
    return documents
        .table()
        .repartition(tasks)
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>)
                new Annotation(settings, settings.languages(), documents.meta(), counters),
            Encoders.row(Outcomes.schema(documents.meta())));
  }

  private Column cell(String name) {
    if (form == TableForm.CSV) {
      return text(name);
    }
    return switch (name) {
      case "begin", "end" -> column(name).cast(DataTypes.IntegerType).as(name);
      case "confidence" -> text(name).cast(DataTypes.DoubleType).as(name);
      default -> text(name);
    };
  }

  private Column text(String name) {
    Column column = column(name);
    return (form == TableForm.CSV ? GUARD.apply(column) : when(column.notEqual(""), column))
        .as(name);
  }

  private static Column column(String name) {
    return col("`" + name + "`");
  }

  private void write(Dataset<Row> table, Path place, List<String> folders) {
    DataFrameWriter<Row> writer =
        table.write().partitionBy(new ArrayList<>(folders).toArray(String[]::new));
    switch (form) {
      case PARQUET -> writer.parquet(place.toString());
      case CSV ->
          writer
              .option("header", true)
              .option("quote", "\"")
              .option("escape", "\"")
              .option("emptyValue", "")
              .option("lineSep", "\r\n")
              .option("ignoreLeadingWhiteSpace", false)
              .option("ignoreTrailingWhiteSpace", false)
              .csv(place.toString());
    }
  }
}
