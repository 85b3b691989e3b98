package org.diptych.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.diptych.statement.StatementRow;
import org.diptych.statement.StatementsCsv;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that go out to other tools, and come back. */
class ExchangeTest {

  @TempDir Path folder;
  private Path in;
  private Path run;

  @BeforeEach
  void aFinishedRun() throws IOException {
    in = folder.resolve("in");
    run = folder.resolve("run");
    Texts.write(in, "plain.txt", Texts.SOUND + "\r\nJapan is a menace, too \uD83D\uDE00.\r\n");
    Texts.write(in, "page.html", "<p>Germany is a menace to all her neighbours.</p>");
    assertThat(CommandLineRun.of("compare", in, "--out", run).code()).isZero();
  }

  @Test
  void everyFormatIsWrittenAndComesBack() throws IOException {
    Path out = folder.resolve("out");
    String all = "graphml,gexf,quotations,charts,dna,refi-codebook,refi-project";

    CommandLineRun export = CommandLineRun.of("export", run, "--to", all, "--out", out);

    assertThat(export.errors()).isEmpty();
    assertThat(export.code()).isZero();
    for (String file : new String[] {"coding.dna", "coding.qdpx"}) {
      Path back = folder.resolve(file + ".csv");
      CommandLineRun run = CommandLineRun.of("import", out.resolve(file), "--out", back);
      assertThat(run.errors()).isEmpty();
      assertThat(run.code()).isZero();
      assertThat(back).hasSameTextualContentAs(this.run.resolve("statements.csv"));
    }
    CommandLineRun evaluation =
        CommandLineRun.of("evaluate", run, folder.resolve("coding.dna.csv"));
    assertThat(evaluation.code()).isZero();
    assertThat(evaluation.out()).contains("1.000");
    Path codebook = folder.resolve("codebook.tsv");
    assertThat(CommandLineRun.of("import", out.resolve("codebook.qdc"), "--out", codebook).code())
        .isZero();
    assertThat(codebook)
        .hasSameTextualContentAs(Path.of("src/main/resources/org/diptych/lexicon/codebook.tsv"));
  }

  @Test
  void anImportToAFolderKeepsTheTexts() throws IOException {
    Path out = folder.resolve("out");
    Path back = folder.resolve("back");
    CommandLineRun.of("export", run, "--to", "refi-project", "--out", out);

    CommandLineRun.of("import", out.resolve("coding.qdpx"), "--out", back);

    Map<String, String> texts = new TreeMap<>();
    for (StatementRow row : StatementsCsv.read(back.resolve("statements.csv"))) {
      String text =
          texts.computeIfAbsent(
              row.document(), name -> read(back.resolve("texts/" + name + ".txt")));
      assertThat(StatementRow.sentence(text, row.statement().span())).isEqualTo(row.text());
    }
    assertThat(texts).containsOnlyKeys("page.html", "plain.txt");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aBundleGivesTheTablesAgainWithoutTheTexts() throws IOException {
    Path bundle = folder.resolve("bundle.zip");
    Path again = folder.resolve("again.zip");
    Path out = folder.resolve("out");

    CommandLineRun bundled = CommandLineRun.of("bundle", run, "--no-text", "--out", bundle);
    CommandLineRun.of("bundle", run, "--no-text", "--out", again);
    CommandLineRun unbundled = CommandLineRun.of("unbundle", bundle, "--out", out);

    assertThat(bundled.errors()).isEmpty();
    assertThat(again).hasSameBinaryContentAs(bundle);
    assertThat(unbundled.code()).isZero();
    assertThat(unbundled.out()).contains("comparison.csv: the same as in the run");
    assertThat(out.resolve("comparison.csv")).hasSameBinaryContentAs(run.resolve("comparison.csv"));
    try (ZipFile zip = new ZipFile(bundle.toFile())) {
      for (ZipEntry entry :
          zip.stream().filter(e -> !e.getName().startsWith("lexicon/")).toList()) {
        assertThat(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8))
            .as(entry.getName())
            .doesNotContain("menace to all her neighbours", "menace, too");
      }
    }
  }

  @Test
  void whoHasTheTextsGetsThemIn() throws IOException {
    Path bundle = folder.resolve("bundle.zip");
    Path out = folder.resolve("out");
    CommandLineRun.of("bundle", run, "--no-text", "--out", bundle);
    Files.delete(in.resolve("page.html"));
    Texts.write(
        folder.resolve("mine"), "texts/page.html.txt", read(run.resolve("texts/page.html.txt")));
    Files.copy(in.resolve("plain.txt"), folder.resolve("mine/plain.txt"));

    CommandLineRun whole =
        CommandLineRun.of("unbundle", bundle, "--out", out, "--texts", folder.resolve("mine"));

    assertThat(whole.errors()).isEmpty();
    for (String file : new String[] {"statements.csv", "report.html", "comparison.json"}) {
      assertThat(out.resolve(file)).hasSameBinaryContentAs(run.resolve(file));
    }
    Texts.write(folder.resolve("mine"), "plain.txt", "Another text.");
    CommandLineRun other =
        CommandLineRun.of(
            "unbundle", bundle, "--out", out, "--overwrite", "--texts", folder.resolve("mine"));
    assertThat(other.code()).isEqualTo(2);
    assertThat(other.errors())
        .containsExactly("plain.txt: is not the text that was coded; its checksum differs");
  }

  @Test
  void badInputGetsOneLine() throws IOException {
    Path out = folder.resolve("out");
    refused(
        "there is no such folder", "export", folder.resolve("none"), "--to", "dna", "--out", out);
    refused("holds no finished run", "export", in, "--to", "dna", "--out", out);
    refused("no format 'word'; there are: graphml", "export", run, "--to", "word", "--out", out);
    refused("there is no such file", "import", folder.resolve("none.dna"), "--out", out);
    refused("say so with --no-text", "bundle", run, "--out", out);
    refused("is no zip", "unbundle", in.resolve("plain.txt"), "--out", out);
    Path lexicon = Path.of("src/test/resources/org/diptych/compare/lexicon");
    refused(
        "the run had another lexicon",
        "export",
        run,
        "--to",
        "dna",
        "--out",
        out,
        "--only-lexicon",
        lexicon);
    Texts.write(in, "plain.txt", "Another text.");
    refused("does not stand in the text", "export", run, "--to", "dna", "--out", out);
    Files.delete(in.resolve("plain.txt"));
    refused("with --texts", "export", run, "--to", "refi-project", "--out", out);
    Texts.write(run, "run.json", "{}");
    refused("is no record of a run", "export", run, "--to", "gexf", "--out", out);
  }

  private void refused(String message, Object... args) {
    CommandLineRun run = CommandLineRun.of(args);

    assertThat(run.errors()).hasSize(1).first().asString().contains(message);
    assertThat(run.code()).isEqualTo(2);
    assertThat(folder.resolve("out")).doesNotExist();
  }
}
