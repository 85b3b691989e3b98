package org.diptych.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.diptych.compare.Rows;
import org.diptych.statement.Polarity;
import org.diptych.statement.StatementRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What goes out comes back. */
class RoundTripTest {

  @TempDir Path folder;

  private Path export(ExportFormat format, String file) throws IOException {
    Exports.write(format, Sample.corpus(), Sample.comparison(), folder);
    return folder.resolve(file);
  }

  private static ImportedCoding read(Path file) throws IOException {
    return Imports.coding(file, Rows.codebook(), List.of("germany", "japan"));
  }

  /** An empty further column has nothing to come back from. */
  private static StatementRow bare(StatementRow row) {
    return new StatementRow(
        row.id(),
        row.document(),
        row.statement(),
        row.text(),
        row.author(),
        row.page(),
        row.title(),
        row.reference(),
        row.documentDate(),
        row.duplicateOf(),
        row.meta().get("source").isEmpty() ? Map.of() : row.meta());
  }

  @Test
  void aDatabaseOfTheDiscourseNetworkAnalyzer() throws IOException {
    ImportedCoding back = read(export(ExportFormat.DNA, "coding.dna"));

    assertThat(back.rows()).containsExactlyInAnyOrderElementsOf(expected());
    assertThat(back.unmapped()).isEmpty();
    assertThat(back.texts().keySet()).containsExactly("a/first.txt", "second.txt", "silent.txt");
  }

  @Test
  void aRefiProject() throws IOException {
    ImportedCoding back = read(export(ExportFormat.REFI_PROJECT, "coding.qdpx"));

    assertThat(back.rows()).containsExactlyInAnyOrderElementsOf(expected());
    assertThat(back.unmapped()).isEmpty();
    assertThat(back.remarks()).isEmpty();
  }

  private static List<StatementRow> expected() {
    return Sample.rows().stream().map(RoundTripTest::bare).toList();
  }

  @Test
  void aCodebook() throws IOException {
    ImportedCodebook back = Imports.codebook(export(ExportFormat.REFI_CODEBOOK, "codebook.qdc"));

    assertThat(back.table()).isEqualTo(CodebookTable.of(Rows.codebook()));
    assertThat(back.remarks()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(ExportFormat.class)
  void theSameRunGivesTheSameBytes(ExportFormat format) throws IOException {
    Path one = Files.createDirectories(folder.resolve("one"));
    Path other = Files.createDirectories(folder.resolve("other"));
    Exports.write(format, Sample.corpus(), Sample.comparison(), one);
    Exports.write(format, Sample.corpus(), Sample.comparison(), other);

    List<Path> files;
    try (var walk = Files.walk(one)) {
      files = walk.filter(Files::isRegularFile).toList();
    }
    assertThat(files).isNotEmpty();
    for (Path file : files) {
      assertThat(other.resolve(one.relativize(file))).hasSameBinaryContentAs(file);
    }
  }

  @Test
  void whatAPersonChangesInTheDatabaseComesBackChanged() throws IOException, SQLException {
    Path file = export(ExportFormat.DNA, "coding.dna");
    change(
        file,
        "UPDATE DATABOOLEAN SET Value = 0 WHERE StatementId = 4",
        "UPDATE ENTITIES SET Value = 'Attlee' WHERE Value = 'Eden'",
        "UPDATE ENTITIES SET Value = 'japan: friendliness' WHERE Value = 'japan: threat'",
        "INSERT INTO STATEMENTS (StatementTypeId, DocumentId, Start, Stop, Coder)"
            + " VALUES (2, 1, 0, 2, 1)");

    ImportedCoding back = read(file);

    assertThat(back.rows()).hasSize(3);
    StatementRow last = back.rows().get(2);
    assertThat(last.statement().polarity()).isEqualTo(Polarity.NEGATED);
    assertThat(last.statement().holder().name()).isEqualTo("Attlee");
    assertThat(last.statement().holder().country()).isEmpty();
    assertThat(back.unmapped())
        .extracting(ImportedCoding.Unmapped::reason)
        .containsExactlyInAnyOrder(
            "the concept is no 'target: category' of the lexicon",
            "the statement type 'Annotation' has no variable 'concept'");
  }

  private static void change(Path file, String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var sql = connection.createStatement()) {
      for (String statement : statements) {
        sql.executeUpdate(statement);
      }
    }
  }
}
