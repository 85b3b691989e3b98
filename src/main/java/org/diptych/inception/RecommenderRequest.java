package org.diptych.inception;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.diptych.statement.Span;

/**
 * What INCEpTION sends, as far as it is used: to predict one document, to train several.
 *
 * @param typeSystem the project's types, as XML
 * @param documents the documents
 * @param layer name of the type of suggestions
 * @param feature name of the feature that is suggested
 * @param project number of the project
 * @param anchoring what a suggestion may span
 * @param range where suggestions are wanted; empty = everywhere
 * @param tags the labels that the feature may have; empty = any
 */
record RecommenderRequest(
    String typeSystem,
    List<Document> documents,
    String layer,
    String feature,
    long project,
    Anchoring anchoring,
    Optional<Span> range,
    Optional<Set<String>> tags) {

  /**
   * A document.
   *
   * @param xmi its content
   * @param id its number
   * @param user who annotated it
   */
  record Document(String xmi, long id, String user) {}

  /** What an annotation may span. */
  enum Anchoring {
    CHARACTERS,
    SINGLE_TOKEN,
    TOKENS,
    SENTENCES;

    private static Anchoring of(String name) throws Refusal {
      String wanted = name.replace("_", "").toLowerCase(Locale.ROOT);
      for (Anchoring mode : values()) {
        if (mode.name().replace("_", "").toLowerCase(Locale.ROOT).equals(wanted)) {
          return mode;
        }
      }
      throw bad("'" + name + "' is no anchoringMode");
    }
  }

  /** Reads JSON with texts as long as a body may be. */
  static ObjectMapper mapper(int longest) {
    return new ObjectMapper(
        JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxStringLength(longest).build())
            .build());
  }

  /** Reads a request to predict. */
  static RecommenderRequest toPredict(ObjectMapper mapper, byte[] body) throws Refusal {
    JsonNode root = root(mapper, body);
    return of(root, List.of(document(root.path("document"))));
  }

  /** Reads a request to train. */
  static RecommenderRequest toTrain(ObjectMapper mapper, byte[] body) throws Refusal {
    JsonNode root = root(mapper, body);
    if (!root.path("documents").isArray()) {
      throw bad("there is no list \"documents\"");
    }
    List<Document> documents = new ArrayList<>();
    for (JsonNode document : root.path("documents")) {
      documents.add(document(document));
    }
    return of(root, documents);
  }

  private static JsonNode root(ObjectMapper mapper, byte[] body) throws Refusal {
    try {
      JsonNode root = mapper.readTree(body);
      if (root != null && root.isObject()) {
        return root;
      }
    } catch (IOException e) {
      throw new Refusal(Refusal.BAD_REQUEST, "broken JSON", e);
    }
    throw bad("the body is no JSON object");
  }

  private static RecommenderRequest of(JsonNode root, List<Document> documents) throws Refusal {
    JsonNode metadata = root.path("metadata");
    String layer = text(metadata, "layer");
    String feature = text(metadata, "feature");
    JsonNode range = metadata.path("range");
    Optional<Span> wanted = Optional.empty();
    if (range.isObject()) {
      int begin = range.path("begin").asInt();
      int end = range.path("end").asInt();
      if (begin < 0 || end < begin) {
        throw bad("the range " + begin + "-" + end + " is none");
      }
      wanted = Optional.of(new Span(begin, end));
    }
    return new RecommenderRequest(
        text(root, "typeSystem"),
        documents,
        layer,
        feature,
        metadata.path("projectId").asLong(),
        metadata.path("anchoringMode").isTextual()
            ? Anchoring.of(metadata.path("anchoringMode").asText())
            : Anchoring.SENTENCES,
        wanted,
        tags(root.path("tagsets"), layer, feature));
  }

  /** The labels of the tag sets that are for the feature. */
  private static Optional<Set<String>> tags(JsonNode tagSets, String layer, String feature) {
    Set<String> tags = new HashSet<>();
    boolean meant = false;
    for (JsonNode set : tagSets.isArray() ? tagSets : MissingNode.getInstance()) {
      for (JsonNode target : set.path("targets")) {
        if (target.path("type").asText().equals(layer)
            && target.path("feature").asText().equals(feature)) {
          meant = true;
          set.path("tags").forEach(tag -> tags.add(tag.path("tag").asText()));
        }
      }
    }
    return meant ? Optional.of(tags) : Optional.empty();
  }

  private static Document document(JsonNode node) throws Refusal {
    return new Document(
        text(node, "xmi"), node.path("documentId").asLong(), node.path("userId").asText());
  }

  private static String text(JsonNode node, String name) throws Refusal {
    if (!node.path(name).isTextual() || node.path(name).asText().isBlank()) {
      throw bad("there is no \"" + name + "\"");
    }
    return node.path(name).asText();
  }

  private static Refusal bad(String reason) {
    return new Refusal(Refusal.BAD_REQUEST, reason);
  }
}
