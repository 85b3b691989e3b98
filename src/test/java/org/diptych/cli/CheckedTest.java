package org.diptych.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.diptych.statement.StatementRow;
import org.diptych.statement.StatementsCsv;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way of a sample, and of corrections, through the commands. */
class CheckedTest {

  static final String HEADER =
      "id\tverdict\ttarget\taxis\tcategory\tpolarity\tattribution\tholder\tcoder\tnote\tdocument\tbegin\tend\ttext\n";

  @TempDir Path folder;
  private Path in;
  private Path out;

  @BeforeEach
  void documents() throws IOException {
    in = folder.resolve("in");
    out = folder.resolve("out");
    for (int i = 0; i < 20; i++) {
      Texts.write(
          in,
          "doc" + i + ".txt",
          Texts.SOUND.replace("neighbours", "neighbours in year " + i)
              + "\nIt rained on day "
              + i
              + ".\n");
    }
  }

  private Path sample(String name, Object... more) {
    Path file = folder.resolve(name);
    List<Object> args = new ArrayList<>(List.of("sample", in, "--n", 40, "--out", file));
    args.addAll(List.of(more));
    CommandLineRun run = CommandLineRun.of(args.toArray());
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains(" of ", "sentences", "Fill in the column 'human'");
    return file;
  }

  /** Says of each sentence what the machine says, but for those that name Germany: none. */
  private static Path check(Path sample) throws IOException {
    String checked =
        Files.readAllLines(sample).stream()
            .map(line -> line.split("\t", -1))
            .map(
                cells -> {
                  if (!cells[7].equals("human")) {
                    cells[7] = cells[8].startsWith("Germany") ? "none" : cells[6];
                  }
                  return String.join("\t", cells) + "\n";
                })
            .collect(Collectors.joining());
    return Files.writeString(sample.resolveSibling("checked.tsv"), checked);
  }

  @Test
  void aCheckedSampleCorrectsTheComparison() throws IOException {
    Path sample = sample("sample.tsv");
    assertThat(sample("again.tsv")).hasSameTextualContentAs(sample);
    assertThat(Files.readString(sample("other.tsv", "--seed", 2)))
        .isNotEqualTo(Files.readString(sample));

    CommandLineRun run = CommandLineRun.of("compare", in, "--checked", check(sample), "--out", out);

    assertThat(run.code()).isZero();
    JsonNode json = new ObjectMapper().readTree(out.resolve("comparison.json").toFile());
    assertThat(json.at("/badge").asText())
        .isEqualTo("machine-coded, corrected with 40 checked sentences");
    assertThat(json.at("/checked/absent").asInt()).isZero();
    assertThat(json.at("/checked/changed").asInt()).isZero();
    assertThat(out.resolve("checked.csv"))
        .content()
        .startsWith("figure,axis,category,target,against,checked,machine,value,low,high")
        .containsPattern("precision,postwar-conception,,germany,,\\d+,n/a,0.0000")
        .containsPattern("precision,war-purpose,threat,japan,,\\d+,n/a,1.0000");
    assertThat(out.resolve("report.html"))
        .content()
        .contains("corrected with 40 checked sentences", "id=\"checked\"");
  }

  @Test
  void aBadSampleStopsTheRun() throws IOException {
    Path sample = sample("sample.tsv");
    CommandLineRun unchecked = CommandLineRun.of("compare", in, "--checked", sample, "--out", out);
    assertThat(unchecked.code()).isEqualTo(2);
    assertThat(unchecked.errors())
        .containsExactly(
            sample + ": no sentence is checked yet; fill in the column 'human', from the top");

    Path bad = Files.writeString(folder.resolve("bad.tsv"), "a\tb\n");
    CommandLineRun broken = CommandLineRun.of("compare", in, "--checked", bad, "--out", out);
    assertThat(broken.code()).isEqualTo(2);
    assertThat(broken.errors()).hasSize(1).first().asString().startsWith(bad + ":1: no column");
    assertThat(out).doesNotExist();

    assertThat(CommandLineRun.of("sample", in, "--out", sample).errors())
        .hasSize(1)
        .first()
        .asString()
        .contains("is there already");
    assertThat(CommandLineRun.of("sample", in, "--n", 3, "--out", out).code()).isEqualTo(2);
  }

  @Test
  void correctionsSurviveANewRunAndOrphansAreKept() throws IOException {
    assertThat(CommandLineRun.of("annotate", in, "--out", out).code()).isZero();
    List<StatementRow> rows = StatementsCsv.read(out.resolve("statements.csv"));
    StatementRow threat =
        rows.stream()
            .filter(r -> r.statement().category().equals("threat"))
            .findFirst()
            .orElseThrow();
    StatementRow other =
        rows.stream()
            .filter(r -> r.statement().target().equals("germany"))
            .filter(r -> r.duplicateOf().isEmpty())
            .findFirst()
            .orElseThrow();
    Path corrections =
        Files.writeString(
            folder.resolve("corrections.tsv"),
            HEADER
                + threat.id()
                + "\taccept\t\t\t\t\t\t\tzoe\n"
                + other.id()
                + "\treject\t\t\t\t\t\t\tzoe\n"
                + "\tadd\tjapan\t\timperialism\t\t\tTojo\tzoe\t\tdoc3.txt\t0\t0\tIt rained on day 3.\n"
                + "0000\treject\t\t\t\t\t\t\tzoe\n");
    Path corrected = folder.resolve("corrected");

    CommandLineRun run =
        CommandLineRun.of("compare", in, "--corrections", corrections, "--out", corrected);

    assertThat(run.code()).isZero();
    assertThat(run.errors())
        .containsExactly(
            "1 correction without a statement or sentence any more, kept in "
                + corrected.resolve("orphans.tsv"));
    assertThat(corrected.resolve("orphans.tsv")).content().startsWith(HEADER + "0000\treject");
    List<StatementRow> after = StatementsCsv.read(corrected.resolve("statements.csv"));
    assertThat(after)
        .filteredOn(row -> row.statement().human())
        .extracting(row -> row.document() + " " + row.statement().code())
        .contains(threat.document() + " japan/threat", "doc3.txt japan/imperialism");
    assertThat(after).extracting(StatementRow::id).doesNotContain(other.id());
    assertThat(corrected.resolve("corrections-applied.csv")).content().contains(",orphan,");
    JsonNode record = new ObjectMapper().readTree(corrected.resolve("run.json").toFile());
    assertThat(record.at("/parameters/corrections/applied").asInt()).isEqualTo(3);
    assertThat(record.at("/counts/by_hand").asInt()).isPositive();
    JsonNode json = new ObjectMapper().readTree(corrected.resolve("comparison.json").toFile());
    assertThat(json.at("/rows/counted_by_hand").asInt()).isPositive();

    CommandLineRun evaluation = CommandLineRun.of("evaluate", out, corrected);
    assertThat(evaluation.code()).isZero();
  }
}
