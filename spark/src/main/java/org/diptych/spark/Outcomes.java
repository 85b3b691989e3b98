package org.diptych.spark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.diptych.pipeline.DocumentResult;
import org.diptych.statement.StatementRow;
import org.diptych.statement.StatementsCsv;

/** What became of the documents, as one table: a row per statement, and one per failure. */
final class Outcomes {

  /** Number of the statement in its document. */
  static final String NUMBER = "number";

  /** Empty in a statement. */
  static final String STAGE = "failure_stage";

  static final String REASON = "failure_reason";
  static final String REMEDY = "failure_remedy";

  private static final List<String> FAILURE = List.of(STAGE, REASON, REMEDY);

  private Outcomes() {}

  /** The columns of {@code statements.csv}. */
  static List<String> statementColumns(List<String> meta) {
    return Stream.concat(
            StatementsCsv.COLUMNS.stream(), meta.stream().map(name -> StatementsCsv.META + name))
        .toList();
  }

  static StructType schema(List<String> meta) {
    StructType schema = new StructType().add(NUMBER, DataTypes.IntegerType);
    for (String column : statementColumns(meta)) {
      schema = schema.add(column, DataTypes.StringType);
    }
    for (String column : FAILURE) {
      schema = schema.add(column, DataTypes.StringType);
    }
    return schema;
  }

  static List<Row> rows(DocumentResult result, List<String> meta) {
    int width = statementColumns(meta).size();
    List<Row> rows = new ArrayList<>();
    if (result instanceof DocumentResult.Failed failed) {
      Object[] cells = new Object[1 + width + FAILURE.size()];
      cells[0] = 0;
      cells[1] = failed.document();
      cells[width + 1] = failed.stage().id();
      cells[width + 2] = failed.fault().reason();
      cells[width + 3] = failed.fault().remedy();
      rows.add(RowFactory.create(cells));
    } else if (result instanceof DocumentResult.Done done) {
      for (StatementRow statement : done.rows()) {
        List<Object> cells = new ArrayList<>();
        cells.add(rows.size());
        cells.addAll(StatementsCsv.cells(statement));
        meta.forEach(name -> cells.add(statement.meta().getOrDefault(name, "")));
        cells.addAll(List.of("", "", ""));
        rows.add(RowFactory.create(cells.toArray()));
      }
    }
    return rows;
  }

  /** The statement in a row. */
  static StatementRow statement(Row row, List<String> meta) {
    Map<String, String> cells = new LinkedHashMap<>();
    for (String column : statementColumns(meta)) {
      cells.put(column, row.getAs(column));
    }
    return StatementsCsv.row(cells);
  }
}
