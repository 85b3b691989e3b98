package org.diptych.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What must be the same where a run is taken up again: all that its output depends on but for the
 * content of the input.
 *
 * @param parameters of the command line
 * @param lexicon fingerprint of the lexicon
 * @param limits what one document may take
 * @param limitGiven whether the user said how long a text may be; else the memory of the run that
 *     began decides for those that resume it, too
 */
public record RunIdentity(
    Map<String, Object> parameters, String lexicon, Limits limits, boolean limitGiven) {

  private static final String CHARACTERS = "max-characters";

  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  /** As the first line of a journal has it: ASCII. */
  String header() {
    Map<String, Object> all = new LinkedHashMap<>();
    Versions.all().forEach((name, version) -> all.put("version of " + name, version));
    all.putAll(parameters);
    all.put("lexicon", lexicon);
    all.put("time-limit", limits.time().toSeconds());
    all.put(CHARACTERS, limits.characters());
    try {
      return JSON.writeValueAsString(all);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** One line for each thing in which this run differs from the one that began. */
  List<String> differences(String begun) throws JsonProcessingException {
    JsonNode then = JSON.readTree(begun);
    JsonNode now = JSON.readTree(header());
    Map<String, JsonNode> names = new LinkedHashMap<>();
    then.fields().forEachRemaining(field -> names.put(field.getKey(), field.getValue()));
    now.fields().forEachRemaining(field -> names.putIfAbsent(field.getKey(), field.getValue()));
    List<String> differences = new ArrayList<>();
    for (String name : names.keySet()) {
      boolean free = name.equals(CHARACTERS) && !limitGiven;
      if (!free && !then.path(name).equals(now.path(name))) {
        differences.add(name + " was " + shown(then.path(name)) + ", is " + shown(now.path(name)));
      }
    }
    return differences;
  }

  /** The limits of the run that began. */
  Limits limits(String begun) throws JsonProcessingException {
    long characters = JSON.readTree(begun).path(CHARACTERS).asLong();
    return new Limits(characters, limits.time(), limits.threads());
  }

  private static String shown(JsonNode value) {
    return value.isMissingNode() ? "not there" : value.toString();
  }
}
