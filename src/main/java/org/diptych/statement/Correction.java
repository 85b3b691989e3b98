package org.diptych.statement;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a person says of a statement: a row of {@code corrections.tsv}.
 *
 * @param origin the table and the line, as messages name them
 * @param verdict what the person decided
 * @param cells all cells by column, as they were written
 */
public record Correction(String origin, Verdict verdict, Map<String, String> cells) {

  /** The columns of the table. */
  public static final List<String> COLUMNS =
      List.of(
          "id",
          "verdict",
          "target",
          "axis",
          "category",
          "polarity",
          "attribution",
          "holder",
          "coder",
          "note",
          "document",
          "begin",
          "end",
          "text");

  /** What a person can decide. */
  public enum Verdict {
    /** The statement is right. */
    ACCEPT,
    /** There is no such statement. */
    REJECT,
    /** The statement is right but for the cells that are filled. */
    RECODE,
    /** There is a statement that the machine missed. */
    ADD,
    /** A remark that decides nothing. */
    NOTE;

    /** The word that tables use. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Verdict of(String id) {
      return Arrays.stream(values())
          .filter(verdict -> verdict.id().equals(id))
          .findFirst()
          .orElseThrow(
              () ->
                  new IllegalArgumentException(
                      "'"
                          + id
                          + "' is no verdict; there are: "
                          + Arrays.stream(values())
                              .map(Verdict::id)
                              .collect(Collectors.joining(", "))));
    }
  }

  /** Copies the cells. */
  public Correction {
    cells = Map.copyOf(cells);
  }

  /** The cell of a column; empty if there is none. */
  public String cell(String column) {
    return cells.getOrDefault(column, "");
  }

  /** The id of the statement; empty for one that was added. */
  public String id() {
    return cell("id");
  }

  /** The name of the document. */
  public String document() {
    return cell("document");
  }

  /** The target, if it is given. */
  public String target() {
    return cell("target");
  }

  /** The category, if it is given. */
  public String category() {
    return cell("category");
  }

  /** Where the sentence began; 0 if that is not given. */
  public int begin() {
    return cell("begin").isEmpty() ? 0 : Integer.parseInt(cell("begin"));
  }

  /** What a statement of this person has as its source. */
  public String source() {
    return Statement.HUMAN + cell("coder");
  }

  /** The polarity, if it is given. */
  Optional<Polarity> polarity() {
    return Optional.of(cell("polarity")).filter(id -> !id.isEmpty()).map(Polarity::of);
  }

  /** The voice, if it is given. */
  Optional<Voice> voice() {
    return Optional.of(cell("attribution")).filter(id -> !id.isEmpty()).map(Voice::of);
  }

  /** Whether a statement can be made of the cells alone. */
  boolean complete() {
    return !target().isEmpty()
        && !category().isEmpty()
        && !document().isEmpty()
        && !cell("text").isEmpty();
  }
}
