package org.diptych.compare;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.OptionalDouble;

/** The statistics as a JSON object, with the figures of the tables. */
final class StatisticsJson {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private StatisticsJson() {}

  static ObjectNode of(Statistics statistics) {
    ObjectNode root = JSON.objectNode();
    root.set("plan", plan(statistics.plan()));
    ArrayNode pairs = root.putArray("pairs");
    statistics.pairs().forEach(pair -> pairs.add(pair(pair)));
    ArrayNode keyness = root.putArray("keyness");
    statistics.keyness().forEach(words -> keyness.add(keyness(words)));
    return root;
  }

  private static ObjectNode plan(ComparisonPlan plan) {
    ObjectNode node = JSON.objectNode();
    node.put("seed", plan.seed());
    node.put("resamples", plan.resamples());
    node.put("floor_documents", plan.floorDocuments());
    node.put("floor_statements", plan.floorStatements());
    ArrayNode periods = node.putArray("periods");
    plan.periods().names().forEach(periods::add);
    ArrayNode together = node.putArray("together");
    plan.together().stream().map(Voices::id).sorted().forEach(together::add);
    return node;
  }

  private static ObjectNode pair(PairStatistics pair) {
    ObjectNode node = JSON.objectNode();
    node.put("voices", pair.voices().id());
    node.put("axis", pair.axis().id());
    node.put("first", pair.first());
    node.put("second", pair.second());
    node.put("largest_document", pair.largest().orElse(null));
    Association association = pair.association();
    node.set("cramers_v", Figures.json(association.cramersV()));
    node.set("p", Figures.json(association.p()));
    node.set("first_split_half", Figures.json(association.splitHalfFirst()));
    node.set("second_split_half", Figures.json(association.splitHalfSecond()));
    ArrayNode categories = node.putArray("categories");
    for (CategoryStatistics category : pair.categories()) {
      ObjectNode entry = categories.addObject();
      entry.put("category", category.row().category().id());
      entry.put("parent", category.row().category().parent());
      entry.set("residual", Figures.json(category.residual()));
      entry.put("agreement", category.agreement().words());
      ObjectNode views = entry.putObject("views");
      category.views().forEach((view, figures) -> views.set(view.id(), difference(figures)));
    }
    return node;
  }

  private static ObjectNode difference(Difference figures) {
    ObjectNode node = JSON.objectNode();
    node.set("first", share(figures.first()));
    node.set("second", share(figures.second()));
    put(node, "difference", figures.difference());
    put(node, "log_ratio", figures.logRatio());
    node.set("p", Figures.json(figures.p()));
    node.set("p_holm", Figures.json(figures.holm()));
    return node;
  }

  private static ObjectNode share(Share share) {
    ObjectNode node = JSON.objectNode();
    node.put("statements", share.statements());
    node.put("documents", share.documents());
    node.put("holders", share.holders());
    node.put("of_statements", share.ofStatements());
    node.put("of_documents", share.ofDocuments());
    put(node, "share", share.share());
    node.set("split_half", Figures.json(share.splitHalf()));
    return node;
  }

  private static void put(ObjectNode node, String name, Estimate estimate) {
    node.set(name, Figures.json(estimate.value()));
    node.set(name + "_low", Figures.json(estimate.low()));
    node.set(name + "_high", Figures.json(estimate.high()));
  }

  private static ObjectNode keyness(Keyness keyness) {
    ObjectNode node = JSON.objectNode();
    node.put("voices", keyness.voices().id());
    node.put("first", keyness.first());
    node.put("second", keyness.second());
    node.put("prior", keyness.prior());
    node.put("sentences_of_both", keyness.ofBoth());
    node.set("first_side", side(keyness.firstSide()));
    node.set("second_side", side(keyness.secondSide()));
    ArrayNode words = node.putArray("words");
    for (Keyword word : keyness.words()) {
      ObjectNode entry = words.addObject();
      entry.put("word", word.word());
      entry.put("selected_for", word.selectedFor());
      entry.put("first_count", word.first());
      entry.put("first_documents", word.firstDocuments());
      entry.put("second_count", word.second());
      entry.put("second_documents", word.secondDocuments());
      entry.set("log_odds", Figures.json(OptionalDouble.of(word.logOdds())));
      entry.set("z", Figures.json(OptionalDouble.of(word.z())));
      entry.set("g2", Figures.json(OptionalDouble.of(word.g2())));
    }
    return node;
  }

  private static ObjectNode side(Keyness.Side side) {
    ObjectNode node = JSON.objectNode();
    node.put("sentences", side.sentences());
    node.put("documents", side.documents());
    node.put("words", side.words());
    node.set("split_half_z", Figures.json(side.splitHalfZ()));
    node.set("split_half_g2", Figures.json(side.splitHalfG2()));
    return node;
  }
}
