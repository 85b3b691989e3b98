package org.diptych.compare;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.diptych.statement.Span;
import org.diptych.statement.StatementIds;

/**
 * A sentence that was drawn to be checked by hand.
 *
 * @param document name of its document
 * @param span where it stands
 * @param stratum from which it was drawn
 * @param probability with which it came into the sample, above 0 and at most 1
 * @param machine what the machine found in it, as one cell
 * @param human what a person found in it; empty if nobody has looked yet
 * @param text the sentence
 */
record SampledSentence(
    String document,
    Span span,
    String stratum,
    double probability,
    String machine,
    Optional<Set<SentenceCode>> human,
    String text) {

  /** Copies the set. */
  SampledSentence {
    human = human.map(codes -> Collections.unmodifiableSet(new TreeSet<>(codes)));
  }

  /** Survives a new run: a hash of document, place and text. */
  String id() {
    return StatementIds.hash(
        List.of(document, Integer.toString(span.begin()), Integer.toString(span.end()), text));
  }
}
