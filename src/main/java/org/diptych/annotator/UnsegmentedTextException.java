package org.diptych.annotator;

/** A text that is not blank, and has no sentences. */
final class UnsegmentedTextException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnsegmentedTextException() {
    super(
        "the text has no Sentence annotation; put a segmenter before Diptych's annotators, such as"
            + " BreakIteratorSegmenter");
  }
}
