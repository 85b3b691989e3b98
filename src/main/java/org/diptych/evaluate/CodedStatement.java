package org.diptych.evaluate;

import java.util.List;
import org.diptych.statement.Polarity;
import org.diptych.statement.Span;
import org.diptych.statement.Statement;
import org.diptych.statement.StatementRow;

/**
 * A statement of one coding, as far as two codings can be compared.
 *
 * @param span the sentence, or the stretch that the coder marked
 * @param target id of the country perceived
 * @param axis axis of the codebook
 * @param category category of the codebook
 * @param polarity affirmed or negated
 * @param attribution direct, indirect or authorial; empty if not coded
 * @param holder whose view it is; empty if not coded
 * @param holderKind person, body, …; empty if unknown
 * @param date ISO 8601, possibly partial; empty if not coded
 * @param modality asserted, supposed, proposed or asked; empty if not coded
 * @param confidence of a prediction, from 0 to 1; NaN if the coding does not say
 * @param evidence ids of the entries that led to it; empty for a human coding
 * @param text the sentence, where the table carries it; else empty
 */
public record CodedStatement(
    Span span,
    String target,
    String axis,
    String category,
    Polarity polarity,
    String attribution,
    String holder,
    String holderKind,
    String date,
    String modality,
    double confidence,
    List<String> evidence,
    String text) {

  /** Copies the list. */
  public CodedStatement {
    evidence = List.copyOf(evidence);
  }

  /** The statement of a row. */
  public static CodedStatement of(StatementRow row) {
    Statement s = row.statement();
    return new CodedStatement(
        s.span(),
        s.target(),
        s.axis(),
        s.category(),
        s.polarity(),
        s.voice().id(),
        s.holder().name(),
        s.holder().kind(),
        s.date(),
        s.modality().id(),
        // A coder has none; what the table shows for one is a default.
        s.human() ? Double.NaN : s.confidence(),
        s.evidence(),
        row.text());
  }

  /** This statement with what a coder said of its attribution and modality; empty if nothing. */
  public CodedStatement saying(String otherAttribution, String otherModality) {
    return new CodedStatement(
        span,
        target,
        axis,
        category,
        polarity,
        otherAttribution,
        holder,
        holderKind,
        date,
        otherModality,
        confidence,
        evidence,
        text);
  }

  /** This statement under another category of its axis. */
  CodedStatement withCategory(String other) {
    return new CodedStatement(
        span,
        target,
        axis,
        other,
        polarity,
        attribution,
        holder,
        holderKind,
        date,
        modality,
        confidence,
        evidence,
        text);
  }

  /** This statement with another name for its holder. */
  CodedStatement withHolder(String other) {
    return new CodedStatement(
        span,
        target,
        axis,
        category,
        polarity,
        attribution,
        other,
        holderKind,
        date,
        modality,
        confidence,
        evidence,
        text);
  }

  /** The statement in one cell: {@code japan/threat}, with a minus before it when negated. */
  public String code() {
    return polarity.code(target, category);
  }
}
