package org.diptych.evaluate;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.diptych.statement.Span;
import org.diptych.statement.StatementsCsv;

/**
 * What a person decided about disagreements: the table of {@link CoderDisagreements} with the
 * column {@code decision} filled in. A coder's name takes that coder's side, {@code none} takes the
 * statement out; an empty cell decides nothing.
 */
public final class Decisions {

  /** Nobody has decided anything. */
  public static final Decisions NONE = new Decisions(Map.of());

  /** The decision that there is no statement. */
  static final String OUT = "none";

  private static final String DECISION = CoderDisagreements.DECISION;

  private final Map<String, String> byPlace;

  private Decisions(Map<String, String> byPlace) {
    this.byPlace = Map.copyOf(byPlace);
  }

  /**
   * Reads a table.
   *
   * @param coders whose names may stand there
   * @throws IOException if it cannot be read, lacks a column, or names somebody else; the message
   *     names file and line
   */
  public static Decisions read(Path file, Collection<String> coders) throws IOException {
    Map<String, String> byPlace = new HashMap<>();
    try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        CSVParser parser =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(in)) {
      for (String column : List.of("document", "begin", "end", "target", "category", DECISION)) {
        if (!parser.getHeaderNames().contains(column)) {
          throw new IOException(
              file + ": no table of disagreements, it lacks the column " + column);
        }
      }
      for (CSVRecord row : parser) {
        String decision = StatementsCsv.unguard(row.get(DECISION)).strip();
        if (decision.isEmpty()) {
          continue;
        }
        if (!decision.equals(OUT) && !coders.contains(decision)) {
          throw new IOException(
              file
                  + ":"
                  + parser.getCurrentLineNumber()
                  + ": '"
                  + decision
                  + "' is no decision; there are: "
                  + String.join(", ", coders)
                  + ", "
                  + OUT);
        }
        byPlace.put(
            place(
                StatementsCsv.unguard(row.get("document")),
                row.get("begin") + "-" + row.get("end"),
                row.get("target"),
                row.get("category")),
            decision);
      }
    }
    return new Decisions(byPlace);
  }

  private static String place(String document, String span, String target, String category) {
    return String.join("\n", document, span, target, category);
  }

  /** How many were decided. */
  public int size() {
    return byPlace.size();
  }

  Optional<String> about(CodedUnits.Document document, Key key) {
    Span sentence = document.sentences().get(key.sentence());
    return Optional.ofNullable(
        byPlace.get(
            place(
                document.name(),
                sentence.begin() + "-" + sentence.end(),
                key.target(),
                key.category())));
  }
}
