package org.diptych.compare;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A word of the statements about two targets.
 *
 * @param word folded to lower case
 * @param first how often it stands in sentences about the first target
 * @param second the same for the second
 * @param firstDocuments in how many documents that is
 * @param secondDocuments the same for the second
 * @param logOdds log-odds ratio with the informative Dirichlet prior, natural logarithm; positive
 *     where the word is the first target's
 * @param z the same by its standard deviation
 * @param g2 Dunning's log-likelihood ratio, 0 or more, whichever target the word is of
 * @param cue whether at least half of the sentences with the word were found by it: it stands in
 *     the cues that led to their statements, or weighed with the model. Such a word is no result,
 *     since the sentences were selected for it
 * @param name whether it is part of a name of a target or a holder, likewise selected for
 */
public record Keyword(
    String word,
    int first,
    int second,
    int firstDocuments,
    int secondDocuments,
    double logOdds,
    double z,
    double g2,
    boolean cue,
    boolean name) {

  /** {@code cue}, {@code name}, both, or nothing: why the word is no result. */
  public String selectedFor() {
    return Stream.of(cue ? "cue" : "", name ? "name" : "")
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining("; "));
  }
}
