package org.diptych.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.diptych.compare.Coded;
import org.diptych.compare.Comparison;
import org.diptych.compare.Measure;
import org.diptych.compare.Standing;
import org.diptych.compare.TargetNames;
import org.diptych.lexicon.Codebook;
import org.diptych.statement.Holder;

/**
 * Who sees which country as what, as a network: from each holder an edge to each category of a
 * target that they affirm or deny, and from there one to the target. A category of a target is a
 * node of its own (the <i>concept</i> of Leifeld 2017, Discourse Network Analysis, in The Oxford
 * Handbook of Political Networks), so no two edges join the same nodes, which Gephi would add up.
 * Repetitions and rows that code again what another codes do not count; what holders say of their
 * own country does, and is told apart.
 *
 * @param nodes holders, categories, targets
 * @param edges from left to right
 */
record Network(List<Node> nodes, List<Edge> edges) {

  /** What the nodes can say, beside their label. */
  static final List<Column<Node>> NODE_COLUMNS =
      List.of(
          new Column<>("type", Type.STRING, Node::type),
          new Column<>("country", Type.STRING, Node::country),
          new Column<>("kind", Type.STRING, Node::kind),
          new Column<>("target", Type.STRING, Node::target),
          new Column<>("axis", Type.STRING, Node::axis),
          new Column<>("category", Type.STRING, Node::category),
          new Column<>("statements", Type.INTEGER, node -> node.count().statements()),
          new Column<>("affirmed", Type.INTEGER, node -> node.count().affirmed()),
          new Column<>("negated", Type.INTEGER, node -> node.count().negated()),
          new Column<>("by_self", Type.INTEGER, node -> node.count().self()),
          new Column<>("documents", Type.INTEGER, node -> node.count().documents()));

  /** What the edges can say, beside their weight, the number of statements. */
  static final List<Column<Edge>> EDGE_COLUMNS =
      List.of(
          new Column<>("polarity", Type.DOUBLE, edge -> edge.count().polarity()),
          new Column<>("statements", Type.INTEGER, edge -> edge.count().statements()),
          new Column<>("affirmed", Type.INTEGER, edge -> edge.count().affirmed()),
          new Column<>("negated", Type.INTEGER, edge -> edge.count().negated()),
          new Column<>("by_self", Type.INTEGER, edge -> edge.count().self()),
          new Column<>("documents", Type.INTEGER, edge -> edge.count().documents()));

  private static final String HOLDER = "holder";
  private static final String CATEGORY = "category";
  private static final String TARGET = "target";

  /** Types of attributes that both formats know. */
  enum Type {
    STRING,
    INTEGER,
    DOUBLE
  }

  /**
   * An attribute.
   *
   * @param name for people
   * @param type of its values
   * @param value of a node or an edge
   */
  record Column<T>(String name, Type type, Function<T, Object> value) {

    /** The value as text; empty if there is none. */
    String of(T thing) {
      return value.apply(thing) instanceof Double number
          ? String.format(Locale.ROOT, "%.4f", number)
          : value.apply(thing).toString();
    }
  }

  /**
   * What stands behind a node or an edge.
   *
   * @param statements all
   * @param affirmed those that affirm the category
   * @param negated those that deny it
   * @param self those in which the holder belongs to the target
   * @param documents in which they stand
   */
  record Count(int statements, int affirmed, int negated, int self, int documents) {

    static Count of(List<Coded> rows) {
      return new Count(
          rows.size(),
          (int) rows.stream().filter(c -> Measure.AFFIRMED.includes(c.statement())).count(),
          (int) rows.stream().filter(Coded::negated).count(),
          (int) rows.stream().filter(c -> c.standing() == Standing.SELF).count(),
          (int) rows.stream().map(c -> c.row().document()).distinct().count());
    }

    /** 1 where all affirm, -1 where all deny. */
    double polarity() {
      return (double) (affirmed - negated) / statements;
    }
  }

  /**
   * A node.
   *
   * @param id unique
   * @param label for people
   * @param type holder, category or target
   * @param country whom a holder speaks for; empty if unknown
   * @param kind of a holder: person, body, …; empty if unknown
   * @param target of a category or target
   * @param axis of a category
   * @param category of the codebook
   */
  record Node(
      String id,
      String label,
      String type,
      String country,
      String kind,
      String target,
      String axis,
      String category,
      Count count) {}

  /**
   * An edge.
   *
   * @param from id of a node
   * @param to id of a node
   */
  record Edge(String from, String to, Count count) {}

  /** The network of what a comparison counts. */
  static Network of(Comparison comparison, Codebook codebook) {
    Map<String, List<Coded>> holders = new TreeMap<>();
    Map<String, List<Coded>> concepts = new TreeMap<>();
    Map<String, List<Coded>> targets = new TreeMap<>();
    Map<String, Map<String, List<Coded>>> edges = new TreeMap<>();
    for (Coded coded : comparison.rows()) {
      if (coded.standing() != Standing.COUNTED && coded.standing() != Standing.SELF) {
        continue;
      }
      String target = coded.statement().target();
      String holder = HOLDER + "/" + coded.statement().holder().name();
      String concept = CATEGORY + "/" + target + "/" + coded.statement().category();
      put(holders, holder, coded);
      put(concepts, concept, coded);
      put(targets, TARGET + "/" + target, coded);
      put(edges.computeIfAbsent(holder, from -> new TreeMap<>()), concept, coded);
      put(edges.computeIfAbsent(concept, from -> new TreeMap<>()), TARGET + "/" + target, coded);
    }
    List<Node> nodes = new ArrayList<>();
    holders.forEach((id, rows) -> nodes.add(holder(id, rows)));
    concepts.forEach((id, rows) -> nodes.add(concept(id, rows, codebook)));
    targets.forEach((id, rows) -> nodes.add(target(id, rows)));
    List<Edge> all = new ArrayList<>();
    edges.forEach(
        (from, ends) -> ends.forEach((to, rows) -> all.add(new Edge(from, to, Count.of(rows)))));
    return new Network(List.copyOf(nodes), List.copyOf(all));
  }

  private static void put(Map<String, List<Coded>> map, String key, Coded coded) {
    map.computeIfAbsent(key, k -> new ArrayList<>()).add(coded);
  }

  private static Node holder(String id, List<Coded> rows) {
    String name = rows.get(0).statement().holder().name();
    return new Node(
        id,
        name.isEmpty() ? "(unknown)" : name,
        HOLDER,
        known(rows, Holder::country),
        known(rows, Holder::kind),
        "",
        "",
        "",
        Count.of(rows));
  }

  private static Node concept(String id, List<Coded> rows, Codebook codebook) {
    String target = rows.get(0).statement().target();
    String category = rows.get(0).statement().category();
    String label = codebook.category(category).map(Codebook.Category::label).orElse(category);
    return new Node(
        id,
        Concepts.name(TargetNames.name(target), label),
        CATEGORY,
        "",
        "",
        target,
        rows.get(0).statement().axis(),
        category,
        Count.of(rows));
  }

  private static Node target(String id, List<Coded> rows) {
    String target = rows.get(0).statement().target();
    return new Node(id, TargetNames.name(target), TARGET, "", "", target, "", "", Count.of(rows));
  }

  /** The only known value, or the first in the alphabet. */
  private static String known(List<Coded> rows, Function<Holder, String> property) {
    return rows.stream()
        .map(coded -> property.apply(coded.statement().holder()))
        .filter(value -> !value.isEmpty())
        .sorted()
        .findFirst()
        .orElse("");
  }
}
