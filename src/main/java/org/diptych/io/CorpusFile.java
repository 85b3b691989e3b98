package org.diptych.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of a corpus.
 *
 * @param path where it lies
 * @param name its path below the input folder, separated by '/'
 * @param row what the metadata say about it
 */
record CorpusFile(Path path, String name, MetadataRow row) {

  /** Longer files hardly are one document, and would need several times their size of memory. */
  private static final long LONGEST = 200L * 1024 * 1024;

  String extension() {
    return CorpusWalk.extension(name);
  }

  byte[] bytes() throws Unreadable {
    try {
      if (Files.size(path) > LONGEST) {
        throw new Unreadable("larger than 200 MB", "split it into its documents");
      }
      return Files.readAllBytes(path);
    } catch (IOException e) {
      throw IoFaults.unreadable(e);
    }
  }
}
