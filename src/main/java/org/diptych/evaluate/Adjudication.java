package org.diptych.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.diptych.statement.Polarity;
import org.diptych.statement.StatementRow;

/**
 * One coding out of several: what all have, what a person decided, and else what most of those have
 * who read the document. What is divided evenly and undecided is left out, and counted.
 *
 * @param rows the statements, by document and place; source {@code human:adjudicated}
 * @param agreed how many of them all have
 * @param decided how many disagreements a person decided
 * @param byMajority how many disagreements most coders decided
 * @param undecided how many were left out
 */
public record Adjudication(
    List<StatementRow> rows, int agreed, int decided, int byMajority, int undecided) {

  /** The source of an adjudicated statement. */
  public static final String SOURCE = "human:adjudicated";

  /** Copies the list. */
  public Adjudication {
    rows = List.copyOf(rows);
  }

  /** Adjudicates the documents that two or more coders read. */
  public static Adjudication of(List<Coder> coders, Decisions decisions) {
    CodedUnits units = CodedUnits.of(coders);
    List<StatementRow> rows = new ArrayList<>();
    int agreed = 0;
    int decided = 0;
    int byMajority = 0;
    int undecided = 0;
    for (CodedUnits.Document document : units.documents()) {
      for (Key key : document.keys()) {
        List<Coder.Coded> having = having(document, key);
        Optional<String> decision = decisions.about(document, key);
        Optional<Polarity> polarity = majority(having);
        boolean unanimous = having.size() == document.readers();
        if (unanimous && having.stream().allMatch(c -> polarity(c) == polarity(having.get(0)))) {
          rows.add(row(having.get(0)));
          agreed++;
        } else if (decision.isPresent()) {
          decided++;
          chosen(units, document, key, decision.get()).map(Adjudication::row).ifPresent(rows::add);
        } else if (2 * having.size() > document.readers() && polarity.isPresent()) {
          byMajority++;
          having.stream()
              .filter(c -> polarity(c) == polarity.get())
              .findFirst()
              .map(Adjudication::row)
              .ifPresent(rows::add);
        } else if (2 * having.size() < document.readers()) {
          byMajority++;
        } else {
          undecided++;
        }
      }
    }
    return new Adjudication(rows, agreed, decided, byMajority, undecided);
  }

  private static List<Coder.Coded> having(CodedUnits.Document document, Key key) {
    return document.byCoder().stream()
        .flatMap(Optional::stream)
        .map(coded -> coded.get(key))
        .filter(Objects::nonNull)
        .toList();
  }

  private static Polarity polarity(Coder.Coded coded) {
    return coded.said().polarity();
  }

  /** The polarity that more than half give it. */
  private static Optional<Polarity> majority(List<Coder.Coded> having) {
    Map<Polarity, Long> counts =
        having.stream()
            .collect(Collectors.groupingBy(Adjudication::polarity, Collectors.counting()));
    return counts.entrySet().stream()
        .filter(count -> 2 * count.getValue() > having.size())
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static Optional<Coder.Coded> chosen(
      CodedUnits units, CodedUnits.Document document, Key key, String decision) {
    int coder = units.coders().indexOf(decision);
    return coder < 0
        ? Optional.empty()
        : document.byCoder().get(coder).map(coded -> coded.get(key));
  }

  private static StatementRow row(Coder.Coded coded) {
    return coded.row().by(SOURCE);
  }
}
