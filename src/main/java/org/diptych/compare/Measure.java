package org.diptych.compare;

import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import org.diptych.statement.Holder;
import org.diptych.statement.Modality;
import org.diptych.statement.Polarity;
import org.diptych.statement.Statement;

/** What is counted of a set of statements. */
public enum Measure {
  /** The statements: at most one per sentence, target and category. */
  STATEMENTS(s -> true, Coded::number),
  /** The documents in which they stand. */
  DOCUMENTS(s -> true, coded -> coded.row().document()),
  /** The holders known by name; an unnamed author and an unknown holder are none. */
  HOLDERS(Measure::named, coded -> coded.statement().holder().name()),
  /** The statements that affirm the category. */
  AFFIRMED(s -> s.polarity() == Polarity.AFFIRMED, Coded::number),
  /** The statements that deny it. */
  NEGATED(s -> s.polarity() == Polarity.NEGATED, Coded::number),
  /** The statements that are put as a fact. */
  ASSERTED(s -> s.modality() == Modality.ASSERTED, Coded::number),
  /** The statements that are held to be possible. */
  SUPPOSED(s -> s.modality() == Modality.SUPPOSED, Coded::number),
  /** The statements that put forward something to be done. */
  PROPOSED(s -> s.modality() == Modality.PROPOSED, Coded::number),
  /** The statements that are questions. */
  ASKED(s -> s.modality() == Modality.ASKED, Coded::number);

  private final Predicate<Statement> includes;
  private final Function<Coded, Object> unit;

  Measure(Predicate<Statement> includes, Function<Coded, Object> unit) {
    this.includes = includes;
    this.unit = unit;
  }

  private static boolean named(Statement statement) {
    String name = statement.holder().name();
    return !name.isEmpty() && !name.equals(Holder.AUTHOR);
  }

  /** The word that tables use. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a statement counts here. */
  public boolean includes(Statement statement) {
    return includes.test(statement);
  }

  /** What is counted, once however often it occurs. */
  Object unit(Coded coded) {
    return unit.apply(coded);
  }
}
