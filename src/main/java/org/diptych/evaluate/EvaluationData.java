package org.diptych.evaluate;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes an evaluation for machines: as CSV (RFC 4180), or as JSON. */
public final class EvaluationData {

  private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");
  private static final ObjectWriter JSON =
      new ObjectMapper()
          .writer(
              new DefaultPrettyPrinter().withObjectIndenter(INDENTER).withArrayIndenter(INDENTER));

  private EvaluationData() {}

  /** One row per line of a table; a figure that was not measured reads {@code n/a}. */
  public static void csv(Writer out, Evaluation evaluation) throws IOException {
    CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180);
    boolean header = true;
    for (Figure figure : evaluation.figures()) {
      Map<String, Object> cells = cells(figure);
      if (header) {
        printer.printRecord(cells.keySet());
        header = false;
      }
      List<Object> row = new ArrayList<>();
      cells.values().forEach(value -> row.add(value == null ? "n/a" : value));
      printer.printRecord(row);
    }
    printer.flush();
  }

  /** Counts and lines; a figure that was not measured is null. */
  public static void json(Writer out, Evaluation evaluation) throws IOException {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("counts", evaluation.counts());
    all.put("figures", evaluation.figures().stream().map(EvaluationData::cells).toList());
    out.write(JSON.writeValueAsString(all));
    out.write('\n');
  }

  private static Map<String, Object> cells(Figure figure) {
    Score score = figure.score();
    Map<String, Object> cells = new LinkedHashMap<>();
    cells.put("table", figure.table());
    cells.put("group", figure.group());
    cells.put("gold", score.gold());
    cells.put("predicted", score.predicted());
    cells.put("found", score.found());
    cells.put("right", score.right());
    put(cells, "precision", score.precision(), figure.precision());
    put(cells, "recall", score.recall(), figure.recall());
    put(cells, "f1", score.f1(), figure.f1());
    return cells;
  }

  private static void put(
      Map<String, Object> cells, String name, double figure, Bootstrap.Interval interval) {
    cells.put(name, rounded(figure));
    cells.put(name + "_low", rounded(interval.low()));
    cells.put(name + "_high", rounded(interval.high()));
  }

  private static Double rounded(double figure) {
    return Double.isNaN(figure) ? null : Math.round(figure * 10_000) / 10_000.0;
  }
}
