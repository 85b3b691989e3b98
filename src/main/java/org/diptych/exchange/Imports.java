package org.diptych.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import org.diptych.lexicon.Codebook;

/** Reads files of other tools. */
public final class Imports {

  private Imports() {}

  /** Whether a file is a codebook by its name. */
  public static boolean isCodebook(Path file) {
    return name(file).endsWith(".qdc");
  }

  /**
   * Reads a REFI-QDA codebook.
   *
   * @throws IOException if it is none; the message is one line
   */
  public static ImportedCodebook codebook(Path file) throws IOException {
    return RefiCodebookReader.read(file);
  }

  /**
   * Reads a database of the Discourse Network Analyzer or a REFI-QDA project, by the file's name.
   *
   * @param codebook the categories that codes may mean
   * @param targets the ids of the targets that codes may mean
   * @throws IOException if it is neither, or cannot be trusted; the message is one line
   */
  public static ImportedCoding coding(Path file, Codebook codebook, Collection<String> targets)
      throws IOException {
    Concepts concepts = new Concepts(codebook, targets);
    if (name(file).endsWith(".dna")) {
      return DnaReader.read(file, concepts);
    }
    if (name(file).endsWith(".qdpx")) {
      return RefiReader.read(file, concepts);
    }
    throw new IOException(file + ": no file that can be imported; name a .dna, .qdpx or .qdc file");
  }

  private static String name(Path file) {
    return file.getFileName().toString().toLowerCase(Locale.ROOT);
  }
}
