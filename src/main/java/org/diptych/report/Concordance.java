package org.diptych.report;

/** What of the concordance stands in the page itself. */
final class Concordance {

  /** So many statements can be read without a script; it puts all in their place. */
  static final int STATIC = 100;

  private Concordance() {}
}
