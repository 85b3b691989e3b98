package org.diptych.io;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Finds the text in which the offsets of a document count: that of a plain text's own file, else
 * the one that the run wrote. Nothing is kept in memory.
 */
public final class DocumentTexts {

  private final Map<String, CorpusFile> plain;
  private final Path folder;

  /**
   * @param plain the plain texts of the corpus, by name
   * @param folder where a {@link TextsWriter} wrote the texts of the others
   */
  DocumentTexts(Map<String, CorpusFile> plain, Path folder) {
    this.plain = Map.copyOf(plain);
    this.folder = folder;
  }

  /**
   * The text of a document that was annotated.
   *
   * @param document its name
   * @throws IOException if it cannot be read any more
   */
  public String of(String document) throws IOException {
    CorpusFile file = plain.get(document);
    if (file == null) {
      return Files.readString(new OutputNames(folder, ".txt").of(document), StandardCharsets.UTF_8);
    }
    try {
      return PlainText.extract(file.bytes()).text();
    } catch (Unreadable e) {
      throw new IOException(e.in(document).getMessage(), e);
    }
  }
}
