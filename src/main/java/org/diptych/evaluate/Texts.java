package org.diptych.evaluate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.diptych.statement.Span;

/** The texts of coded documents, read when they are asked for. */
public final class Texts {

  private final Optional<Path> folder;
  private final Map<String, String> read = new HashMap<>();

  /**
   * @param folder the folder with the documents' texts; empty if there is none
   */
  public Texts(Optional<Path> folder) {
    this.folder = folder;
  }

  /** A stretch of a document; empty if its text is not there. */
  Optional<String> of(String document, Span span) throws IOException {
    if (folder.isEmpty()) {
      return Optional.empty();
    }
    String text = read.get(document);
    if (text == null) {
      Path file = folder.get().resolve(document);
      text = Files.isRegularFile(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
      read.put(document, text);
    }
    return span.end() <= text.length() ? Optional.of(span.of(text)) : Optional.empty();
  }
}
