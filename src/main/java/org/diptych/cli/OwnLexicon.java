package org.diptych.cli;

import java.nio.file.Path;
import org.diptych.lexicon.Lexicon;
import org.diptych.lexicon.Row;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The lexicon that a user works on. */
final class OwnLexicon {

  @Parameters(index = "0", paramLabel = "DIR", description = "folder of your lexicon")
  private Path folder;

  @Option(
      names = "--alone",
      description = "DIR is meant for --only-lexicon; without it, for --lexicon")
  private boolean alone;

  @Option(
      names = "--language",
      paramLabel = "xx",
      defaultValue = "en",
      description = "language of documents that do not say theirs (default: ${DEFAULT-VALUE})")
  private String language;

  Path folder() {
    return folder;
  }

  boolean alone() {
    return alone;
  }

  String language() {
    return language;
  }

  /**
   * Loads it.
   *
   * @throws org.diptych.lexicon.LexiconException if there is no such folder, or a row is wrong
   */
  Lexicon load() {
    return LexiconChoice.load(folder, alone);
  }

  /** Whether a row stands in the folder, not in the shipped lexicon. */
  boolean has(Row row) {
    return Path.of(row.file()).startsWith(folder);
  }
}
