package org.diptych.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.diptych.statement.StatementRow;
import org.diptych.statement.StatementsCsv;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Compressed documents, read and written. */
class CompressionTest {

  @TempDir Path folder;
  private Path in;

  @BeforeEach
  void documents() throws IOException {
    in = folder.resolve("in");
    Texts.write(in, "sub/sound.txt", Texts.SOUND);
  }

  /** Wraps a stream. */
  private interface Wrapper {
    OutputStream around(OutputStream out) throws IOException;
  }

  private static byte[] compressed(Wrapper wrapper, byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = wrapper.around(bytes)) {
      out.write(content);
    }
    return bytes.toByteArray();
  }

  private List<String> statements(Path run) throws IOException {
    return StatementsCsv.read(run.resolve("statements.csv")).stream()
        .map(row -> row.statement().code() + " " + row.statement().span() + " " + row.text())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({"xmi,gzip,.xmi.gz", "json,gzip,.json.gz", "xmi,zstd,.xmi.zst", "json,zstd,.json.zst"})
  void whatIsWrittenCanBeReadAgain(String format, String compression, String ending)
      throws IOException {
    Path out = folder.resolve("out");
    Path again = folder.resolve("again");
    CommandLineRun run =
        CommandLineRun.of(
            "annotate", in, "--out", out, "--format", format, "--compress", compression);

    assertThat(run.code()).as(run.err()).isZero();
    Path document = out.resolve("annotated/sub/sound.txt" + ending);
    assertThat(document).isRegularFile();
    assertThat(out.resolve("annotated/TypeSystem.xml")).isRegularFile();
    assertThat(CommandLineRun.of("annotate", out.resolve("annotated"), "--out", again).code())
        .isZero();
    assertThat(statements(again)).isNotEmpty().isEqualTo(statements(out));
  }

  @ParameterizedTest
  @CsvSource({"gzip", "zstd"})
  void theSameDocumentGivesTheSameBytes(String compression) throws IOException {
    byte[][] bytes = new byte[2][];
    for (int i = 0; i < 2; i++) {
      Path out = folder.resolve("out" + i);
      CommandLineRun.of("annotate", in, "-o", out, "--format", "xmi", "--compress", compression);
      String ending = compression.equals("gzip") ? "gz" : "zst";
      bytes[i] = Files.readAllBytes(out.resolve("annotated/sub/sound.txt.xmi." + ending));
    }

    assertThat(bytes[0]).isEqualTo(bytes[1]).hasSizeLessThan(10_000);
  }

  @Test
  void compressedTextsAreReadAndTheirOffsetsCountInTheExpandedText() throws IOException {
    Path mixed = folder.resolve("mixed");
    byte[] text = Texts.SOUND.getBytes(StandardCharsets.UTF_8);
    byte[] page = "<p>Germany must be disarmed.</p>".getBytes(StandardCharsets.UTF_8);
    Texts.write(mixed, "a.txt.gz", compressed(GZIPOutputStream::new, text));
    Texts.write(mixed, "b.TXT.zst", compressed(ZstdOutputStream::new, text));
    Texts.write(mixed, "c.html.gz", compressed(GZIPOutputStream::new, page));
    Texts.write(mixed, "d.tar.gz", compressed(GZIPOutputStream::new, text));
    Path out = folder.resolve("out");

    CommandLineRun run = CommandLineRun.of("annotate", mixed, "--out", out);

    assertThat(run.code()).as(run.err()).isZero();
    List<StatementRow> rows = StatementsCsv.read(out.resolve("statements.csv"));
    assertThat(rows)
        .extracting(StatementRow::document)
        .contains("a.txt.gz", "b.TXT.zst", "c.html.gz")
        .doesNotContain("d.tar.gz");
    for (StatementRow row : rows) {
      Path expanded = out.resolve("texts/" + row.document() + ".txt");
      assertThat(StatementRow.sentence(Files.readString(expanded), row.statement().span()))
          .isEqualTo(row.text());
    }
  }

  @Test
  void aBrokenOrSwellingFileCostsOnlyItself() throws IOException {
    byte[] whole = compressed(GZIPOutputStream::new, Texts.SOUND.repeat(50).getBytes("UTF-8"));
    Texts.write(in, "cut.txt.gz", Arrays.copyOf(whole, whole.length / 2));
    Texts.write(in, "none.txt.zst", Texts.SOUND);
    Texts.write(
        in,
        "swelling.txt.gz",
        compressed(
            out -> {
              OutputStream gzip = new GZIPOutputStream(out);
              for (int i = 0; i < 201; i++) {
                gzip.write(new byte[1 << 20]);
              }
              return gzip;
            },
            new byte[0]));

    CommandLineRun run = CommandLineRun.of("annotate", in, "--out", folder.resolve("out"));

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.errors())
        .containsExactlyInAnyOrder(
            "cut.txt.gz: a broken compressed file; compress it anew",
            "none.txt.zst: a broken compressed file; compress it anew",
            "swelling.txt.gz: larger than 200 MB; split it into its documents");
  }

  @Test
  void compressionWithoutAFormatIsAMistake() {
    CommandLineRun run =
        CommandLineRun.of("annotate", in, "-o", folder.resolve("out"), "--compress", "gzip");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.errors()).singleElement().asString().startsWith("--compress: ");
  }
}
