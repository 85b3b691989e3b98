package org.diptych.evaluate;

import java.util.Comparator;

/**
 * What is counted: a statement, as far as a level looks at it. The fields below the level are
 * empty.
 *
 * @param document name of the document in the gold coding
 * @param sentence which of its coded sentences, from 0
 * @param target the target
 * @param axis the axis
 * @param category the category
 */
public record Key(String document, int sentence, String target, String axis, String category)
    implements Comparable<Key> {

  private static final Comparator<Key> ORDER =
      Comparator.comparing(Key::document)
          .thenComparingInt(Key::sentence)
          .thenComparing(Key::target)
          .thenComparing(Key::axis)
          .thenComparing(Key::category);

  /** The key as a level looks at it. */
  public Key at(Level level) {
    return switch (level) {
      case SENTENCE -> sentenceAt(0);
      case TARGET -> new Key(document, sentence, target, "", "");
      case AXIS -> new Key(document, sentence, target, axis, "");
      case CATEGORY -> this;
    };
  }

  /** The sentence some steps further, at the level of the sentence; there may be none. */
  Key sentenceAt(int step) {
    return new Key(document, sentence + step, "", "", "");
  }

  /** The last level at which this and another key say the same, wherever they stand. */
  Level agreement(Key other) {
    if (!target.equals(other.target)) {
      return Level.SENTENCE;
    }
    if (!axis.equals(other.axis)) {
      return Level.TARGET;
    }
    return category.equals(other.category) ? Level.CATEGORY : Level.AXIS;
  }

  @Override
  public int compareTo(Key other) {
    return ORDER.compare(this, other);
  }
}
