package org.diptych.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How the statements were found: what somebody needs to find the same again. Nothing in it depends
 * on the time or the machine.
 *
 * @param versions of Diptych and of its platform, by name
 * @param lexicon fingerprint of the lexicon
 * @param settings what the run was told, by name
 */
public record Methods(Map<String, String> versions, String lexicon, Map<String, String> settings) {

  /** The version of the program that wrote the report. */
  static final String DIPTYCH = "diptych";

  /** The setting that holds the fingerprint of the model. */
  static final String MODEL = "model";

  /** Copies the maps, keeping their order. */
  public Methods {
    versions = Collections.unmodifiableMap(new LinkedHashMap<>(versions));
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
  }

  /** The version of Diptych. */
  String version() {
    return versions.getOrDefault(DIPTYCH, "");
  }

  /** The fingerprint of the model; empty where the lexicon decided alone. */
  String model() {
    return settings.getOrDefault(MODEL, "");
  }
}
