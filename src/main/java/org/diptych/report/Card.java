package org.diptych.report;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.diptych.compare.Coded;
import org.diptych.compare.Standing;
import org.diptych.statement.Holder;
import org.diptych.statement.Statement;
import org.diptych.statement.StatementRow;

/** The words around a statement's sentence. */
final class Card {

  private static final String SEPARATOR = " · ";

  private final Coded coded;
  private final StatementRow row;
  private final Statement statement;

  Card(Coded coded) {
    this.coded = coded;
    row = coded.row();
    statement = row.statement();
  }

  /** Whose view it is, how it is given, and who passed it on. */
  String holder() {
    String name =
        switch (statement.holder().name()) {
          case "" -> "holder unknown";
          case Holder.AUTHOR -> row.author().isEmpty() ? "the author, not named" : row.author();
          default -> statement.holder().name();
        };
    String via =
        statement.via().isEmpty() ? "" : ", passed on by " + String.join(", ", statement.via());
    return name + " (" + statement.voice().id() + via + ")";
  }

  /** When, and where in the document. */
  String source() {
    return (statement.date().isEmpty() ? "undated" : statement.date())
        + (row.page().isEmpty() ? "" : SEPARATOR + "p. " + row.page());
  }

  /** What is known of the document of a row: title, author, date and reference. */
  static String description(StatementRow row) {
    return Stream.of(row.title(), row.author(), row.documentDate(), row.reference())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(SEPARATOR));
  }

  /** Why the sentence is held to say so. */
  String why() {
    // people do not say how sure they are
    String confidence =
        Double.isNaN(statement.confidence())
            ? ""
            : String.format(Locale.ROOT, ", confidence %.2f", statement.confidence());
    return String.format(
        Locale.ROOT,
        "%s%s: %s",
        statement.source(),
        confidence,
        statement.evidence().isEmpty()
            ? "no evidence given"
            : String.join(SEPARATOR, statement.evidence()));
  }

  /** Why the row counts in no table of others' views; empty if it does. */
  String note() {
    return coded.standing() == Standing.COUNTED ? "" : standing(coded.standing().id());
  }

  /** What a standing means. */
  static String standing(String id) {
    return switch (Standing.valueOf(id.toUpperCase(Locale.ROOT))) {
      case COUNTED -> "counted";
      case SELF -> "self-presentation, counted apart";
      case HISTORIAN -> "a historian's view, counted apart";
      case DUPLICATE -> "not counted: repeats a passage that counts elsewhere";
      case RECODED -> "not counted: another row codes the same";
      case OTHER_TARGET -> "not counted: this country is not compared";
    };
  }
}
