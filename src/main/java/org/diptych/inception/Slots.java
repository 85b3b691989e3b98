package org.diptych.inception;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.uima.jcas.JCas;
import org.diptych.exchange.Coders;
import org.diptych.exchange.Concepts;
import org.diptych.exchange.ImportedCoding;
import org.diptych.lexicon.Codebook;
import org.diptych.statement.Polarity;
import org.diptych.statement.Statement;
import org.diptych.type.PerceptionStatement;

/**
 * Makes statements of what a person annotated. {@code code} says the whole statement; target, axis,
 * category and polarity follow from it. They count by themselves only where there is no code, or
 * where the person changed them and left the machine's code as it was.
 */
final class Slots {

  private final Codebook codebook;
  private final Concepts concepts;

  Slots(Codebook codebook, Concepts concepts) {
    this.codebook = codebook;
    this.concepts = concepts;
  }

  /**
   * What was made of a document.
   *
   * @param unmapped annotations that are no statements; they were taken out of the CAS
   * @param contradictions how many had a code and single features that say otherwise
   */
  record Outcome(List<ImportedCoding.Unmapped> unmapped, int contradictions) {}

  /** The statements of a document by place and code, before anybody changed them. */
  static Set<String> keys(JCas jcas) {
    Set<String> keys = new HashSet<>();
    jcas.select(PerceptionStatement.class).forEach(s -> keys.add(key(s)));
    return keys;
  }

  private static String key(PerceptionStatement s) {
    return s.getBegin() + "-" + s.getEnd() + " " + text(s.getCode());
  }

  /**
   * Completes the statements of a document.
   *
   * @param coder who annotated it
   * @param initial the statements before; empty if they are not known
   */
  Outcome complete(JCas jcas, String document, String coder, Optional<Set<String>> initial) {
    List<ImportedCoding.Unmapped> unmapped = new ArrayList<>();
    int contradictions = 0;
    for (PerceptionStatement s : jcas.select(PerceptionStatement.class).asList()) {
      Optional<Concepts.Concept> ofCode = concepts.concept(text(s.getCode()));
      Optional<Concepts.Concept> ofSlots = slots(s);
      boolean codeLeft = initial.isPresent() && initial.get().contains(key(s));
      boolean differ = ofCode.isPresent() && contradicted(ofCode.get(), ofSlots, s);
      Optional<Concepts.Concept> meant =
          codeLeft || text(s.getCode()).isBlank() ? ofSlots.or(() -> ofCode) : ofCode;
      if (meant.isEmpty()) {
        unmapped.add(unmapped(s, document, coder));
        s.removeFromIndexes();
        continue;
      }
      if (differ && !codeLeft) {
        contradictions++;
      }
      boolean changed = differ || (initial.isPresent() && !codeLeft);
      if (!machine(s) && text(s.getSource()).isBlank() || machine(s) && changed) {
        s.setSource(Coders.HUMAN + coder);
        s.setConfidence(1);
        s.setEvidence(null);
      }
      fill(s, meant.get());
    }
    return new Outcome(unmapped, contradictions);
  }

  private static void fill(PerceptionStatement s, Concepts.Concept meant) {
    s.setTarget(meant.target());
    s.setAxis(meant.category().axis());
    s.setCategory(meant.category().id());
    s.setPolarity(meant.polarity().id());
    s.setCode(meant.polarity().code(meant.target(), meant.category().id()));
  }

  /** What the single features say; where polarity is not said, the code's. */
  private Optional<Concepts.Concept> slots(PerceptionStatement s) {
    Optional<Codebook.Category> category = codebook.category(text(s.getCategory()));
    if (text(s.getTarget()).isBlank() || category.isEmpty()) {
      return Optional.empty();
    }
    String polarity =
        text(s.getPolarity()).equals(Polarity.NEGATED.id())
                || text(s.getPolarity()).isBlank() && text(s.getCode()).startsWith("-")
            ? "-"
            : "";
    return concepts.concept(polarity + s.getTarget() + "/" + s.getCategory());
  }

  /** Whether single features say otherwise than the code: all of them, or polarity alone. */
  private static boolean contradicted(
      Concepts.Concept code, Optional<Concepts.Concept> slots, PerceptionStatement s) {
    String polarity = text(s.getPolarity());
    return slots
        .map(said -> !same(code, said))
        .orElse(!polarity.isBlank() && !polarity.equals(code.polarity().id()));
  }

  private static boolean same(Concepts.Concept a, Concepts.Concept b) {
    return a.target().equals(b.target())
        && a.category().id().equals(b.category().id())
        && a.polarity() == b.polarity();
  }

  private static boolean machine(PerceptionStatement s) {
    return Set.of(Statement.LEXICON, Statement.LEARNED, Statement.BOTH)
        .contains(text(s.getSource()));
  }

  private static ImportedCoding.Unmapped unmapped(
      PerceptionStatement s, String document, String coder) {
    String code = text(s.getCode());
    return new ImportedCoding.Unmapped(
        document,
        s.getBegin(),
        s.getEnd(),
        coder,
        code,
        code.isBlank()
            ? "it has neither a code nor target and category"
            : "no target and category of the codebook");
  }

  private static String text(String feature) {
    return feature == null ? "" : feature;
  }
}
