package org.diptych.report;

import static org.diptych.compare.Rows.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.diptych.compare.CorpusFacts;
import org.diptych.compare.Rows;
import org.diptych.statement.Holder;
import org.diptych.statement.Modality;
import org.diptych.statement.StatementRow;

/**
 * A constructed table of any size in the shape of a real one; the same size gives the same rows.
 */
final class GeneratedRows {

  private static final List<String> CATEGORIES =
      List.of("threat", "race", "conquest", "justice", "rebuild", "near-threat");
  private static final List<String> WORDS =
      List.of(
          "the",
          "government",
          "of",
          "that",
          "country",
          "was",
          "held",
          "to",
          "be",
          "preparing",
          "for",
          "a",
          "long",
          "struggle",
          "which",
          "no",
          "treaty",
          "would",
          "end",
          "soon");

  private GeneratedRows() {}

  static List<StatementRow> of(int size) {
    Random random = new Random(size);
    List<StatementRow> rows = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      Rows row =
          row("folder/" + (100 + i / 8) + "_cable.txt", i % 8)
              .says(
                  random.nextInt(3) == 0 ? "germany" : "japan",
                  CATEGORIES.get(Math.min(5, (int) Math.abs(random.nextGaussian() * 2.5))))
              .as(Modality.values()[Math.max(0, random.nextInt(9) - 5)])
              .by(
                  switch (random.nextInt(6)) {
                    case 0 -> new Holder("", "", "");
                    case 1 -> Holder.author();
                    default ->
                        new Holder(
                            "Holder " + (int) Math.abs(random.nextGaussian() * size / 50),
                            "britain",
                            "person");
                  })
              .reading(sentence(random));
      if (random.nextInt(8) == 0) {
        row.negated();
      }
      if (random.nextInt(12) == 0) {
        row.self();
      }
      if (random.nextInt(5) > 0) {
        row.on((1938 + random.nextInt(9) + (random.nextInt(40) == 0 ? 20 : 0)) + "-05-01");
      }
      rows.add(row.build());
    }
    return rows;
  }

  private static String sentence(Random random) {
    StringBuilder text = new StringBuilder("He said");
    int words = 18 + random.nextInt(36);
    for (int i = 0; i < words; i++) {
      text.append(' ').append(WORDS.get(random.nextInt(WORDS.size())));
    }
    return text.append('.').toString();
  }

  static CorpusFacts facts(List<StatementRow> rows) {
    List<CorpusFacts.Document> documents = new ArrayList<>();
    rows.stream()
        .map(StatementRow::document)
        .distinct()
        .forEach(path -> documents.add(new CorpusFacts.Document(path, "1940-01-01")));
    documents.add(new CorpusFacts.Document("folder/silent.txt", ""));
    return CorpusFacts.of(
        documents,
        List.of(new CorpusFacts.Failure("folder/broken.pdf", "the PDF is encrypted")),
        List.of("war", "peace"));
  }
}
