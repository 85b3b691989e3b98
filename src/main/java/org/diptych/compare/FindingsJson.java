package org.diptych.compare;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Findings and silences as JSON; statements stand there by their ids. */
final class FindingsJson {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private FindingsJson() {}

  static ArrayNode findings(List<Finding> findings) {
    ArrayNode array = JSON.arrayNode();
    for (Finding finding : findings) {
      ObjectNode node = array.addObject();
      node.put("finding", finding.kind().id());
      node.put("axis", finding.axis().axis().id());
      node.put("category", finding.row().category().id());
      node.put("subject", finding.subject());
      node.set("of", sides(finding.of()));
      node.set("others", sides(finding.others()));
      put(node, "difference", finding.test().difference());
      node.set("p", Figures.json(finding.test().p()));
      node.put("views", finding.test().agreement().words());
      node.set("quotations", ids(finding.quotations()));
      node.put("counter_example", finding.counterExample().map(c -> c.row().id()).orElse(null));
      node.put("sentence", FindingWords.sentence(finding));
    }
    return array;
  }

  private static ArrayNode sides(List<Side> sides) {
    ArrayNode array = JSON.arrayNode();
    for (Side side : sides) {
      ObjectNode node = array.addObject();
      node.put("side", side.label());
      node.put("target", side.target());
      for (Measure measure : Measure.values()) {
        node.put(measure.id(), side.count(measure));
      }
      put(node, "share", side.share());
    }
    return array;
  }

  static ArrayNode silences(List<Silence> silences) {
    ArrayNode array = JSON.arrayNode();
    for (Silence silence : silences) {
      ObjectNode node = array.addObject();
      node.put("axis", silence.axis().axis().id());
      node.put("category", silence.row().category().id());
      node.put("target", silence.target());
      node.set("sentences", Figures.json(silence.sentences()));
      node.set("sentence_bound", Figures.json(silence.sentenceBound()));
      node.set("documents", Figures.json(silence.documents()));
      node.set("document_bound", Figures.json(silence.documentBound()));
      node.put("wordings", silence.wordings().map(SearchedWordings::entries).orElse(null));
      ArrayNode sample = node.putArray("wordings_sample");
      silence.wordings().ifPresent(wordings -> wordings.sample().forEach(sample::add));
      node.set("absences", ids(silence.absences()));
      node.set("denials", ids(silence.denials()));
      node.set("affirmed_elsewhere", ids(silence.elsewhere()));
    }
    return array;
  }

  private static ArrayNode ids(List<Coded> rows) {
    ArrayNode array = JSON.arrayNode();
    rows.forEach(coded -> array.add(coded.row().id()));
    return array;
  }

  private static void put(ObjectNode node, String name, Estimate estimate) {
    node.set(name, Figures.json(estimate.value()));
    node.set(name + "_low", Figures.json(estimate.low()));
    node.set(name + "_high", Figures.json(estimate.high()));
  }
}
