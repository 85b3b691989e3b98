package org.diptych.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.diptych.lexicon.Codebook;
import org.diptych.statement.Decider;
import org.diptych.statement.Document;
import org.diptych.statement.Proposal;
import org.diptych.statement.Statement;

/** What a model proposes for a document. */
public final class Proposals {

  /** Below this probability a category is proposed only where the lexicon finds it, too. */
  private static final double FLOOR = 0.05;

  /** So many features stand as reasons beside a proposal. */
  private static final int REASONS = 3;

  private Proposals() {}

  /**
   * The proposals, sorted by sentence, target and category.
   *
   * @param document with everything marked that the lexicon finds
   */
  public static List<Proposal> of(Document document, PerceptionModel model, Codebook codebook) {
    List<Statement> lexicon = Decider.decide(document);
    List<Proposal> proposals = new ArrayList<>();
    for (Candidate candidate : FeatureExtractor.candidates(document, lexicon)) {
      for (Map.Entry<String, Double> category :
          model.probabilities(candidate.features(), 0).entrySet()) {
        boolean found = candidate.lexicon().contains(category.getKey());
        if (found || category.getValue() >= FLOOR) {
          codebook
              .category(category.getKey())
              .ifPresent(
                  c ->
                      proposals.add(
                          new Proposal(
                              document.sentences().get(candidate.sentence()),
                              candidate.target(),
                              c.axis(),
                              c.id(),
                              model.polarity(candidate, c.id()),
                              model.confidence(category.getValue(), found),
                              model.reasons(c.id(), told(candidate), REASONS))));
        }
      }
    }
    return proposals;
  }

  /** The features that stand as reasons; those with ids of entries stand in the evidence anyway. */
  private static List<String> told(Candidate candidate) {
    return candidate.features().stream().filter(feature -> feature.indexOf('/') < 0).toList();
  }
}
