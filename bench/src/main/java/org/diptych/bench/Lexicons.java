package org.diptych.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Makes each lexicon once. */
final class Lexicons {

  private final Path folder;
  private final List<Text> texts;

  /**
   * @param folder where they are kept
   * @param texts what they shall, or shall not, occur in
   */
  Lexicons(Path folder, List<Text> texts) {
    this.folder = folder;
    this.texts = texts;
  }

  /**
   * The folder of a lexicon.
   *
   * @param size number of entries
   * @param frequent whether the added ones occur in the text
   */
  Path of(int size, boolean frequent) throws IOException {
    Path lexicon = folder.resolve(size + (frequent ? "-frequent" : "-absent"));
    if (!Files.exists(lexicon)) {
      BenchLexicon.write(lexicon, size, frequent, texts);
    }
    return lexicon;
  }
}
