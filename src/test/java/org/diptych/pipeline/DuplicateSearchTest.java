package org.diptych.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.diptych.statement.Duplicates;
import org.diptych.statement.StatementRow;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DuplicateSearchTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  void findsOnDiskWhatIsFoundInMemory(int parts) throws IOException {
    Random random = new Random(1);
    List<StatementRow> rows = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      String text =
          "one two three four five six seven "
              + (random.nextInt(10) == 0 ? "" : "number " + random.nextInt(300))
              + (random.nextBoolean() ? "" : " of the long list that all of them share".repeat(4));
      String date = random.nextBoolean() ? "" : "194" + random.nextInt(5);
      rows.add(JournalTest.row("id" + i, random.nextInt(50) + ".txt", date, i, text));
    }

    List<String> found = new ArrayList<>();
    try (DuplicateSearch search = new DuplicateSearch(folder.resolve("search"), parts)) {
      for (int i = 0; i < rows.size(); i++) {
        Optional<Duplicates.Candidate> candidate = Duplicates.candidate(rows.get(i));
        if (candidate.isPresent()) {
          search.add(i, candidate.get());
        }
      }
      long count = search.search();
      try (DuplicateSearch.Found results = search.found()) {
        for (int i = 0; i < rows.size(); i++) {
          found.add(results.originalOf(i));
        }
      }
      assertThat(count).isEqualTo(found.stream().filter(id -> !id.isEmpty()).count());
    }

    assertThat(found)
        .contains("", nearOriginal(rows))
        .isEqualTo(Duplicates.mark(rows).stream().map(StatementRow::duplicateOf).toList());
    assertThat(folder.resolve("search")).doesNotExist();
  }

  /** The row that others repeat nearly, not to the letter. */
  private static String nearOriginal(List<StatementRow> rows) {
    return Duplicates.mark(rows).stream()
        .filter(row -> row.text().endsWith("share"))
        .map(StatementRow::duplicateOf)
        .filter(id -> !id.isEmpty())
        .findFirst()
        .orElseThrow();
  }
}
