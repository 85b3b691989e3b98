package org.diptych.statement;

import java.util.ArrayList;
import java.util.List;

/**
 * A perception statement: in one sentence, a holder sees one target under one category.
 *
 * @param span the sentence
 * @param target id of the country perceived
 * @param axis axis of the codebook
 * @param category category of the codebook
 * @param polarity affirmed or negated
 * @param modality asserted, supposed, proposed or asked
 * @param voice direct, indirect or authorial; the tables call it {@code attribution}
 * @param holder whose view it is
 * @param perspective self where the holder belongs to the target
 * @param act speech act: state, denounce, warn, demand, promise, deny, propose, ask; empty if
 *     unknown
 * @param via who passed the view on, outermost first
 * @param date ISO 8601 date of the view, possibly only a year or month; empty if unknown
 * @param dateSource {@code text} or {@code metadata}; empty without a date
 * @param confidence from 0 to 1; NaN if a table does not say
 * @param evidence ids of the entries and rules that led to it
 * @param source {@code lexicon}, {@code learned}, {@code lexicon+learned} or {@code human:<name>}
 */
public record Statement(
    Span span,
    String target,
    String axis,
    String category,
    Polarity polarity,
    Modality modality,
    Voice voice,
    Holder holder,
    Perspective perspective,
    String act,
    List<String> via,
    String date,
    String dateSource,
    double confidence,
    List<String> evidence,
    String source) {

  /** The source of a statement that the lexicon found. */
  public static final String LEXICON = "lexicon";

  /** The source of a statement that a trained model found. */
  public static final String LEARNED = "learned";

  /** The source of a statement that both found. */
  public static final String BOTH = "lexicon+learned";

  /** What the source of a human coder's statement has before the name. */
  static final String HUMAN = "human:";

  /** Copies the lists. */
  public Statement {
    via = List.copyOf(via);
    evidence = List.copyOf(evidence);
  }

  /** The same with another polarity and evidence. */
  public Statement with(Polarity otherPolarity, List<String> otherEvidence) {
    return new Statement(
        span,
        target,
        axis,
        category,
        otherPolarity,
        modality,
        voice,
        holder,
        perspective,
        act,
        via,
        date,
        dateSource,
        confidence,
        otherEvidence,
        source);
  }

  /** The same, backed by a model as well. */
  public Statement backedBy(Proposal proposal) {
    List<String> both = new ArrayList<>(evidence);
    both.addAll(proposal.reasons());
    return new Statement(
        span,
        target,
        axis,
        category,
        proposal.polarity(),
        modality,
        voice,
        holder,
        perspective,
        act,
        via,
        date,
        dateSource,
        Confidence.rounded(proposal.confidence()),
        both,
        BOTH);
  }

  /** The same with another confidence. */
  public Statement with(double otherConfidence) {
    return new Statement(
        span,
        target,
        axis,
        category,
        polarity,
        modality,
        voice,
        holder,
        perspective,
        act,
        via,
        date,
        dateSource,
        otherConfidence,
        evidence,
        source);
  }

  /** The same, made by somebody else. */
  public Statement by(String otherSource) {
    return new Statement(
        span,
        target,
        axis,
        category,
        polarity,
        modality,
        voice,
        holder,
        perspective,
        act,
        via,
        date,
        dateSource,
        confidence,
        evidence,
        otherSource);
  }

  /** Whether a human coder made it. */
  public boolean human() {
    return source.startsWith(HUMAN);
  }

  /** The statement as one label: {@code japan/threat}, {@code -germany/fascism} when negated. */
  public String code() {
    return polarity.code(target, category);
  }
}
