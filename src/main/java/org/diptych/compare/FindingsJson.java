package org.diptych.compare;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Findings and silences as JSON; statements stand there by their ids. */
final class FindingsJson {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int DIGITS = 4;

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
      put(
          node,
          "p",
          finding.test().tested() ? OptionalDouble.of(finding.test().p()) : OptionalDouble.empty());
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
      put(node, "sentences", silence.sentences());
      put(node, "sentence_bound", silence.sentenceBound());
      put(node, "documents", silence.documents());
      put(node, "document_bound", silence.documentBound());
      node.put("wordings", silence.wordings().map(Wordings::entries).orElse(null));
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
    put(node, name, estimate.value());
    put(node, name + "_low", FindingsCsv.low(estimate));
    put(node, name + "_high", FindingsCsv.high(estimate));
  }

  private static void put(ObjectNode node, String name, OptionalInt figure) {
    if (figure.isPresent()) {
      node.put(name, figure.getAsInt());
    } else {
      node.putNull(name);
    }
  }

  private static void put(ObjectNode node, String name, OptionalDouble figure) {
    if (figure.isPresent()) {
      node.put(
          name, BigDecimal.valueOf(figure.getAsDouble()).setScale(DIGITS, RoundingMode.HALF_UP));
    } else {
      node.putNull(name);
    }
  }
}
