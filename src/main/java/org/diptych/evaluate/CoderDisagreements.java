package org.diptych.evaluate;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.diptych.statement.Span;
import org.diptych.statement.StatementsCsv;

/** Where coders differ, side by side: one row per statement that not all have, or have alike. */
public final class CoderDisagreements {

  /** The columns before those of the coders. */
  static final List<String> COLUMNS =
      List.of("document", "begin", "end", "text", "target", "axis", "category", "differs");

  /** The column in which a person says who is right. */
  static final String DECISION = "decision";

  /** What differs where not all have the statement. */
  private static final String PRESENCE = "statement";

  private static final String SEPARATOR = "; ";

  private CoderDisagreements() {}

  /**
   * Writes the table (RFC 4180): what differs ({@code statement} where not all have it; {@code
   * polarity}, {@code attribution}, …), in the column of each coder what the coder has there, in
   * brackets what else the coder has in the sentence, {@code n/a} if the coder did not read the
   * document; and an empty column {@code decision}.
   *
   * @return how many rows
   */
  public static int write(Writer out, List<Coder> coders) throws IOException {
    CodedUnits units = CodedUnits.of(coders);
    CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180);
    List<String> header = new ArrayList<>(COLUMNS);
    header.addAll(units.coders());
    header.add(DECISION);
    printer.printRecord(header);
    int rows = 0;
    for (CodedUnits.Document document : units.documents()) {
      for (Key key : document.keys()) {
        List<String> differs = differs(document, key);
        if (!differs.isEmpty()) {
          printer.printRecord(
              cells(document, key, differs).stream().map(StatementsCsv::guard).toList());
          rows++;
        }
      }
    }
    printer.flush();
    return rows;
  }

  /** In what the coders differ; empty if in nothing. */
  static List<String> differs(CodedUnits.Document document, Key key) {
    List<CodedStatement> all =
        document.byCoder().stream()
            .flatMap(Optional::stream)
            .map(coded -> coded.get(key))
            .filter(Objects::nonNull)
            .map(Coder.Coded::said)
            .toList();
    List<String> differs = new ArrayList<>();
    if (all.size() < document.readers()) {
      differs.add(PRESENCE);
    }
    Arrays.stream(Attribute.values())
        .filter(attribute -> differ(attribute, all))
        .forEach(attribute -> differs.add(attribute.id()));
    return differs;
  }

  private static boolean differ(Attribute attribute, List<CodedStatement> all) {
    List<CodedStatement> coded = all.stream().filter(attribute::isCoded).toList();
    return coded.stream().anyMatch(s -> !attribute.isSame(coded.get(0), s));
  }

  private static List<String> cells(CodedUnits.Document document, Key key, List<String> differs) {
    Span sentence = document.sentences().get(key.sentence());
    List<String> cells = new ArrayList<>();
    cells.add(document.name());
    cells.add(Integer.toString(sentence.begin()));
    cells.add(Integer.toString(sentence.end()));
    cells.add(text(document, key));
    cells.add(key.target());
    cells.add(key.axis());
    cells.add(key.category());
    cells.add(String.join(SEPARATOR, differs));
    document.byCoder().forEach(coded -> cells.add(cell(coded, key)));
    cells.add("");
    return cells;
  }

  private static String text(CodedUnits.Document document, Key key) {
    return document.byCoder().stream()
        .flatMap(Optional::stream)
        .map(coded -> coded.get(key))
        .filter(Objects::nonNull)
        .map(coded -> coded.row().text())
        .findFirst()
        .orElseThrow();
  }

  private static String cell(Optional<SortedMap<Key, Coder.Coded>> coded, Key key) {
    if (coded.isEmpty()) {
      return EvaluationText.NOT_MEASURED;
    }
    Coder.Coded own = coded.get().get(key);
    if (own != null) {
      CodedStatement s = own.said();
      return Arrays.asList(s.code(), s.attribution(), s.holder(), s.modality()).stream()
          .filter(part -> !part.isEmpty())
          .collect(Collectors.joining(SEPARATOR));
    }
    String others =
        coded.get().entrySet().stream()
            .filter(other -> other.getKey().sentence() == key.sentence())
            .map(Map.Entry::getValue)
            .map(other -> other.said().code())
            .collect(Collectors.joining(SEPARATOR));
    return others.isEmpty() ? "" : "(" + others + ")";
  }
}
