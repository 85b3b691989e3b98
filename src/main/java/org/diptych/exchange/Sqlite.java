package org.diptych.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.sqlite.SQLiteConfig;

/**
 * Opens SQLite files: always a copy under a plain name, for the driver reads the name as an address
 * with parameters, and leaves files of its own beside it.
 */
final class Sqlite {

  private static final String MAGIC = "SQLite format 3\0";

  private Sqlite() {}

  /** Works with a database. */
  @FunctionalInterface
  interface Work<T> {
    T with(Connection connection) throws SQLException, IOException;
  }

  /**
   * Makes a database and puts it in its place.
   *
   * @throws IOException if it cannot be written
   */
  static void create(Path file, Work<Void> work) throws IOException {
    Path draft = Files.createTempFile("diptych", ".db");
    try {
      try (Connection connection = new SQLiteConfig().createConnection("jdbc:sqlite:" + draft)) {
        connection.setAutoCommit(false);
        work.with(connection);
        connection.commit();
      } catch (SQLException e) {
        throw new IOException(file + ": cannot be written (" + e.getMessage() + ")", e);
      }
      // A copy of the file itself would be as private as the draft.
      try (OutputStream out = Files.newOutputStream(file)) {
        Files.copy(draft, out);
      }
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /**
   * Reads a database that a stranger may have made.
   *
   * @throws IOException if it is none, or damaged; the message is one line
   */
  static <T> T read(Path file, Work<T> work) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IOException(file + ": there is no such file");
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] start = in.readNBytes(MAGIC.length());
      if (!new String(start, StandardCharsets.US_ASCII).equals(MAGIC)) {
        throw new IOException(file + ": is no SQLite database");
      }
    }
    Path copy = Files.createTempFile("diptych", ".db");
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    try {
      Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
      try (Connection connection = config.createConnection("jdbc:sqlite:" + copy);
          Statement statement = connection.createStatement()) {
        statement.execute("PRAGMA trusted_schema = OFF");
        return work.with(connection);
      }
    } catch (SQLException e) {
      throw new IOException(file + ": cannot be read (" + e.getMessage() + ")", e);
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  /** The rows of a query, each value as text; NULL is empty. */
  static List<List<String>> rows(Connection connection, String query) throws SQLException {
    List<List<String>> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      int columns = result.getMetaData().getColumnCount();
      while (result.next()) {
        List<String> row = new ArrayList<>(columns);
        for (int i = 1; i <= columns; i++) {
          String value = result.getString(i);
          row.add(value == null ? "" : value);
        }
        rows.add(row);
      }
    }
    return rows;
  }
}
