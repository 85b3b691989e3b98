package org.diptych.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.diptych.lexicon.Lexicon;
import org.diptych.lexicon.LexiconException;
import org.diptych.statement.Corrections;
import org.diptych.statement.Holder;
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
    return load(folder(), alone());
  }

  /** The same for a folder that a command names otherwise; null for none. */
  static Lexicon load(Path folder, boolean alone) {
    if (folder != null && !Files.isDirectory(folder)) {
      throw new LexiconException(folder + ": no such folder; name the folder of a lexicon");
    }
    return Lexicon.of(folder, alone);
  }

  /** The ids of all countries that a lexicon can tell. */
  static List<String> targets(Lexicon lexicon) {
    return lexicon.languages().stream()
        .flatMap(language -> lexicon.language(language).targetIds().stream())
        .distinct()
        .toList();
  }

  /**
   * Reads what people decided about statements.
   *
   * @throws IOException if a table cannot be read or has a wrong row
   */
  static Corrections corrections(List<Path> files, Lexicon lexicon) throws IOException {
    List<String> targets = targets(lexicon);
    return Corrections.read(
        files, lexicon.codebook(), targets::contains, name -> holder(name, lexicon));
  }

  /** A holder whom a person named, as far as the tables know them. */
  private static Holder holder(String name, Lexicon lexicon) {
    return lexicon.languages().stream()
        .flatMap(language -> lexicon.language(language).holder(name).stream())
        .findFirst()
        .map(entry -> new Holder(name, entry.country(), entry.kind()))
        .orElse(new Holder(name, "", ""));
  }
}
