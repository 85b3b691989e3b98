package org.diptych.statement;

import blue.strategic.parquet.Dehydrator;
import blue.strategic.parquet.Hydrator;
import blue.strategic.parquet.HydratorSupplier;
import blue.strategic.parquet.ParquetReader;
import blue.strategic.parquet.ParquetWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/**
 * Reads and writes the table of {@link StatementsCsv} as Apache Parquet (format 1, Snappy): the
 * same columns with the same values; offsets are integers, {@code confidence} is a double, all else
 * a string, and what is empty is null. Dates stay strings, for they may lack day and month.
 */
public final class StatementsParquet {

  private static final Set<String> INTEGERS = Set.of("begin", "end");
  private static final String DOUBLE = "confidence";

  private StatementsParquet() {}

  /**
   * Begins a table.
   *
   * @param file must not be there yet
   * @param meta names of the further metadata columns, without {@code meta_}
   */
  public static Table table(Path file, List<String> meta) throws IOException {
    List<String> columns = new ArrayList<>(StatementsCsv.COLUMNS);
    meta.forEach(name -> columns.add(StatementsCsv.META + name));
    Type[] types = columns.stream().map(StatementsParquet::type).toArray(Type[]::new);
    Dehydrator<StatementRow> cells =
        (row, values) -> {
          List<String> all = new ArrayList<>(StatementsCsv.cells(row));
          meta.forEach(name -> all.add(row.meta().getOrDefault(name, "")));
          for (int i = 0; i < columns.size(); i++) {
            if (!all.get(i).isEmpty()) {
              values.write(columns.get(i), value(columns.get(i), all.get(i)));
            }
          }
        };
    return new Table(
        ParquetWriter.writeFile(new MessageType("statements", types), file.toFile(), cells));
  }

  /** A table that is being written, row by row; it is whole when it is closed. */
  public static final class Table implements Closeable {

    private final ParquetWriter<StatementRow> writer;

    private Table(ParquetWriter<StatementRow> writer) {
      this.writer = writer;
    }

    /** Writes a row. */
    public void add(StatementRow row) throws IOException {
      writer.write(row);
    }

    @Override
    public void close() throws IOException {
      writer.close();
    }
  }

  private static Type type(String column) {
    if (INTEGERS.contains(column)) {
      return Types.optional(PrimitiveTypeName.INT32).named(column);
    }
    return column.equals(DOUBLE)
        ? Types.optional(PrimitiveTypeName.DOUBLE).named(column)
        : Types.optional(PrimitiveTypeName.BINARY)
            .as(LogicalTypeAnnotation.stringType())
            .named(column);
  }

  private static Object value(String column, String cell) {
    if (INTEGERS.contains(column)) {
      return Integer.valueOf(cell);
    }
    return column.equals(DOUBLE) ? (Object) Double.valueOf(cell) : cell;
  }

  /**
   * Reads a table.
   *
   * @throws IOException if it cannot be read, or is no such table; the message names file and row
   */
  public static List<StatementRow> read(Path file) throws IOException {
    List<StatementRow> rows = new ArrayList<>();
    try {
      List<String> header =
          ParquetReader.readMetadata(file.toFile())
              .getFileMetaData()
              .getSchema()
              .getColumns()
              .stream()
              .map(column -> column.getPath()[0])
              .toList();
      StatementsCsv.requireColumns(file.toString(), header);
      try (Stream<Map<String, String>> cells =
          ParquetReader.streamContent(file.toFile(), HydratorSupplier.constantly(new Cells()))) {
        cells.forEach(row -> rows.add(StatementsCsv.row(complete(row, header))));
      }
      return rows;
    } catch (IllegalArgumentException e) {
      throw new IOException(file + ", row " + (rows.size() + 1) + ": " + e.getMessage(), e);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (RuntimeException e) {
      // The reader shows bytes that are none of its format by whatever exception it runs into.
      throw new IOException(file + ": no Parquet file, or a broken one; write it anew", e);
    }
  }

  private static Map<String, String> complete(Map<String, String> row, List<String> header) {
    Map<String, String> complete = new LinkedHashMap<>();
    header.forEach(column -> complete.put(column, row.getOrDefault(column, "")));
    return complete;
  }

  /** Takes the cells of a row as strings. */
  private static final class Cells implements Hydrator<Map<String, String>, Map<String, String>> {

    @Override
    public Map<String, String> start() {
      return new LinkedHashMap<>();
    }

    @Override
    public Map<String, String> add(Map<String, String> row, String column, Object value) {
      if (value != null) {
        row.put(column, value.toString());
      }
      return row;
    }

    @Override
    public Map<String, String> finish(Map<String, String> row) {
      return row;
    }
  }
}
