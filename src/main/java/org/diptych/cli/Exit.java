package org.diptych.cli;

/** The exit codes. */
final class Exit {

  /** Everything was done. */
  static final int OK = 0;

  /** Some documents failed; the others are done. */
  static final int SOME_FAILED = 1;

  /** There is no output: nothing was started, or it could not be written. */
  static final int NOTHING = 2;

  /** The user stopped the run: 128 and the number of the signal. */
  static final int INTERRUPTED = 130;

  private Exit() {}
}
