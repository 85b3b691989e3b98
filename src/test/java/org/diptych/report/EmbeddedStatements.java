package org.diptych.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jsoup.nodes.Document;

/** The statements in a report's data, and those that a view shows, told without its script. */
final class EmbeddedStatements {

  private static final int VALUES = 4;

  private final JsonNode data;
  private final Map<String, Integer> fields = new HashMap<>();

  /** By field and value, the numbers of the statements. */
  private final List<Map<String, Set<Integer>>> index = new ArrayList<>();

  private EmbeddedStatements(JsonNode data) {
    this.data = data;
    JsonNode all = data.get("fields");
    for (int i = 0; i < all.size(); i++) {
      fields.put(all.get(i).get("name").asText(), i);
      index.add(new HashMap<>());
    }
    for (int r = 0; r < data.get("rows").size(); r++) {
      for (int f = 0; f < all.size(); f++) {
        String value = value(r, f);
        index.get(f).computeIfAbsent(value, key -> new HashSet<>()).add(r);
        if (f == fields.get(Fields.CATEGORY)) {
          for (String above = parent(value); !above.isEmpty(); above = parent(above)) {
            index.get(f).computeIfAbsent(above, key -> new HashSet<>()).add(r);
          }
        }
      }
    }
  }

  static EmbeddedStatements of(Document page) throws IOException {
    return new EmbeddedStatements(new ObjectMapper().readTree(page.getElementById("data").data()));
  }

  private String value(int row, int field) {
    return data.get("fields")
        .get(field)
        .get("values")
        .get(data.get("rows").get(row).get(VALUES).get(field).asInt())
        .asText();
  }

  private String parent(String category) {
    return data.get("categories").path(category).path(1).asText();
  }

  private Set<Integer> shown(String href) {
    Set<Integer> shown = null;
    for (String pair : href.substring(href.indexOf('?') + 1).split("&")) {
      String[] parts = pair.split("=", 2);
      String wanted = URLDecoder.decode(parts[1], StandardCharsets.UTF_8);
      Set<Integer> some = index.get(fields.get(parts[0])).getOrDefault(wanted, Set.of());
      if (shown == null) {
        shown = new HashSet<>(some);
      } else {
        shown.retainAll(some);
      }
    }
    return shown;
  }

  long count(String href) {
    return shown(href).size();
  }

  long documents(String href) {
    return distinct(href, Fields.DOCUMENT);
  }

  long holders(String href) {
    return distinct(href, Fields.HOLDER);
  }

  private long distinct(String href, String field) {
    return shown(href).stream().map(row -> value(row, fields.get(field))).distinct().count();
  }

  List<String> texts() {
    return StreamSupport.stream(data.get("texts").spliterator(), false)
        .map(JsonNode::asText)
        .toList();
  }
}
