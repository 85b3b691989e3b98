package org.diptych.io;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is known about a document that was read.
 *
 * @param name path below the input folder, {@code path#id} for a part of a file
 * @param language ISO 639-1 code
 * @param encoding the character encoding that was taken; empty where the format knows only one
 * @param extracted whether offsets count in an extracted text, not in the file's own
 * @param meta further columns of {@code metadata.tsv}, by name
 */
public record DocumentFacts(
    String name, String language, String encoding, boolean extracted, Map<String, String> meta) {

  /** Copies the map, keeping its order. */
  public DocumentFacts {
    meta = Collections.unmodifiableMap(new LinkedHashMap<>(meta));
  }
}
