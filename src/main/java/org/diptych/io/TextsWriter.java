package org.diptych.io;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Writes the texts that were extracted, in which the offsets count: as UTF-8, with their line ends,
 * under the document's name and {@code .txt}. One instance serves all threads.
 */
public final class TextsWriter {

  private final OutputNames names;

  /**
   * @param folder takes one file per document
   */
  public TextsWriter(Path folder) {
    names = new OutputNames(folder, ".txt");
  }

  /**
   * Writes a text.
   *
   * @param document name of the document
   * @return the file
   * @throws IOException if it cannot be written; nothing is written by halves
   */
  public Path write(String document, String text) throws IOException {
    Path file = names.of(document);
    AtomicFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    return file;
  }
}
