package org.diptych.compare;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.diptych.compare.CheckedFigure.Bounds;

/** The corrected figures as a tidy table and as JSON; {@code n/a} or {@code null} for none. */
final class CheckedTables {

  private static final List<String> COLUMNS =
      List.of(
          "figure",
          "axis",
          "category",
          "target",
          "against",
          "checked",
          "machine",
          "value",
          "low",
          "high",
          "low_documents",
          "high_documents");

  private static final int DECIMALS = 4;

  private CheckedTables() {}

  static void csv(Checked checked, Writer out) throws IOException {
    CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180);
    printer.printRecord(COLUMNS);
    for (CheckedFigure figure : checked.figures()) {
      List<Object> cells =
          new ArrayList<>(
              List.of(
                  figure.kind().id(),
                  figure.axis(),
                  figure.category(),
                  figure.target(),
                  figure.against(),
                  figure.checked()));
      for (OptionalDouble value : values(figure)) {
        cells.add(
            value.isPresent() ? rounded(value.getAsDouble()).toPlainString() : Cell.NOT_AVAILABLE);
      }
      printer.printRecord(cells);
    }
    printer.flush();
  }

  static ObjectNode json(Checked checked) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("drawn", checked.drawn());
    root.put("checked", checked.checked());
    root.put("absent", checked.absent());
    root.put("changed", checked.changed());
    root.put("population", checked.population());
    root.put("strata", checked.strata());
    ArrayNode figures = root.putArray("figures");
    for (CheckedFigure figure : checked.figures()) {
      ObjectNode node = figures.addObject();
      node.put("figure", figure.kind().id());
      node.put("axis", figure.axis());
      node.put("category", figure.category());
      node.put("target", figure.target());
      node.put("against", figure.against());
      node.put("checked", figure.checked());
      List<OptionalDouble> values = values(figure);
      for (int i = 0; i < values.size(); i++) {
        String name = COLUMNS.get(COLUMNS.size() - values.size() + i);
        if (values.get(i).isPresent()) {
          node.put(name, rounded(values.get(i).getAsDouble()));
        } else {
          node.putNull(name);
        }
      }
    }
    return root;
  }

  /** The last columns. */
  private static List<OptionalDouble> values(CheckedFigure figure) {
    return List.of(
        figure.machine(),
        figure.value(),
        low(figure.corpus()),
        high(figure.corpus()),
        low(figure.documents()),
        high(figure.documents()));
  }

  private static OptionalDouble low(Optional<Bounds> bounds) {
    return bounds.map(b -> OptionalDouble.of(b.low())).orElseGet(OptionalDouble::empty);
  }

  private static OptionalDouble high(Optional<Bounds> bounds) {
    return bounds.map(b -> OptionalDouble.of(b.high())).orElseGet(OptionalDouble::empty);
  }

  private static BigDecimal rounded(double value) {
    return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP);
  }
}
