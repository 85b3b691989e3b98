package org.diptych.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.diptych.pipeline.DuplicateSearch;
import org.diptych.statement.Duplicates;
import org.diptych.statement.StatementRow;

/**
 * Says which statements repeat another, by the search of a run on one machine. The driver does it:
 * statements stream through it, one partition at a time, and the search keeps them on its disk, so
 * that its memory holds no more than the pairs that are found.
 */
final class Repetitions {

  /** Column of the statement that repeats another. */
  static final String REPETITION = "repetition";

  /** Column of the statement that it repeats. */
  static final String ORIGINAL = "original";

  /** So many statements are searched at a time. */
  private static final long PART = 100_000;

  private static final int MOST_PARTS = 400;

  private static final StructType SCHEMA =
      new StructType().add(REPETITION, DataTypes.StringType).add(ORIGINAL, DataTypes.StringType);

  private Repetitions() {}

  /**
   * Searches a table.
   *
   * @param statements the table, as {@link Outcomes} has it
   * @param count how many there are
   */
  static Dataset<Row> in(SparkSession spark, Dataset<Row> statements, List<String> meta, long count)
      throws IOException {
    Path folder = Files.createTempDirectory("diptych-duplicates");
    List<String> ids = new ArrayList<>();
    List<Row> found = new ArrayList<>();
    int parts = (int) Math.min(MOST_PARTS, 1 + count / PART);
    try (DuplicateSearch search = new DuplicateSearch(folder.resolve("search"), parts)) {
      for (Iterator<Row> rows = statements.toLocalIterator(); rows.hasNext(); ) {
        StatementRow row = Outcomes.statement(rows.next(), meta);
        Optional<Duplicates.Candidate> candidate = Duplicates.candidate(row);
        if (candidate.isPresent()) {
          search.add(ids.size(), candidate.get());
          ids.add(row.id());
        }
      }
      search.search();
      try (DuplicateSearch.Found originals = search.found()) {
        for (int i = 0; i < ids.size(); i++) {
          String original = originals.originalOf(i);
          if (!original.isEmpty()) {
            found.add(RowFactory.create(ids.get(i), original));
          }
        }
      }
    } finally {
      Files.deleteIfExists(folder);
    }
    return spark.createDataFrame(found, SCHEMA);
  }
}
