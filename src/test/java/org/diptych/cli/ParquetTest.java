package org.diptych.cli;

import static org.assertj.core.api.Assertions.assertThat;

import blue.strategic.parquet.ParquetReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.parquet.schema.MessageType;
import org.diptych.statement.StatementRow;
import org.diptych.statement.StatementsCsv;
import org.diptych.statement.StatementsParquet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table of statements as Parquet. */
class ParquetTest {

  @TempDir Path folder;
  private Path in;
  private Path out;

  @BeforeEach
  void annotate() throws IOException {
    in = folder.resolve("in");
    out = folder.resolve("out");
    Texts.write(in, "=sound.txt", Texts.SOUND);
    Texts.write(in, "日本.txt", Texts.SOUND);
    Texts.write(in, "metadata.tsv", "file\tdate\tbox\n=sound.txt\t1944-05\t-7\n");

    CommandLineRun run = CommandLineRun.of("annotate", in, "--out", out, "--parquet");

    assertThat(run.code()).as(run.err()).isZero();
  }

  private Path parquet() {
    return out.resolve("statements.parquet");
  }

  @Test
  void hasTheRowsOfTheOtherTable() throws IOException {
    List<StatementRow> rows = StatementsParquet.read(parquet());

    assertThat(rows).isEqualTo(StatementsCsv.read(out.resolve("statements.csv"))).hasSize(8);
    assertThat(rows).extracting(row -> row.meta().get("box")).contains("-7", "");
  }

  @Test
  void numbersAreNumbers() throws IOException {
    MessageType schema =
        ParquetReader.readMetadata(parquet().toFile()).getFileMetaData().getSchema();

    assertThat(schema.getFields())
        .extracting(Object::toString)
        .contains(
            "optional int32 begin",
            "optional int32 end",
            "optional double confidence",
            "optional binary document (STRING)",
            "optional binary meta_box (STRING)");
  }

  @Test
  void aComparisonOfItIsThatOfTheOtherTable() throws IOException {
    Path fromParquet = folder.resolve("p");
    Path fromCsv = folder.resolve("c");
    CommandLineRun run =
        CommandLineRun.of("compare", parquet(), "--out", fromParquet, "--resamples", "100");
    CommandLineRun.of(
        "compare", out.resolve("statements.csv"), "--out", fromCsv, "--resamples", "100");

    assertThat(run.code()).as(run.err()).isZero();
    for (String file : List.of("statements.csv", "comparison.csv", "findings.csv", "report.html")) {
      assertThat(fromParquet.resolve(file)).hasSameTextualContentAs(fromCsv.resolve(file));
    }
  }

  @Test
  void theSameRunGivesTheSameBytes() throws IOException {
    byte[] before = Files.readAllBytes(parquet());

    CommandLineRun.of("annotate", in, "--out", out, "--parquet", "--overwrite", "--threads", "1");

    assertThat(Files.readAllBytes(parquet())).isEqualTo(before);
  }

  @Test
  void whatIsNoParquetIsOneLine() throws IOException {
    Path broken = Texts.write(folder, "broken.parquet", "PAR1 and no more PAR1");

    CommandLineRun run = CommandLineRun.of("compare", broken, "--out", folder.resolve("x"));

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.errors()).singleElement().asString().contains("broken.parquet");
  }
}
