package org.diptych.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.diptych.compare.Rows.row;
import static org.diptych.compare.Rows.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.diptych.statement.StatementRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonWriterTest {

  @TempDir Path out;

  private final List<StatementRow> rows =
      table(
          row("a", 1).says("japan", "threat").by("=Ames").on("1941"),
          row("a", 2).says("japan", "race").by("=Ames").on("1943"),
          row("b", 1).says("germany", "near-threat").negated(),
          row("b", 2).says("japan", "race").self());

  private static Comparison compare(List<StatementRow> rows) {
    CorpusFacts facts =
        CorpusFacts.of(
            List.of(new CorpusFacts.Document("a", "1941"), new CorpusFacts.Document("b", "")),
            List.of(new CorpusFacts.Failure("c", "cannot be read")),
            List.of("war"));
    return Comparison.of(rows, Rows.codebook(), List.of("japan", "germany"), facts);
  }

  @BeforeEach
  void write() throws IOException {
    ComparisonWriter.write(compare(rows), out);
  }

  private List<CSVRecord> csv(String name) throws IOException {
    try (Reader in = Files.newBufferedReader(out.resolve(name), StandardCharsets.UTF_8)) {
      return CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .get()
          .parse(in)
          .getRecords();
    }
  }

  private String value(String table, String category, String target, String year, String column)
      throws IOException {
    return csv(ComparisonWriter.TABLE).stream()
        .filter(r -> r.get("table").equals(table) && r.get("category").equals(category))
        .filter(r -> r.get("target").equals(target) && r.get("year").equals(year))
        .filter(r -> !r.get("axis").equals("peace") || !category.isEmpty())
        .map(r -> r.get(column))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theTableHoldsTheCounts() throws IOException {
    assertThat(value("overall", "threat", "japan", "", "statements")).isEqualTo("1");
    assertThat(value("overall", "threat", "germany", "", "negated")).isEqualTo("1");
    assertThat(value("overall", "near-threat", "germany", "", "level")).isEqualTo("sub-code");
    assertThat(value("overall", "race", "japan", "", "share")).isEqualTo("0.5000");
    assertThat(value("self", "race", "japan", "", "statements")).isEqualTo("1");
    assertThat(value("holder", "threat", "japan", "", "holder")).isEqualTo("'=Ames");
    assertThat(value("year", "threat", "japan", "1941", "documents_read")).isEqualTo("1");
    assertThat(value("year", "threat", "germany", "undated", "statements")).isEqualTo("1");
  }

  @Test
  void whatWasNotMeasuredReadsSo() throws IOException {
    assertThat(value("overall", "justice", "japan", "", "statements")).isEqualTo("n/a");
    assertThat(value("overall", "conquest", "japan", "", "statements")).isEqualTo("0");
    assertThat(value("year", "", "japan", "1942", "statements")).isEqualTo("n/a");
    assertThat(value("self", "race", "germany", "", "share")).isEqualTo("n/a");
    JsonNode json = new ObjectMapper().readTree(out.resolve(ComparisonWriter.JSON).toFile());
    assertThat(json.at("/overall/1/categories/0/targets/japan/statements").isNull()).isTrue();
  }

  @Test
  void jsonAndTableHaveTheSameFigures() throws IOException {
    JsonNode json = new ObjectMapper().readTree(out.resolve(ComparisonWriter.JSON).toFile());
    assertThat(json.at("/rows/self").asInt()).isEqualTo(1);
    assertThat(json.at("/corpus/failures/0/document").asText()).isEqualTo("c");
    int compared = 0;
    for (JsonNode axis : json.get("overall")) {
      for (JsonNode category : axis.get("categories")) {
        for (String target : List.of("japan", "germany")) {
          for (Measure measure : Measure.values()) {
            String inTable =
                value("overall", category.get("category").asText(), target, "", measure.id());
            JsonNode inJson = category.get("targets").get(target).get(measure.id());
            assertThat(inJson.isNull() ? "n/a" : inJson.asText()).isEqualTo(inTable);
            compared++;
          }
        }
      }
    }
    assertThat(compared).isEqualTo(6 * 2 * Measure.values().length);
  }

  @Test
  void statisticsInJsonAndTableAreTheSame() throws IOException {
    List<StatementRow> many = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      many.add(row("d" + i, 1).says("japan", i % 3 == 0 ? "race" : "threat").build());
      many.add(row("d" + i, 2).says("germany", i % 4 == 0 ? "threat" : "race").build());
    }
    ComparisonWriter.write(compare(many), out);
    JsonNode json = new ObjectMapper().readTree(out.resolve(ComparisonWriter.JSON).toFile());
    JsonNode pair = json.at("/statistics/pairs/0");
    int compared = 0;
    for (CSVRecord line : csv(ComparisonWriter.STATISTICS)) {
      JsonNode category = null;
      for (JsonNode candidate : pair.get("categories")) {
        if (line.get("axis").equals("war")
            && candidate.get("category").asText().equals(line.get("category"))) {
          category = candidate;
        }
      }
      if (category != null) {
        JsonNode view = category.get("views").get(line.get("view"));
        for (String figure : List.of("difference", "difference_low", "log_ratio_high", "p_holm")) {
          same(line.get(figure), view.get(figure));
          compared++;
        }
        same(line.get("first_share_low"), view.at("/first/share_low"));
        same(line.get("second_split_half"), view.at("/second/split_half"));
        same(line.get("first_of_documents"), view.at("/first/of_documents"));
      }
    }
    assertThat(compared).isEqualTo(4 * 4 * View.values().length);
    CSVRecord race =
        csv(ComparisonWriter.STATISTICS).stream()
            .filter(line -> line.get("category").equals("race") && line.get("view").equals("raw"))
            .findFirst()
            .orElseThrow();
    assertThat(race.get("difference")).as("a number, not guarded").isEqualTo("-0.4167");
    assertThat(race.get("voices")).isEqualTo("actors");
    assertThat(json.at("/statistics/plan/resamples").asInt()).isEqualTo(2000);
    CSVRecord axis =
        csv(ComparisonWriter.STATISTICS).stream()
            .filter(line -> line.get("level").equals("axis"))
            .findFirst()
            .orElseThrow();
    same(axis.get("cramers_v"), pair.get("cramers_v"));
    same(axis.get("first_split_half"), pair.get("first_split_half"));
    assertThat(csv(ComparisonWriter.KEYNESS))
        .filteredOn(line -> line.get("table").equals("split-half"))
        .hasSize(2);
  }

  private static void same(String inTable, JsonNode inJson) {
    if (inTable.equals("n/a")) {
      assertThat(inJson.isNull()).isTrue();
    } else {
      assertThat(inJson.decimalValue()).isEqualByComparingTo(inTable);
    }
  }

  @Test
  void theFindingsAreSentences() throws IOException {
    assertThat(csv(ComparisonWriter.FINDINGS))
        .extracting(r -> r.get("finding") + " " + r.get("category") + " " + r.get("of"))
        .containsExactly(
            "counts-only threat Japan; Germany",
            "counts-only near-threat Japan; Germany",
            "counts-only race Japan; Germany");
  }

  @Test
  void theSameRowsGiveTheSameBytes(@TempDir Path again) throws IOException {
    Collections.reverse(rows);
    for (Path file : ComparisonWriter.write(compare(rows), again)) {
      assertThat(file).hasSameBinaryContentAs(out.resolve(file.getFileName()));
    }
  }
}
