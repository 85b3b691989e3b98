package org.diptych.inception;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of an exported project that holds a document as one person annotated it.
 *
 * @param name path in the project, separated by '/'
 * @param document the document
 * @param coder the annotator; {@link #CURATION} for the curated document, {@link #INITIAL} for the
 *     document as it was imported
 */
record ProjectEntry(String name, String document, String coder) {

  /** The coder of curated documents. */
  static final String CURATION = "curation";

  /** INCEpTION's name for nobody: the document as it was before anybody annotated it. */
  static final String INITIAL = "INITIAL_CAS";

  private static final Pattern PLACE =
      Pattern.compile("(?:.*/)?(annotation|curation)/([^/]+)/([^/]+)\\.(?i:json|xmi|zip)");

  /** The entry that a file is; empty if it is none. */
  static Optional<ProjectEntry> of(String name) {
    Matcher place = PLACE.matcher(name);
    if (!place.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        new ProjectEntry(
            name,
            FileNames.document(place.group(2)),
            place.group(1).equals(CURATION) ? CURATION : place.group(3)));
  }

  /** Whether the file holds Java's own serialization, which is never read. */
  static boolean isSerialized(String name) {
    return name.matches("(.*/)?(annotation_ser|curation_ser)/.*\\.ser");
  }

  /** Whether a person annotated it. */
  boolean human() {
    return !coder.equals(INITIAL);
  }
}
