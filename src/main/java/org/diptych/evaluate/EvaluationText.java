package org.diptych.evaluate;

import java.util.List;
import java.util.Locale;
import org.diptych.evaluate.Bootstrap.Interval;

/** Writes an evaluation for people: as plain text, or as Markdown. */
public final class EvaluationText {

  private static final List<String> TABLES =
      List.of(
          Evaluation.LEVEL,
          Evaluation.ATTRIBUTE,
          "axis",
          "category",
          "target",
          "attribution",
          "year");

  private final boolean markdown;
  private final StringBuilder out = new StringBuilder();

  private EvaluationText(boolean markdown) {
    this.markdown = markdown;
  }

  /** The tables with aligned columns. */
  public static String plain(Evaluation evaluation) {
    return new EvaluationText(false).text(evaluation);
  }

  /** The tables in Markdown. */
  public static String markdown(Evaluation evaluation) {
    return new EvaluationText(true).text(evaluation);
  }

  private String text(Evaluation evaluation) {
    evaluation
        .counts()
        .forEach((what, n) -> out.append(bullet()).append(n).append(' ').append(what).append('\n'));
    for (String table : TABLES) {
      List<Figure> figures = evaluation.table(table);
      if (figures.isEmpty()) {
        continue;
      }
      out.append('\n');
      if (table.equals(Evaluation.ATTRIBUTE)) {
        attributes(figures);
      } else {
        scores(table, figures);
      }
    }
    return out.toString();
  }

  private String bullet() {
    return markdown ? "* " : "";
  }

  private void scores(String table, List<Figure> figures) {
    boolean intervals = table.equals(Evaluation.LEVEL);
    if (intervals) {
      line(List.of(table, "gold", "predicted", "right", "precision", "recall", "F1", "F1 95 %"));
    } else {
      line(List.of(table, "gold", "predicted", "right", "precision", "recall", "F1"));
    }
    rule(intervals ? 8 : 7);
    for (Figure figure : figures) {
      Score s = figure.score();
      List<String> cells =
          List.of(
              figure.group(),
              Integer.toString(s.gold()),
              Integer.toString(s.predicted()),
              Integer.toString(s.right()),
              number(s.precision()),
              number(s.recall()),
              number(s.f1()));
      line(intervals ? with(cells, interval(figure.f1())) : cells);
    }
  }

  private void attributes(List<Figure> figures) {
    line(
        List.of(
            "attribute of matched",
            "gold",
            "predicted",
            "right",
            "precision",
            "recall",
            "recall 95 %"));
    rule(7);
    for (Figure figure : figures) {
      Score s = figure.score();
      line(
          List.of(
              figure.group(),
              Integer.toString(s.gold()),
              Integer.toString(s.predicted()),
              Integer.toString(s.right()),
              number(s.precision()),
              number(s.recall()),
              interval(figure.recall())));
    }
  }

  private static List<String> with(List<String> cells, String last) {
    return java.util.stream.Stream.concat(cells.stream(), java.util.stream.Stream.of(last))
        .toList();
  }

  private void line(List<String> cells) {
    if (markdown) {
      out.append("| ").append(String.join(" | ", cells)).append(" |\n");
      return;
    }
    out.append(String.format(Locale.ROOT, "%-38s", cells.get(0)));
    cells.stream().skip(1).forEach(c -> out.append(String.format(Locale.ROOT, " %10s", c)));
    out.append('\n');
  }

  private void rule(int columns) {
    if (markdown) {
      out.append("|---").append("|---:".repeat(columns - 1)).append("|\n");
    }
  }

  /** A figure with three decimals; {@code n/a} if it was not measured. */
  static String number(double figure) {
    return Double.isNaN(figure) ? "n/a" : String.format(Locale.ROOT, "%.3f", figure);
  }

  private static String interval(Interval interval) {
    return Double.isNaN(interval.low())
        ? "n/a"
        : number(interval.low()) + "–" + number(interval.high());
  }
}
