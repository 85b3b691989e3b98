package org.diptych.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/**
 * The documents of a job as a table: {@code id}, {@code content} (bytes), the columns of {@link
 * #FACTS}, and one {@code meta_*} column for each further one.
 *
 * @param table the table
 * @param meta names of the further columns, without {@code meta_}
 */
record Documents(Dataset<Row> table, List<String> meta) {

  static final String ID = "id";
  static final String CONTENT = "content";
  static final String META = "meta_";

  /** What a table may say of a document, under the names of {@code metadata.tsv}. */
  static final List<String> FACTS =
      List.of("date", "author", "title", "source", "reference", "language");

  private static final String TEXT = "text";

  /**
   * Opens an input.
   *
   * @param place a file or folder in any file system that Spark reads
   * @throws IOException if there is nothing, or a table lacks a column
   */
  static Documents open(SparkSession spark, String place, SparkRun.InputForm form)
      throws IOException {
    Path path = new Path(place);
    FileSystem files = path.getFileSystem(spark.sessionState().newHadoopConf());
    if (!files.exists(path)) {
      throw new IOException(place + ": there is no such file or folder");
    }
    return switch (form) {
      case TEXTS -> texts(spark, files.getFileStatus(path));
      case PARQUET -> table(place, spark.read().parquet(place));
      case CSV ->
          table(
              place,
              spark
                  .read()
                  .option("header", true)
                  .option("multiLine", true)
                  .option("quote", "\"")
                  .option("escape", "\"")
                  .option("encoding", "UTF-8")
                  .option("ignoreLeadingWhiteSpace", false)
                  .option("ignoreTrailingWhiteSpace", false)
                  .option("maxCharsPerColumn", -1)
                  .csv(place));
    };
  }

  private static Documents texts(SparkSession spark, FileStatus input) {
    String root = input.getPath().toString();
    int skipped = input.isDirectory() ? root.length() + 1 : root.lastIndexOf('/') + 1;
    Dataset<Row> table =
        spark
            .read()
            .format("binaryFile")
            .option("recursiveFileLookup", true)
            .option("pathGlobFilter", input.isDirectory() ? "*.txt" : "*")
            .load(root)
            .select(
                functions.substring(col("path"), lit(skipped + 1), lit(Integer.MAX_VALUE)).as(ID),
                col(CONTENT));
    for (String fact : FACTS) {
      table = table.withColumn(fact, lit(""));
    }
    return new Documents(table, List.of());
  }

  private static Documents table(String place, Dataset<Row> input) throws IOException {
    List<String> names = Arrays.asList(input.columns());
    for (String needed : List.of(ID, TEXT)) {
      if (!names.contains(needed)) {
        throw new IOException(
            place + ": no column '" + needed + "'; it has: " + String.join(", ", names));
      }
    }
    List<Column> columns = new ArrayList<>();
    columns.add(text(input, ID).as(ID));
    columns.add(functions.encode(text(input, TEXT), "UTF-8").as(CONTENT));
    for (String fact : FACTS) {
      columns.add((names.contains(fact) ? text(input, fact) : lit("")).as(fact));
    }
    Set<String> known = Set.of(ID, TEXT);
    // As in metadata.tsv, the source appears among the further columns, too.
    List<String> meta =
        names.stream()
            .filter(name -> !known.contains(name))
            .filter(name -> name.equals("source") || !FACTS.contains(name))
            .toList();
    meta.forEach(name -> columns.add(text(input, name).as(META + name)));
    return new Documents(input.select(columns.toArray(Column[]::new)), meta);
  }

  /** A column as text; a null counts as empty, and a date is written as ISO 8601. */
  private static Column text(Dataset<Row> table, String name) {
    return coalesce(table.col("`" + name + "`").cast("string"), lit(""));
  }
}
