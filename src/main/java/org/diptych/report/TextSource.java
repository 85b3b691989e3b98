package org.diptych.report;

import java.io.IOException;

/** Gives the text of a document. */
@FunctionalInterface
public interface TextSource {

  /**
   * The text in which the offsets of the document's statements count.
   *
   * @param document its path, as in the table of statements
   * @throws IOException if it cannot be read
   */
  String of(String document) throws IOException;
}
