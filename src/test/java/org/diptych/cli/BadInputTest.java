package org.diptych.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.diptych.statement.StatementRow;
import org.diptych.statement.StatementsCsv;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a user can get wrong: one clear line each, and as much done as can be. */
class BadInputTest {

  private static final String TEI = "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><text><body><p>%s";

  @TempDir Path folder;
  private Path in;
  private Path out;

  @BeforeEach
  void soundDocument() throws IOException {
    in = folder.resolve("in");
    out = folder.resolve("out");
    Texts.write(in, "sound.txt", Texts.SOUND);
  }

  static Stream<Arguments> unreadable() throws IOException {
    byte[] noise = new byte[4000];
    new Random(1).nextBytes(noise);
    return Stream.of(
        Arguments.of("empty.txt", new byte[0]),
        Arguments.of("blank.txt", " \n\t\n ".getBytes(Charset.forName("UTF-8"))),
        Arguments.of("binary.txt", noise),
        Arguments.of("old.txt", "Über die Straße 日本 で戦争".getBytes(Charset.forName("EUC-JP"))),
        Arguments.of("broken.xml", bytes(TEI.replace("%s", "Germany is a menace."))),
        Arguments.of(
            "external.xml",
            bytes(
                "<!DOCTYPE TEI [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
                    + TEI.replace("%s", "&x; Germany is a menace.</p></body></text></TEI>"))),
        Arguments.of("bomb.xml", bytes(bomb())),
        Arguments.of("locked.pdf", Texts.emptyPdf(true)),
        Arguments.of("scan.pdf", Texts.emptyPdf(false)));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(Charset.forName("UTF-8"));
  }

  private static String bomb() {
    StringBuilder entities = new StringBuilder("<!ENTITY e0 \"menace menace\">");
    for (int i = 1; i < 30; i++) {
      entities.append("<!ENTITY eN \"&eM;&eM;\">".replace("N", "" + i).replace("M", "" + (i - 1)));
    }
    return "<!DOCTYPE TEI [" + entities + "]>" + TEI.replace("%s", "&e29;</p></body></text></TEI>");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("unreadable")
  void aDocumentThatCannotBeReadCostsOnlyItself(String name, byte[] bytes) throws IOException {
    Texts.write(in, name, bytes);

    CommandLineRun run = CommandLineRun.of("annotate", in, "--out", out, "--format", "xmi");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.errors()).hasSize(1);
    assertThat(run.err()).startsWith(name + ": ").contains("; ");
    assertThat(run.out()).startsWith("1 document, ").contains("1 document failed");
    assertThat(StatementsCsv.read(out.resolve("statements.csv")))
        .isNotEmpty()
        .allMatch(row -> row.document().equals("sound.txt"));
    assertThat(Texts.content(out).keySet())
        .filteredOn(file -> file.contains(name))
        .as("half-written files")
        .isEmpty();
    assertThat(out.resolve("run.json")).content().contains("\"document\" : \"" + name + "\"");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aFileThatMayNotBeReadCostsOnlyItself() throws IOException {
    Path closed = Texts.write(in, "closed.txt", Texts.SOUND);
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
    assumeThat(Files.isReadable(closed)).as("run as an ordinary user").isFalse();

    CommandLineRun run = CommandLineRun.of("annotate", in, "--out", out);

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.errors()).hasSize(1).first().asString().startsWith("closed.txt: no permission");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void fileNamesMayHoldAnything() throws IOException {
    List<String> names =
        List.of("a b.txt", "it's \"quoted\".txt", "new\nline.txt", "Япония 日本.txt", "=1+1.txt");
    for (String name : names) {
      Texts.write(in, name, Texts.SOUND);
    }
    Texts.write(in, "bad\nname.txt", "");
    Texts.write(in, "x\ny 日本.html", "<p>Germany is a menace.</p>");

    CommandLineRun run = CommandLineRun.of("compare", in, "--out", out, "--format", "json");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.errors()).hasSize(1).first().asString().startsWith("bad\\nname.txt: ");
    assertThat(StatementsCsv.read(out.resolve("statements.csv")))
        .extracting(StatementRow::document)
        .contains("a b.txt", "it's \"quoted\".txt", "new\nline.txt", "Япония 日本.txt", "=1+1.txt");
    assertThat(out.resolve("texts/x%0Ay 日本.html.txt")).exists();
    assertThat(CommandLineRun.of("compare", in, "--out", out, "--overwrite").code()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name\\tdate\\nsound.txt\\t1944 | metadata.tsv:1: ",
        "file\\tdate\\nsound.txt\\tlast spring | metadata.tsv:2: ",
        "file\\nmissing.txt | metadata.tsv:2: ",
        "file\\tlanguage\\nsound.txt\\txx | metadata.tsv:2: ",
      })
  void wrongMetadataStopTheRun(String table, String message) throws IOException {
    Texts.write(in, "metadata.tsv", table.replace("\\t", "\t").replace("\\n", "\n"));

    refused(message, "annotate", in, "--out", out);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "war-purpose | frightful\\t\\t\\t\\tgrim foe | war-purpose.tsv:2: no category 'frightful'",
        "war-purpose | threat\\t1945\\t1944\\t\\tgrim foe | war-purpose.tsv:2: from (1945) is after",
        "war-purpose | threat\\tsoon\\t\\t\\tgrim foe | war-purpose.tsv:2: 'soon' is no date",
        "war-purpose | threat\\t\\t\\tnever\\tgrim foe | war-purpose.tsv:2: unknown word 'never'",
        "war-purpose | threat\\t\\t\\t\\t | war-purpose.tsv:2: empty phrase",
        "war-purpose | threat\\t\\t\\t\\tgr* foe | war-purpose.tsv:2: '*' needs",
        "war-purpose | threat\\t\\t\\t\\t(grim foe | war-purpose.tsv:2: a choice",
        "war-purpose | threat\\t\\t\\t\\t… foe | war-purpose.tsv:2: a phrase must not begin",
        "war-purpose | threat\\t\\t\\t\\ta\\tb\\tc\\td | war-purpose.tsv:2: 8 cells, but 7 columns",
        "war-purpose | threat\\t\\t\\t\\tfoe\\nfascism\\t\\t\\t\\tfoe | war-purpose.tsv:3: 'foe' has",
      })
  void wrongRowsOfALexiconStopTheRun(String table, String rows, String message) throws IOException {
    Path lexicon = folder.resolve("lexicon");
    Texts.write(
        lexicon,
        "en/" + table + ".tsv",
        "value\tfrom\tto\tunless\tphrase\texample\tcounterexample\n"
            + rows.replace("\\t", "\t").replace("\\n", "\n"));

    refused(message, "annotate", in, "--out", out, "--lexicon", lexicon);
  }

  @Test
  void alexiconThatIsNoneStopsTheRun() throws IOException {
    refused("no such folder", "annotate", in, "--out", out, "--lexicon", folder.resolve("none"));
    Path header = folder.resolve("header");
    Texts.write(header, "en/targets.tsv", "value\tphrase\n");
    refused("targets.tsv:1: the header must be", "annotate", in, "--out", out, "--lexicon", header);
    Path latin = folder.resolve("latin");
    Texts.write(latin, "en/targets.tsv", "v\u00e4lue".getBytes(Charset.forName("ISO-8859-1")));
    refused("targets.tsv:1: not UTF-8", "annotate", in, "--out", out, "--lexicon", latin);
  }

  @Test
  void wrongArgumentsStopTheRun() throws IOException {
    refused("no lexicon for the language 'xx'", "annotate", in, "--out", out, "--language", "xx");
    refused("no axis 'z' in the codebook", "annotate", in, "--out", out, "--axes", "z");
    refused("no such file or folder", "annotate", folder.resolve("none"), "--out", out);
    refused("'--out=OUT'", "annotate", in);
    refused("'pdf'", "annotate", in, "--out", out, "--format", "pdf");
    refused("mutually exclusive", "annotate", in, "--out", out, "--lexicon=a", "--only-lexicon=b");
    refused("lies inside", "annotate", in, "--out", in.resolve("out"));
    refused("Unmatched arguments from index 0: 'annotat'", "annotat", in, "--out", out);
    Path empty = Files.createDirectory(folder.resolve("empty"));
    refused("no documents there", "annotate", empty, "--out", out);
  }

  @Test
  void allFaultsAreToldAtOnce() throws IOException {
    Texts.write(in, "metadata.tsv", "file\tdate\nmissing.txt\t\nsound.txt\tlater\n");
    Texts.write(out, "thesis.txt", "Mine.");

    CommandLineRun run = CommandLineRun.of("annotate", in, "--out", out, "--axes", "z");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.errors()).hasSize(4);
    assertThat(Texts.content(out)).containsOnlyKeys("thesis.txt");
  }

  @Test
  void aFolderThatIsNotEmptyIsLeftAlone() throws IOException {
    Texts.write(out, "thesis.txt", "Mine.");

    for (String[] more : new String[][] {{}, {"--overwrite"}}) {
      CommandLineRun run =
          CommandLineRun.of(
              Stream.concat(Stream.of("annotate", in, "--out", out), Stream.of((Object[]) more))
                  .toArray());
      assertThat(run.code()).isEqualTo(2);
      assertThat(run.errors()).hasSize(1).first().asString().contains("is not empty");
      assertThat(Texts.content(out)).containsOnlyKeys("thesis.txt");
    }
    Path file = Texts.write(folder, "file", "");
    CommandLineRun run = CommandLineRun.of("annotate", in, "--out", file);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.errors()).containsExactly(file + ": is a file; name a folder for the output");
  }

  private void refused(String message, Object... args) {
    CommandLineRun run = CommandLineRun.of(args);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.errors()).hasSize(1).first().asString().contains(message);
    assertThat(run.out()).isEmpty();
    assertThat(out).doesNotExist();
  }
}
