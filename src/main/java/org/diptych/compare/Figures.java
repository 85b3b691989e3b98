package org.diptych.compare;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ValueNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** How figures are written: with four decimals, the same in every table and in JSON. */
final class Figures {

  private static final int DECIMALS = 4;

  private Figures() {}

  /** For a table; {@code n/a} if there is none. */
  static String text(OptionalInt figure) {
    return figure.isPresent() ? Integer.toString(figure.getAsInt()) : Cell.NOT_AVAILABLE;
  }

  /** For a table; {@code n/a} if there is none. */
  static String text(OptionalDouble figure) {
    return figure.isPresent() ? rounded(figure.getAsDouble()).toPlainString() : Cell.NOT_AVAILABLE;
  }

  /** For JSON; null if there is none. */
  static ValueNode json(OptionalInt figure) {
    return figure.isPresent()
        ? JsonNodeFactory.instance.numberNode(figure.getAsInt())
        : JsonNodeFactory.instance.nullNode();
  }

  /** For JSON; null if there is none. */
  static ValueNode json(OptionalDouble figure) {
    return figure.isPresent()
        ? JsonNodeFactory.instance.numberNode(rounded(figure.getAsDouble()))
        : JsonNodeFactory.instance.nullNode();
  }

  private static BigDecimal rounded(double figure) {
    return BigDecimal.valueOf(figure).setScale(DECIMALS, RoundingMode.HALF_UP);
  }
}
