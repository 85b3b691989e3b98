package org.diptych.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.diptych.evaluate.Coding;

/** A file that lists documents of a coding, one a line. */
final class DocumentList {

  private DocumentList() {}

  /**
   * Reads the list.
   *
   * @throws StartException if a document is not in the coding
   */
  static List<String> read(Path file, Coding coding) throws IOException, StartException {
    List<String> names =
        Files.readAllLines(file, StandardCharsets.UTF_8).stream()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .toList();
    List<String> faults =
        names.stream()
            .filter(name -> !coding.has(name))
            .map(name -> file + ": " + coding.name() + " has no document '" + name + "'")
            .toList();
    if (!faults.isEmpty()) {
      throw new StartException(faults);
    }
    return names;
  }
}
