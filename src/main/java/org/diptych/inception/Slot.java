package org.diptych.inception;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.diptych.statement.Statement;

/** A feature of a statement that can be suggested. All but the whole code lose their pairing. */
enum Slot {
  CODE(Statement::code),
  TARGET(Statement::target),
  AXIS(Statement::axis),
  CATEGORY(Statement::category),
  POLARITY(s -> s.polarity().id()),
  MODALITY(s -> s.modality().id()),
  ATTRIBUTION(s -> s.voice().id()),
  HOLDER(s -> s.holder().name());

  private final Function<Statement, String> label;

  Slot(Function<Statement, String> label) {
    this.label = label;
  }

  /** The name of the feature. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What a statement has there; may be empty. */
  String of(Statement statement) {
    return label.apply(statement);
  }

  /** The slot that a feature is. */
  static Optional<Slot> of(String feature) {
    return Arrays.stream(values()).filter(slot -> slot.id().equals(feature)).findFirst();
  }

  /** The names of all, for messages. */
  static String all() {
    return Arrays.stream(values()).map(Slot::id).collect(Collectors.joining(", "));
  }
}
