package org.diptych.evaluate;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How well predictions agree with a gold coding.
 *
 * @param counts documents, sentences, statements, and what was left out, in the order of a table
 * @param figures all lines, table by table
 * @param calibration how far confidence can be trusted
 * @param causes what made the two codings differ, how often
 */
public record Evaluation(
    Map<String, Integer> counts,
    List<Figure> figures,
    Calibration calibration,
    List<CauseCount> causes) {

  /** The tables that only show one figure, an accuracy. */
  public static final String ATTRIBUTE = "attribute";

  /** The table of the four levels. */
  public static final String LEVEL = "level";

  /** Copies the lines. */
  public Evaluation {
    counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    figures = List.copyOf(figures);
    causes = List.copyOf(causes);
  }

  /** The lines of a table. */
  public List<Figure> table(String name) {
    return figures.stream().filter(figure -> figure.table().equals(name)).toList();
  }

  /**
   * One line.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Figure figure(String table, String group) {
    return table(table).stream()
        .filter(figure -> figure.group().equals(group))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no line " + table + "/" + group));
  }
}
