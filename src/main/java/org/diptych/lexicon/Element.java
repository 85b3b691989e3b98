package org.diptych.lexicon;

/** One element of a phrase. */
sealed interface Element {

  /**
   * A word, or a punctuation mark that stands for itself.
   *
   * @param form the folded form ({@link Words#fold}); with {@code capitals} the form as written
   * @param prefix whether any ending may follow
   * @param capitals whether only capitals in the text match
   */
  record Word(String form, boolean prefix, boolean capitals) implements Element {}

  /**
   * A gap inside the sentence.
   *
   * @param max the number of words that it may span at most; at least none
   */
  record Gap(int max) implements Element {}
}
