package org.diptych.io;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * Finds the texts of a finished run again, in which its offsets count: those that were extracted in
 * a folder that {@link TextsWriter} wrote, the others in the documents themselves.
 */
public final class DocumentTexts {

  private final OutputNames extracted;
  private final Path input;

  /**
   * @param extracted the folder of the extracted texts; need not exist
   * @param input the folder with the documents, or the one document
   */
  public DocumentTexts(Path extracted, Path input) {
    this.extracted = new OutputNames(extracted, ".txt");
    this.input = input;
  }

  /**
   * The text of a document.
   *
   * @throws IOException if it cannot be had; the message is one line with the remedy
   */
  public String of(String document) throws IOException {
    Path text = extracted.of(document);
    if (Files.isRegularFile(text)) {
      return Files.readString(text, StandardCharsets.UTF_8);
    }
    Path file = Files.isRegularFile(input) ? input : below(document);
    if (!document.endsWith(".txt") || !Files.isRegularFile(file)) {
      throw new IOException(
          document
              + ": its text is neither in "
              + text.getFileName()
              + " nor in "
              + input
              + "; name the folder with the documents with --texts");
    }
    try {
      return PlainText.extract(Files.readAllBytes(file)).text();
    } catch (Unreadable e) {
      throw new IOException(e.in(document).getMessage(), e);
    }
  }

  private Path below(String document) throws IOException {
    try {
      Path file = input.resolve(document).normalize();
      if (file.startsWith(input.normalize())) {
        return file;
      }
    } catch (InvalidPathException e) {
      throw new IOException(document + ": cannot be a file here", e);
    }
    throw new IOException(document + ": leads out of " + input);
  }
}
