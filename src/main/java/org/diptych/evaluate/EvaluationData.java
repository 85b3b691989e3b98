package org.diptych.evaluate;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
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

  /**
   * One row per line of a table; what was not measured, or is not in that table, reads {@code n/a}.
   */
  public static void csv(Writer out, Evaluation evaluation) throws IOException {
    List<Map<String, Object>> rows =
        Stream.of(figures(evaluation), bands(evaluation), causes(evaluation))
            .flatMap(List::stream)
            .toList();
    Set<String> columns = new LinkedHashSet<>();
    rows.forEach(row -> columns.addAll(row.keySet()));
    CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180);
    printer.printRecord(columns);
    for (Map<String, Object> row : rows) {
      printer.printRecord(
          columns.stream()
              .map(
                  column ->
                      Objects.requireNonNullElse(row.get(column), EvaluationText.NOT_MEASURED)));
    }
    printer.flush();
  }

  /** Counts and lines; a figure that was not measured is null. */
  public static void json(Writer out, Evaluation evaluation) throws IOException {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("counts", evaluation.counts());
    all.put("figures", figures(evaluation));
    all.put("calibration", bands(evaluation));
    all.put("causes", causes(evaluation));
    out.write(JSON.writeValueAsString(all));
    out.write('\n');
  }

  private static List<Map<String, Object>> figures(Evaluation evaluation) {
    return evaluation.figures().stream().map(EvaluationData::cells).toList();
  }

  private static List<Map<String, Object>> bands(Evaluation evaluation) {
    Calibration calibration = evaluation.calibration();
    List<Map<String, Object>> rows = new ArrayList<>();
    calibration.bands().forEach(band -> rows.add(cells(band)));
    Map<String, Object> all = cells(calibration.all());
    all.put("expected_calibration_error", rounded(calibration.expectedError()));
    rows.add(all);
    return rows;
  }

  private static Map<String, Object> cells(Calibration.Band band) {
    Map<String, Object> cells = new LinkedHashMap<>();
    cells.put("table", "calibration");
    cells.put("group", band.name());
    cells.put("predicted", band.predictions());
    cells.put("right", band.right());
    cells.put("precision", rounded(band.shareRight()));
    cells.put("mean_confidence", rounded(band.confidence()));
    cells.put("gap", rounded(band.gap()));
    return cells;
  }

  private static List<Map<String, Object>> causes(Evaluation evaluation) {
    return evaluation.causes().stream().map(EvaluationData::cells).toList();
  }

  private static Map<String, Object> cells(CauseCount cause) {
    Map<String, Object> cells = new LinkedHashMap<>();
    cells.put("table", cause.fault().id());
    cells.put("group", cause.cause());
    cells.put("count", cause.count());
    cells.put("share", rounded(cause.share()));
    cells.put(
        "beside_right", cause.besideRight().isPresent() ? cause.besideRight().getAsInt() : null);
    return cells;
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
