package org.diptych.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.diptych.evaluate.Coding;

/** A file that lists coded documents, one a line. */
final class DocumentList {

  private DocumentList() {}

  /**
   * Reads the list.
   *
   * @throws StartException if a document was not coded
   */
  static List<String> read(Path file, Coding coding) throws IOException, StartException {
    return read(file, coding::has, coding.name());
  }

  /**
   * Reads the list.
   *
   * @param coded whether a document was coded
   * @param codings how messages name what has been coded
   * @throws StartException if a document was not coded
   */
  static List<String> read(Path file, Predicate<String> coded, String codings)
      throws IOException, StartException {
    List<String> names =
        Files.readAllLines(file, StandardCharsets.UTF_8).stream()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .toList();
    List<String> faults =
        names.stream()
            .filter(name -> !coded.test(name))
            .map(name -> file + ": " + codings + " has no document '" + name + "'")
            .toList();
    if (!faults.isEmpty()) {
      throw new StartException(faults);
    }
    return names;
  }
}
