package org.diptych.learn;

import java.util.Set;
import org.diptych.lexicon.Words;

/** What the words of a stretch of text say: words, pairs of words, and the stems of long ones. */
final class WordFeatures {

  /**
   * A word of more letters than this stands for its first letters, too: "reparation" and
   * "reparations", "disarm" and "disarmament" are rare apart and frequent together.
   */
  private static final int STEM = 5;

  /** Words of a title that are shorter say nothing of what it is about. */
  private static final int SHORT = 3;

  private WordFeatures() {}

  /** Adds the words of a sentence; {@code named} if it names the target. */
  static void ofSentence(Words words, boolean named, Set<String> features) {
    String last = "^";
    int count = 0;
    for (int i = 0; i < words.size(); i++) {
      if (!words.isWord(i)) {
        continue;
      }
      count++;
      String word = Character.isDigit(words.form(i).charAt(0)) ? "#" : words.form(i);
      features.add("word " + word);
      features.add("words " + last + " " + word);
      if (named) {
        features.add("named, word " + word);
      }
      if (word.length() > STEM) {
        features.add("stem " + word.substring(0, STEM));
      }
      last = word;
    }
    features.add("length " + Math.min(6, count / 8));
  }

  /** Adds the words of a heading or title under a name of their own. */
  static void ofHeading(String kind, Words words, Set<String> features) {
    for (int i = 0; i < words.size(); i++) {
      if (words.isWord(i) && words.form(i).length() > SHORT) {
        String word = words.form(i);
        features.add(kind + " " + word.substring(0, Math.min(STEM + 1, word.length())));
      }
    }
  }
}
