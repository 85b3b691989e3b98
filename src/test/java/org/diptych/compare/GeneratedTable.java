package org.diptych.compare;

import static org.diptych.compare.Rows.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.diptych.statement.Holder;
import org.diptych.statement.StatementRow;

/**
 * A constructed table in the shape of a large corpus: many documents with a statement or two, a few
 * with very many. The same sizes give the same rows.
 */
public final class GeneratedTable {

  private static final List<String> CATEGORIES =
      List.of("threat", "race", "conquest", "justice", "rebuild", "near-threat");
  private static final List<String> COUNTRIES = List.of("uk", "usa", "ussr", "australia", "");

  private GeneratedTable() {}

  /** Builds the rows of a table; every document has at least one, if there are so many. */
  public static List<StatementRow> of(int documents, int statements) {
    Random random = new Random(documents);
    List<StatementRow> rows = new ArrayList<>();
    int[] sentences = new int[documents];
    while (rows.size() < statements) {
      int document =
          rows.size() < documents
              ? rows.size()
              : (int) (documents * Math.pow(random.nextDouble(), 4));
      String category = CATEGORIES.get(random.nextInt(CATEGORIES.size()));
      String target = random.nextInt(3) == 0 ? "germany" : "japan";
      int person = (int) (statements / 50.0 * random.nextDouble() * random.nextDouble());
      StringBuilder text = new StringBuilder("He said that");
      for (int word = 0; word < 25; word++) {
        // so that word n is about as frequent as 1/n
        text.append(" w").append((int) Math.pow(20_000, random.nextDouble())).append('x');
      }
      int sentence = sentences[document]++;
      rows.add(
          row(String.format(Locale.ROOT, "folder/%05d.txt", document), sentence)
              .says(target, category)
              .by(
                  new Holder(
                      "Holder " + person, COUNTRIES.get(person % COUNTRIES.size()), "person"))
              .on((1935 + document % 16) + "-05-01")
              .reading(text.append('.').toString())
              .build());
    }
    return rows;
  }
}
