package org.diptych.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.diptych.evaluate.GoldFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateTest {

  private static final String THREAT = "japan/war-purpose/threat/affirmed/direct/Orlov";

  @TempDir Path folder;
  private Path gold;
  private Path second;

  @BeforeEach
  void twoCodings() throws IOException {
    gold =
        new GoldFolder(folder.resolve("gold"))
            .sentences("a.txt", 2)
            .sentences("b.txt", 1)
            .statement("a.txt", 0, THREAT)
            .statement("b.txt", 0, THREAT)
            .write();
    second =
        new GoldFolder(folder.resolve("second"))
            .sentences("a.txt", 2)
            .statement("a.txt", 0, THREAT)
            .statement("a.txt", 1, THREAT)
            .write();
  }

  @Test
  void comparesTwoCodings() throws IOException {
    Path out = folder.resolve("out");
    Path errors = folder.resolve("errors.tsv");
    Path entries = folder.resolve("entries.tsv");

    CommandLineRun run =
        CommandLineRun.of(
            "evaluate", gold, second, "--out", out, "--errors", errors, "--entries", entries);

    assertThat(run).isEqualTo(new CommandLineRun(0, run.out(), ""));
    assertThat(run.out())
        .contains("2 gold statements", "2 predicted statements")
        .containsPattern("category +2 +2 +1 +0.500 +0.500 +0.500")
        .containsPattern("false-positive/repetition +1 +1.000 +n/a ")
        .contains("expected calibration error: n/a");
    assertThat(out.resolve("evaluation.md")).content().contains("| miss/no-statement | 1 |");
    assertThat(Texts.content(out))
        .containsOnlyKeys("evaluation.csv", "evaluation.json", "evaluation.md", "manifest.txt");
    assertThat(errors).content().contains("false-positive\t", "miss\t");
    assertThat(entries).content().isEqualTo("entry\thits\tright\tprecision\n");
    assertThat(CommandLineRun.of("evaluate", gold, second, "--out", out).code()).isEqualTo(2);
  }

  @Test
  void comparesAPartOfTheDocuments() throws IOException {
    Path list = Files.writeString(folder.resolve("list.txt"), "b.txt\n\n");

    CommandLineRun run = CommandLineRun.of("evaluate", gold, second, "--documents", list);

    assertThat(run.out())
        .contains("1 gold statements", "0 predicted statements", "expected calibration error: n/a")
        .doesNotContain("no-statement", "NaN");

    Files.writeString(list, "c.txt\nb.txt\nd.txt\n");
    CommandLineRun unknown = CommandLineRun.of("evaluate", gold, second, "--documents", list);
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.errors()).hasSize(2).first().asString().contains("no document 'c.txt'");
  }

  @Test
  void aSubCodeCountsAsItsParentWhereTheOtherCodingKnowsOnlyThat() throws IOException {
    Path lexicon = folder.resolve("lexicon");
    Texts.write(
        lexicon,
        "codebook.tsv",
        "axis\tcategory\tparent\tlabel\tdefinition\ton\n"
            + "war-purpose\tinvasion-scare\tthreat\tInvasion scare\tIs about to land\t\n");
    Path table = second.resolve("statements.tsv");
    Files.writeString(table, Files.readString(table).replace("threat", "invasion-scare"));

    assertThat(CommandLineRun.of("evaluate", gold, second).out())
        .containsPattern("category +2 +2 +0");
    assertThat(CommandLineRun.of("evaluate", gold, second, "--lexicon", lexicon).out())
        .containsPattern("category +2 +2 +1");
    assertThat(CommandLineRun.of("evaluate", second, gold, "--lexicon", lexicon).out())
        .containsPattern("category +2 +1 +1");
  }

  @Test
  void aRunKnowsTheDocumentsInWhichItFoundNothing() throws IOException {
    Path texts = folder.resolve("texts");
    Texts.write(texts, "a.txt", "Germany is a menace.");
    Texts.write(texts, "b.txt", "It rained.");
    Path first = folder.resolve("first");
    CommandLineRun.of("annotate", texts, "--out", first);
    Texts.write(texts, "b.txt", "Japan is a menace.");
    Path other = folder.resolve("other");
    CommandLineRun.of("annotate", texts, "--out", other);

    assertThat(CommandLineRun.of("evaluate", first, other).out())
        .contains("2 documents\n")
        .containsPattern("category +1 +2 +1");
  }

  @Test
  void evaluatesWhatAnnotateWrote() throws IOException {
    String text = "Germany is a menace.";
    Texts.write(gold, "texts/c.txt", text);
    Path predicted = folder.resolve("predicted");
    CommandLineRun.of("annotate", gold.resolve("texts"), "--out", predicted);
    Files.writeString(gold.resolve("sentences.tsv"), "doc\tidx\tbegin\tend\nc.txt\t0\t0\t20\n");
    Files.writeString(
        gold.resolve("statements.tsv"),
        "doc\tidx\tbegin\tend\ttarget\taxis\tcategory\tpolarity\tattribution\tholder\n"
            + "c.txt\t0\t0\t20\tgermany\twar-purpose\tthreat\taffirmed\tauthorial\tauthor\n");

    CommandLineRun run = CommandLineRun.of("evaluate", gold, predicted);

    assertThat(run.code()).isZero();
    assertThat(run.out()).containsPattern("category +1 +1 +1 +1.000 +1.000 +1.000");
  }

  @Test
  void saysWhatIsNoCoding() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Path table = Files.writeString(folder.resolve("table.csv"), "a,b\n1,2\n");

    for (Path path : new Path[] {empty, table, folder.resolve("none")}) {
      CommandLineRun run = CommandLineRun.of("evaluate", gold, path);
      assertThat(run.code()).isEqualTo(2);
      assertThat(run.errors()).hasSize(1).first().asString().startsWith(path.toString());
    }
    assertThat(CommandLineRun.of("evaluate", gold).errors())
        .containsExactly("Missing required parameter: 'PREDICTED'; see diptych evaluate --help");
  }
}
