package org.diptych.learn;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * How a model is to be trained.
 *
 * @param judges names of the documents on which thresholds are chosen and figures taken: best those
 *     that the writers of the lexicon did not read; empty = all
 * @param without kinds of knowledge to leave out, to see what they are worth; without that of the
 *     lexicon the model decides alone
 * @param most how many documents to learn from at most, drawn at random; 0 = all
 */
public record TrainingPlan(Set<String> judges, Set<FeatureGroup> without, int most) {

  /** Copies the sets. */
  public TrainingPlan {
    judges = Set.copyOf(judges);
    without = Set.copyOf(without);
  }

  /** All documents, with everything that is known. */
  public static TrainingPlan complete() {
    return new TrainingPlan(Set.of(), Set.of(), 0);
  }

  /** Whether the lexicon has no say. */
  boolean learnedAlone() {
    return without.contains(FeatureGroup.LEXICON);
  }

  boolean judges(TrainingDocument document) {
    return !document.constructed() && (judges.isEmpty() || judges.contains(document.name()));
  }

  /** The document without the knowledge that is to be left out. */
  TrainingDocument reduced(TrainingDocument document) {
    return without.isEmpty()
        ? document
        : new TrainingDocument(
            document.name(),
            document.date(),
            document.constructed(),
            document.candidates().stream().map(this::reduced).toList(),
            document.labels(),
            document.denied(),
            document.unreachable());
  }

  private Candidate reduced(Candidate c) {
    return new Candidate(
        c.sentence(),
        c.target(),
        c.features().stream().filter(f -> !without.contains(FeatureGroup.ofFeature(f))).toList(),
        learnedAlone() ? Set.of() : c.lexicon(),
        learnedAlone() ? Set.of() : c.denied(),
        without.contains(FeatureGroup.CONTEXT) ? Set.of() : c.rejected());
  }

  /** The documents to learn from, of those that may be seen. */
  List<TrainingDocument> drawn(List<TrainingDocument> seen) {
    if (most == 0 || most >= seen.size()) {
      return seen;
    }
    List<TrainingDocument> shuffled = new ArrayList<>(seen);
    Collections.shuffle(shuffled, new Random(Trainer.SEED));
    return shuffled.subList(0, most);
  }
}
