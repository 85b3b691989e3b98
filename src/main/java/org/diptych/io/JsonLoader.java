package org.diptych.io;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.Type;
import org.apache.uima.cas.TypeSystem;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.json.jsoncas2.JsonCas2Deserializer;

/**
 * Reads CAS JSON. UIMA's own reader stops at a type that it does not know, depends on the order of
 * the members and does not end where there are others; so it is given a copy with what the CAS has
 * types for.
 */
final class JsonLoader {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String REMEDY = "write it anew from the tool that it comes from";
  private static final String TYPES = "%TYPES";
  private static final String STRUCTURES = "%FEATURE_STRUCTURES";
  private static final String VIEWS = "%VIEWS";
  private static final String ID = "%ID";
  private static final String TYPE = "%TYPE";
  private static final String ELEMENTS = "%ELEMENTS";
  private static final String MEMBERS = "%MEMBERS";
  private static final String SOFA = "%SOFA";

  private final TypeSystem types;
  private final Set<Integer> unknown = new HashSet<>();

  private JsonLoader(TypeSystem types) {
    this.types = types;
  }

  static void load(byte[] bytes, CAS cas) throws Unreadable {
    JsonNode root;
    try {
      root = MAPPER.readTree(bytes);
    } catch (IOException e) {
      throw new Unreadable("broken JSON", REMEDY, e);
    }
    if (root == null || !root.has(STRUCTURES) || !root.path(VIEWS).isObject()) {
      throw new Unreadable(
          "JSON, but no CAS JSON: it has no \"" + STRUCTURES + "\" and \"" + VIEWS + "\"",
          "write it as UIMA CAS JSON 0.4 or remove it");
    }
    try {
      byte[] known = MAPPER.writeValueAsBytes(new JsonLoader(cas.getTypeSystem()).known(root));
      new JsonCas2Deserializer().deserialize(new ByteArrayInputStream(known), cas);
      cas.getViewIterator().forEachRemaining(JsonLoader::keepOneDocumentAnnotation);
    } catch (IOException | RuntimeException e) {
      throw new Unreadable("broken CAS JSON", REMEDY, e);
    }
  }

  /**
   * The deserializer adds an empty document annotation beside the one that was read; which of them
   * the CAS then takes hangs on the type priorities that happen to be on the class path.
   */
  private static void keepOneDocumentAnnotation(CAS view) {
    List<AnnotationFS> all = new ArrayList<>();
    view.getAnnotationIndex(view.getTypeSystem().getType(CAS.TYPE_NAME_DOCUMENT_ANNOTATION))
        .forEach(all::add);
    if (all.size() > 1) {
      all.stream()
          .filter(a -> a.getType().getName().equals(CAS.TYPE_NAME_DOCUMENT_ANNOTATION))
          .forEach(view::removeFsFromIndexes);
    }
  }

  private ObjectNode known(JsonNode root) throws Unreadable {
    List<ObjectNode> structures = structures(root.get(STRUCTURES));
    for (ObjectNode structure : structures) {
      if (!isKnown(structure.path(TYPE).asText())) {
        unknown.add(structure.path(ID).asInt());
      }
    }
    ObjectNode copy = MAPPER.createObjectNode();
    copy.putObject(TYPES);
    ArrayNode kept = copy.putArray(STRUCTURES);
    for (ObjectNode structure : structures) {
      if (!unknown.contains(structure.path(ID).asInt())) {
        kept.add(withKnownFeatures(structure));
      }
    }
    ObjectNode views = copy.putObject(VIEWS);
    for (Map.Entry<String, JsonNode> view : root.get(VIEWS).properties()) {
      ObjectNode target = views.putObject(view.getKey());
      if (view.getValue().has(SOFA)) {
        target.set(SOFA, view.getValue().get(SOFA));
      }
      target.set(MEMBERS, withoutUnknown(view.getValue().path(MEMBERS)));
    }
    return copy;
  }

  /** They are a list, or an object with the ids as names. */
  private static List<ObjectNode> structures(JsonNode node) throws Unreadable {
    List<ObjectNode> structures = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      if (entry.getValue() instanceof ObjectNode structure) {
        structures.add(structure.put(ID, Integer.parseInt(entry.getKey())));
      }
    }
    for (JsonNode entry : node.isArray() ? node : MAPPER.createArrayNode()) {
      if (!(entry instanceof ObjectNode structure)) {
        throw new Unreadable("broken CAS JSON", REMEDY);
      }
      structures.add(structure);
    }
    return structures;
  }

  private boolean isKnown(String type) {
    String component = type.endsWith("[]") ? type.substring(0, type.length() - 2) : type;
    return types.getType(component) != null;
  }

  private ObjectNode withKnownFeatures(ObjectNode structure) {
    Type type = types.getType(structure.path(TYPE).asText());
    ObjectNode kept = MAPPER.createObjectNode();
    for (Map.Entry<String, JsonNode> field : structure.properties()) {
      String name = field.getKey();
      JsonNode value = field.getValue();
      if (name.equals(ELEMENTS) && type != null && type.getName().equals(CAS.TYPE_NAME_FS_ARRAY)) {
        kept.set(name, withoutUnknown(value));
      } else if (name.startsWith("%") || isKnownFeature(type, name, value)) {
        kept.set(name, value);
      }
    }
    return kept;
  }

  private boolean isKnownFeature(Type type, String field, JsonNode value) {
    boolean prefixed = "@#^".indexOf(field.charAt(0)) >= 0;
    String name = prefixed ? field.substring(1) : field;
    boolean dangling = field.startsWith("@") && unknown.contains(value.asInt());
    return !dangling && type != null && type.getFeatureByBaseName(name) != null;
  }

  private ArrayNode withoutUnknown(JsonNode ids) {
    ArrayNode kept = MAPPER.createArrayNode();
    ids.forEach(
        id -> {
          if (!unknown.contains(id.asInt())) {
            kept.add(id);
          }
        });
    return kept;
  }
}
