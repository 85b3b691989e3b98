package org.diptych.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
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
          "kind of document",
          "period",
          "year");

  /** What a cell shows where nothing was measured. */
  static final String NOT_MEASURED = "n/a";

  private static final String MEANING = "meaning";

  private final boolean markdown;
  private final StringBuilder out = new StringBuilder();

  private EvaluationText(boolean markdown) {
    this.markdown = markdown;
  }

  /**
   * The tables with aligned columns.
   *
   * @param causes whether to show what made the two codings differ
   */
  public static String plain(Evaluation evaluation, boolean causes) {
    return new EvaluationText(false).text(evaluation, causes);
  }

  /** All tables in Markdown. */
  public static String markdown(Evaluation evaluation) {
    return new EvaluationText(true).text(evaluation, true);
  }

  private String text(Evaluation evaluation, boolean causes) {
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
    calibration(evaluation.calibration());
    if (causes) {
      causes(evaluation.causes());
    }
    return out.toString();
  }

  private void scores(String table, List<Figure> figures) {
    header(table, "gold", "predicted", "right", "precision", "recall", "F1", "F1 95 %");
    figures.forEach(f -> line(f, List.of(number(f.score().f1()), interval(f.f1()))));
  }

  private void attributes(List<Figure> figures) {
    header(
        "attribute of what both have",
        "gold",
        "predicted",
        "right",
        "precision",
        "recall",
        "recall 95 %");
    figures.forEach(figure -> line(figure, List.of(interval(figure.recall()))));
  }

  private void calibration(Calibration calibration) {
    out.append('\n');
    header("confidence", "predicted", "right", "share", "mean", "gap");
    calibration.bands().forEach(this::band);
    band(calibration.all());
    out.append("\nexpected calibration error: ");
    out.append(number(calibration.expectedError())).append('\n');
  }

  private void band(Calibration.Band band) {
    line(
        List.of(
            band.name(),
            Integer.toString(band.predictions()),
            Integer.toString(band.right()),
            number(band.shareRight()),
            number(band.confidence()),
            number(band.gap())));
  }

  private void causes(List<CauseCount> causes) {
    out.append('\n');
    header("cause", "count", "share", "beside right", MEANING);
    for (CauseCount cause : causes) {
      line(
          List.of(
              cause.fault().id() + "/" + cause.cause(),
              Integer.toString(cause.count()),
              number(cause.share()),
              cause.besideRight().isPresent()
                  ? Integer.toString(cause.besideRight().getAsInt())
                  : NOT_MEASURED,
              cause.meaning()));
    }
  }

  private void header(String... cells) {
    line(List.of(cells));
    if (markdown) {
      // The first column is words, and so is one that explains; the others are numbers.
      out.append("|---");
      Stream.of(cells).skip(1).forEach(c -> out.append(c.equals(MEANING) ? "|---" : "|---:"));
      out.append("|\n");
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
      // A bar inside a cell would begin another.
      cells.forEach(cell -> out.append("| ").append(cell.replace("|", "\\|")).append(' '));
      out.append("|\n");
      return;
    }
    out.append(String.format(Locale.ROOT, "%-38s", cells.get(0)));
    cells.stream().skip(1).forEach(c -> out.append(String.format(Locale.ROOT, " %10s", c)));
    out.append('\n');
  }

  /** A figure with three decimals; {@code n/a} if it was not measured. */
  static String number(double figure) {
    return Double.isNaN(figure) ? NOT_MEASURED : String.format(Locale.ROOT, "%.3f", figure);
  }

  private static String interval(Interval interval) {
    return Double.isNaN(interval.low())
        ? NOT_MEASURED
        : number(interval.low()) + "-" + number(interval.high());
  }
}
