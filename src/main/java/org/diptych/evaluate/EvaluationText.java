package org.diptych.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    for (Map.Entry<String, Integer> count : evaluation.counts().entrySet()) {
      out.append(markdown ? "* " : "").append(count.getValue()).append(' ');
      out.append(count.getKey()).append('\n');
    }
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

  private void scores(String table, List<Figure> figures) {
    boolean intervals = table.equals(Evaluation.LEVEL);
    header(table, intervals ? List.of("F1", "F1 95 %") : List.of("F1"));
    for (Figure figure : figures) {
      String f1 = number(figure.score().f1());
      line(figure, intervals ? List.of(f1, interval(figure.f1())) : List.of(f1));
    }
  }

  private void attributes(List<Figure> figures) {
    header("attribute of what both have", List.of("recall 95 %"));
    figures.forEach(figure -> line(figure, List.of(interval(figure.recall()))));
  }

  private void header(String table, List<String> more) {
    List<String> cells =
        new ArrayList<>(List.of(table, "gold", "predicted", "right", "precision", "recall"));
    cells.addAll(more);
    line(cells);
    if (markdown) {
      out.append("|---").append("|---:".repeat(cells.size() - 1)).append("|\n");
    }
  }

  private void line(Figure figure, List<String> more) {
    Score score = figure.score();
    List<String> cells =
        new ArrayList<>(
            List.of(
                figure.group(),
                Integer.toString(score.gold()),
                Integer.toString(score.predicted()),
                Integer.toString(score.right()),
                number(score.precision()),
                number(score.recall())));
    cells.addAll(more);
    line(cells);
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

  /** A figure with three decimals; {@code n/a} if it was not measured. */
  static String number(double figure) {
    return Double.isNaN(figure) ? "n/a" : String.format(Locale.ROOT, "%.3f", figure);
  }

  private static String interval(Interval interval) {
    return Double.isNaN(interval.low())
        ? "n/a"
        : number(interval.low()) + "-" + number(interval.high());
  }
}
