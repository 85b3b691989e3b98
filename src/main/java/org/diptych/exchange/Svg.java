package org.diptych.exchange;

import static org.diptych.exchange.Xml.with;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.diptych.compare.TargetNames;

/**
 * Draws a chart as SVG 1.1 without style sheets or scripts, for print and word processors: a row
 * for each label, a column of bars for each target, all with one scale; the denied part outlined,
 * what was not measured hatched by a line.
 */
final class Svg {

  private static final int LABELS = 220;
  private static final int COLUMN = 260;
  private static final int GAP = 20;
  private static final int ROW = 18;
  private static final int HEAD = 64;
  private static final int FOOT = 24;

  /** Okabe and Ito's palette for all kinds of colour vision. */
  private static final List<String> COLOURS =
      List.of("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9");

  private final ChartTable chart;
  private final double unit;

  private Svg(ChartTable chart) {
    this.chart = chart;
    unit = chart.longest() == 0 ? 0 : COLUMN / chart.longest();
  }

  static void write(ChartTable chart, Writer out) throws IOException {
    Svg svg = new Svg(chart);
    int width = LABELS + chart.targets().size() * (COLUMN + GAP);
    int height = HEAD + chart.labels().size() * ROW + FOOT;
    Xml xml = Xml.document(out);
    xml.element(
        "svg",
        with(
            "xmlns",
            "http://www.w3.org/2000/svg",
            "viewBox",
            "0 0 " + width + " " + height,
            "width",
            Integer.toString(width),
            "height",
            Integer.toString(height),
            "font-family",
            "sans-serif",
            "font-size",
            "12",
            "role",
            "img"),
        () -> svg.draw(xml, height));
    xml.flush();
  }

  private void draw(Xml xml, int height) throws IOException {
    xml.element("title", with(), chart.title());
    xml.element("desc", with(), "Bars: " + chart.unit() + "; outlined where it is denied.");
    text(xml, 0, 16, "start", chart.title());
    for (int column = 0; column < chart.targets().size(); column++) {
      text(xml, left(column), HEAD - 16, "start", TargetNames.name(chart.targets().get(column)));
    }
    for (int row = 0; row < chart.labels().size(); row++) {
      text(xml, LABELS - 10, top(row) + ROW - 6, "end", chart.labels().get(row));
    }
    List<ChartTable.Bar> bars = chart.bars();
    for (int i : IntStream.range(0, bars.size()).toArray()) {
      bar(xml, bars.get(i), i / chart.targets().size(), i % chart.targets().size());
    }
    for (int column = 0; column < chart.targets().size(); column++) {
      line(xml, left(column), HEAD - 4, left(column), height - FOOT + 4);
    }
    text(
        xml,
        0,
        height - 6,
        "start",
        chart.unit() + "; full width: " + number(chart.longest()) + "; outlined: denied");
  }

  private void bar(Xml xml, ChartTable.Bar bar, int row, int column) throws IOException {
    String colour = COLOURS.get(column % COLOURS.size());
    double x = left(column);
    if (!bar.measured()) {
      line(xml, x, top(row) + ROW / 2, x + COLUMN, top(row) + ROW / 2);
      return;
    }
    rectangle(xml, x, row, unit * bar.affirmed(), colour, colour);
    rectangle(xml, x + unit * bar.affirmed(), row, unit * bar.negated(), "none", colour);
  }

  private static void rectangle(
      Xml xml, double x, int row, double width, String fill, String stroke) throws IOException {
    if (width > 0) {
      xml.empty(
          "rect",
          with(
              "x",
              number(x),
              "y",
              number(top(row) + 3),
              "width",
              number(width),
              "height",
              number(ROW - 6),
              "fill",
              fill,
              "stroke",
              stroke));
    }
  }

  private static void line(Xml xml, double x1, double y1, double x2, double y2) throws IOException {
    xml.empty(
        "line",
        with(
            "x1",
            number(x1),
            "y1",
            number(y1),
            "x2",
            number(x2),
            "y2",
            number(y2),
            "stroke",
            "#888888",
            "stroke-dasharray",
            y1 == y2 ? "1 5" : "none"));
  }

  private static void text(Xml xml, double x, double y, String anchor, String text)
      throws IOException {
    xml.element("text", with("x", number(x), "y", number(y), "text-anchor", anchor), text);
  }

  private static double left(int column) {
    return LABELS + column * (double) (COLUMN + GAP);
  }

  private static double top(int row) {
    return HEAD + row * (double) ROW;
  }

  /** A length with as many digits as a screen shows. */
  static String number(double length) {
    return String.format(Locale.ROOT, "%.1f", length);
  }
}
