package org.diptych.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.diptych.lexicon.Lexicon;
import org.diptych.lexicon.LexiconException;
import picocli.CommandLine.Option;

/** A user's lexicon: added to the shipped one, or in its place. */
final class LexiconChoice {

  @Option(
      names = "--lexicon",
      paramLabel = "DIR",
      description = "folder whose rows are added to the shipped lexicon")
  private Path added;

  @Option(
      names = "--only-lexicon",
      paramLabel = "DIR",
      description = "folder that replaces the shipped lexicon")
  private Path only;

  /** The user's folder; null if there is none. */
  Path folder() {
    return added == null ? only : added;
  }

  /** Whether the user's folder stands alone. */
  boolean alone() {
    return only != null;
  }

  /**
   * Loads it.
   *
   * @throws LexiconException if there is no such folder, or a row is wrong
   */
  Lexicon load() {
    if (folder() != null && !Files.isDirectory(folder())) {
      throw new LexiconException(folder() + ": no such folder; name the folder of a lexicon");
    }
    return Lexicon.of(folder(), alone());
  }
}
