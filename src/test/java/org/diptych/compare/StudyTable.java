package org.diptych.compare;

import static org.diptych.compare.Rows.row;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.diptych.lexicon.Codebook;
import org.diptych.lexicon.Lexicon;
import org.diptych.statement.Holder;
import org.diptych.statement.StatementRow;

/**
 * A constructed table in the shape of the study: twenty documents of each of four years, half of
 * them public, by six holders in turn, with statements drawn at random at the rates of {@code
 * rates.tsv}.
 */
final class StudyTable {

  static final Path FOLDER = Path.of("src/test/resources/org/diptych/compare/study");
  static final List<String> TARGETS = List.of("japan", "germany");

  private static final List<String> YEARS = List.of("1937", "1941", "1944", "1947");
  private static final List<String> HOLDERS =
      List.of("Ames", "Bell", "Cole", "Dunn", "Eyre", "Ford");
  private static final int DOCUMENTS = 20;

  /** Statements about a target under a category, so many per document of some kinds. */
  private record Rate(
      String target,
      String axis,
      String category,
      boolean negated,
      String act,
      List<String> years,
      List<String> audiences,
      double perDocument) {}

  private final Random random;
  private final List<StatementRow> rows = new ArrayList<>();

  private StudyTable(long seed) {
    random = new Random(seed);
  }

  static Codebook codebook() {
    return Lexicon.shipped().codebook();
  }

  /** The table of the study. */
  static List<StatementRow> study(long seed) throws IOException {
    return new StudyTable(seed).draw(rates());
  }

  /**
   * A table in which nothing differs: the rates of one target for both, in every document alike.
   */
  static List<StatementRow> alike(long seed) throws IOException {
    List<Rate> alike = new ArrayList<>();
    for (Rate rate : rates()) {
      if (rate.target.equals("japan")) {
        for (String target : TARGETS) {
          alike.add(
              new Rate(
                  target,
                  rate.axis,
                  rate.category,
                  false,
                  "state",
                  YEARS,
                  List.of("public", "private"),
                  rate.perDocument));
        }
      }
    }
    return new StudyTable(seed).draw(alike);
  }

  private static List<Rate> rates() throws IOException {
    return Files.readAllLines(FOLDER.resolve("rates.tsv")).stream()
        .skip(1)
        .map(line -> line.split("\t"))
        .map(
            cell ->
                new Rate(
                    cell[0],
                    cell[1],
                    cell[2],
                    cell[3].equals("negated"),
                    cell[4],
                    List.of(cell[5].split(" ")),
                    List.of(cell[6].split(" ")),
                    Double.parseDouble(cell[7])))
        .toList();
  }

  private List<StatementRow> draw(List<Rate> rates) {
    for (String year : YEARS) {
      for (int i = 0; i < DOCUMENTS; i++) {
        String audience = i % 2 == 0 ? "public" : "private";
        String holder = HOLDERS.get(i / 2 % HOLDERS.size());
        int sentence = 0;
        for (Rate rate : rates) {
          if (rate.years.contains(year) && rate.audiences.contains(audience)) {
            for (int n = draw(rate.perDocument); n > 0; n--) {
              add(rate, year, year + "-" + (100 + i) + ".txt", audience, holder, ++sentence);
            }
          }
        }
      }
    }
    return rows;
  }

  /** From a Poisson distribution (Knuth, The Art of Computer Programming 2, section 3.4.1). */
  private int draw(double rate) {
    int drawn = 0;
    for (double product = random.nextDouble(); product > Math.exp(-rate); drawn++) {
      product *= random.nextDouble();
    }
    return drawn;
  }

  private void add(
      Rate rate, String year, String document, String audience, String holder, int sentence) {
    Rows made =
        row(document, sentence)
            .says(rate.target, rate.category)
            .onAxis(rate.axis)
            .acting(rate.act)
            .by(new Holder(holder, "britain", "person"))
            .on(year)
            .sure(0.5 + random.nextInt(50) / 100.0)
            .meta("audience", audience);
    rows.add((rate.negated ? made.negated() : made).build());
  }
}
