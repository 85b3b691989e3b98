package org.diptych.io;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What {@code metadata.tsv} says about a file.
 *
 * @param source the columns that every table may have
 * @param language ISO 639-1 code; empty if it says none
 * @param meta further columns, by name, and {@code source}
 */
record MetadataRow(SourceFacts source, String language, Map<String, String> meta) {

  /** For a file of which no table speaks. */
  static final MetadataRow NONE = new MetadataRow(SourceFacts.NONE, "", Map.of());

  MetadataRow {
    meta = Collections.unmodifiableMap(new LinkedHashMap<>(meta));
  }
}
