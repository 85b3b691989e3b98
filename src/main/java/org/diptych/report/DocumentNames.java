package org.diptych.report;

import org.diptych.lexicon.Sha256;

/**
 * Names the pages of documents. A name begins with a hash of the document's path, so that it is
 * safe on every file system, the same in every run, and no other document's.
 *
 * @param written whether there are such pages
 */
record DocumentNames(boolean written) {

  /** The folder beside the report. */
  static final String FOLDER = "documents";

  private static final int HASH_BYTES = 5;
  private static final int LONGEST = 80;

  /** The file of a document's page, in {@link #FOLDER}. */
  static String file(String document) {
    String readable =
        document
            .substring(document.lastIndexOf('/') + 1)
            .replaceAll("[^A-Za-z0-9._-]+", "-")
            .replaceAll("\\.{2,}", ".");
    return hash(document)
        + "-"
        + readable.substring(0, Math.min(LONGEST, readable.length()))
        + ".html";
  }

  /** Where the report finds a document's page; empty if there are no pages. */
  String href(String document) {
    return written ? FOLDER + "/" + file(document) : "";
  }

  /** A short hash in hexadecimal. */
  static String hash(String document) {
    return Sha256.hex(document).substring(0, 2 * HASH_BYTES);
  }
}
