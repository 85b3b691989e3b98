package org.diptych.cli;

import java.nio.file.Path;
import org.diptych.pipeline.JournaledRun;
import org.diptych.pipeline.RunFiles;

/**
 * What a run tells in the end.
 *
 * @param out the output folder
 * @param skipped files of other kinds
 * @param totals of what was found
 * @param orphans corrections that apply to nothing any more
 */
record RunSummary(Path out, int skipped, JournaledRun.Totals totals, int orphans) {

  void tell(Terminal terminal) {
    if (skipped > 0) {
      terminal.message(
          count(skipped, "file") + " of other kinds skipped, listed in " + RunFiles.RUN);
    }
    if (orphans > 0) {
      terminal.message(
          count(orphans, "correction")
              + " without a statement or sentence any more, kept in "
              + out.resolve(CorpusRun.ORPHANS));
    }
    String failed =
        totals.failed() == 0
            ? ""
            : ", " + count(totals.failed(), "document") + " failed, listed in " + RunFiles.FAILURES;
    terminal
        .out()
        .println(
            count(totals.done(), "document")
                + ", "
                + count(totals.statements(), "statement")
                + failed
                + ": "
                + out.resolve(RunFiles.STATEMENTS));
  }

  private static String count(long n, String what) {
    return n + " " + what + (n == 1 ? "" : "s");
  }
}
