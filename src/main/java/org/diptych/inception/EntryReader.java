package org.diptych.inception;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.uima.jcas.JCas;
import org.diptych.io.CasReader;
import org.diptych.io.CasWriter;
import org.diptych.io.DocumentException;

/** Reads one annotated document: CAS JSON, XMI, or a zip with one of them and its type system. */
final class EntryReader {

  private EntryReader() {}

  /**
   * Fills a CAS.
   *
   * @param shown how messages name the file
   * @param name of the file, whose ending tells the format
   * @param jcas an empty CAS
   * @throws IOException if it cannot be read; the message is one line with the remedy
   */
  static void read(String shown, String name, byte[] bytes, JCas jcas) throws IOException {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".zip")) {
      inner(shown, bytes, jcas);
      return;
    }
    try {
      CasReader.read(
          bytes,
          lower.endsWith(".json") ? CasWriter.Format.JSON : CasWriter.Format.XMI,
          shown,
          jcas);
    } catch (DocumentException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /** A zip in a zip goes through a file of our own, so that one reader guards against both. */
  private static void inner(String shown, byte[] bytes, JCas jcas) throws IOException {
    Path file = Files.createTempFile("diptych-", ".zip");
    try {
      Files.write(file, bytes);
      try (ProjectFiles zip = ProjectFiles.open(file)) {
        List<String> documents =
            zip.names().stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).matches(".*\\.(xmi|json)"))
                .toList();
        if (documents.size() != 1) {
          throw new IOException(
              "it holds " + documents.size() + " documents, not one; export the project again");
        }
        String name = documents.get(0);
        read(shown + ":" + name, name, zip.read(name), jcas);
      } catch (IOException e) {
        String message = String.valueOf(e.getMessage());
        throw new IOException(
            message.startsWith(shown) ? message : shown + ": " + message.replace(file + ": ", ""),
            e);
      }
    } finally {
      Files.deleteIfExists(file);
    }
  }
}
