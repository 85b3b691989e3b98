package org.diptych.compare;

import java.util.List;
import java.util.OptionalDouble;

/**
 * The words of the sentences about one target against those about another. Each sentence counts
 * once for a target, whatever it is coded with; one about both cannot tell them apart and is left
 * out.
 *
 * @param voices whose statements
 * @param first id of a target
 * @param second id of another
 * @param firstSide the first target's sentences
 * @param secondSide the second target's
 * @param ofBoth how many sentences were left out because they speak of both
 * @param prior the prior, for people
 * @param words that occur often enough, those most the first target's first; empty below the floor
 */
public record Keyness(
    Voices voices,
    String first,
    String second,
    Side firstSide,
    Side secondSide,
    int ofBoth,
    String prior,
    List<Keyword> words) {

  /**
   * A target's sentences.
   *
   * @param sentences how many
   * @param documents in how many documents
   * @param words how many words they have
   * @param splitHalfZ how large |z| gets when nothing differs: the median, over random halvings of
   *     the target's documents, of the largest |z| of any word; empty below the floor
   * @param splitHalfG2 the same for G²
   */
  public record Side(
      int sentences,
      int documents,
      int words,
      OptionalDouble splitHalfZ,
      OptionalDouble splitHalfG2) {}

  /** Copies the list. */
  public Keyness {
    words = List.copyOf(words);
  }
}
