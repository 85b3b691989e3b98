package org.diptych.cli;

import java.util.Locale;

/**
 * How fast a run is.
 *
 * @param documents finished in this run
 * @param statements found in this run
 * @param failures documents that failed in this run
 * @param seconds since it began
 * @param secondsLeft estimated from the files begun; negative while nothing can be said
 */
record Speed(int documents, long statements, int failures, double seconds, double secondsLeft) {

  /**
   * @param done how many files are done, those of an earlier run left out
   * @param left how many are not
   */
  static Speed of(
      int documents, long statements, int failures, double seconds, int done, int left) {
    double perFile = done == 0 ? -1 : seconds / done;
    return new Speed(documents, statements, failures, seconds, perFile < 0 ? -1 : perFile * left);
  }

  double documentsPerSecond() {
    return documents / Math.max(seconds, 1e-3);
  }

  double statementsPerSecond() {
    return statements / Math.max(seconds, 1e-3);
  }

  /** For people. */
  String line() {
    return String.format(
            Locale.ROOT,
            "%.1f documents/s, %.1f statements/s",
            documentsPerSecond(),
            statementsPerSecond())
        + (secondsLeft < 0 ? "" : ", " + time(secondsLeft) + " left")
        + ", "
        + failures
        + " failed";
  }

  private static String time(double seconds) {
    long whole = Math.round(seconds);
    return whole < 60
        ? whole + " s"
        : whole < 3600
            ? whole / 60 + " min " + whole % 60 + " s"
            : whole / 3600 + " h " + whole % 3600 / 60 + " min";
  }
}
