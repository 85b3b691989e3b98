package org.diptych.statement;

import java.util.ArrayList;
import java.util.List;

/**
 * How much a statement of the lexicon can be trusted: the share of statements of its kind that
 * coders had, too, rounded to 0.05. Measured on the coded documents that the lexicon's writers did
 * not read ({@code EVALUATION.md}); a neighbour with the same view raises it.
 */
final class Confidence {

  private static final double NAMED = 0.60;
  private static final double MEANT = 0.55;
  private static final double CARRIED = 0.45;
  private static final double TOPIC = 0.35;

  /** What one neighbouring statement of the same target and category adds. */
  private static final double NEIGHBOUR = 0.10;

  /** How many sentences on either side are neighbours. */
  private static final int REACH = 2;

  private static final double MOST = 0.80;

  private Confidence() {}

  /**
   * The confidence of a statement by itself.
   *
   * @param rule how its target was found, as its evidence says
   */
  static double of(String rule) {
    return switch (rule) {
      case "target/name", "target/people", "target/body" -> NAMED;
      case "target/pronoun", "target/description" -> MEANT;
      case Discourse.NAMED_BEFORE -> CARRIED;
      default -> TOPIC;
    };
  }

  /** A confidence in hundredths: as a table has it, so that a table read again is the same. */
  static double rounded(double confidence) {
    return Math.round(100 * confidence) / 100.0;
  }

  /** Raises the confidence of statements whose neighbours say the same; flattens the list. */
  static List<Statement> weigh(List<List<Statement>> bySentence) {
    List<Statement> weighed = new ArrayList<>();
    for (int i = 0; i < bySentence.size(); i++) {
      for (Statement statement : bySentence.get(i)) {
        int neighbours = neighbours(bySentence, i, statement);
        double confidence = Math.min(MOST, statement.confidence() + NEIGHBOUR * neighbours);
        weighed.add(statement.with(confidence));
      }
    }
    return weighed;
  }

  private static int neighbours(List<List<Statement>> bySentence, int index, Statement statement) {
    int neighbours = 0;
    for (int i = Math.max(0, index - REACH); i <= index + REACH && i < bySentence.size(); i++) {
      if (i != index
          && bySentence.get(i).stream()
              .anyMatch(
                  other ->
                      other.target().equals(statement.target())
                          && other.category().equals(statement.category()))) {
        neighbours++;
      }
    }
    return neighbours;
  }
}
