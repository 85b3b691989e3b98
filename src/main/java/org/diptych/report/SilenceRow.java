package org.diptych.report;

import java.util.List;
import java.util.stream.Stream;
import org.diptych.compare.Cell;
import org.diptych.compare.Coded;
import org.diptych.compare.Comparison;
import org.diptych.compare.Silence;

/**
 * A silence as the table shows it.
 *
 * @param silence the silence
 */
record SilenceRow(Silence silence) {

  /**
   * A statement by its number.
   *
   * @param text the number
   * @param href where it stands
   */
  record Link(String text, String href) {}

  /** The silences of a comparison. */
  static List<SilenceRow> of(Comparison comparison) {
    return comparison.silences().stream().map(SilenceRow::new).toList();
  }

  /** "12 rows of the lexicon, such as menace, grave danger". */
  String wordings() {
    return silence
        .wordings()
        .map(w -> w.entries() + " rows of the lexicon, such as " + String.join(", ", w.sample()))
        .orElse(Cell.NOT_AVAILABLE);
  }

  /** The statements of absence, the denials, and what is affirmed elsewhere. */
  List<List<Link>> parts() {
    return Stream.of(silence.absences(), silence.denials(), silence.elsewhere())
        .map(rows -> rows.stream().map(SilenceRow::link).toList())
        .toList();
  }

  private static Link link(Coded coded) {
    return new Link(Integer.toString(coded.number()), View.statement(coded.row().id()).href());
  }
}
