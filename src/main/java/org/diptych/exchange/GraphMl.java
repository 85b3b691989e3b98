package org.diptych.exchange;

import static org.diptych.exchange.Xml.with;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * Writes a network as GraphML (Brandes, Eiglsperger, Lerner: GraphML Primer; schema 1.0). Gephi
 * takes the attributes {@code label} and {@code weight} for what they are.
 */
final class GraphMl {

  private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";

  private GraphMl() {}

  static void write(Network network, Writer out) throws IOException {
    Xml xml = Xml.document(out);
    xml.element(
        "graphml",
        with(
            "xmlns",
            NAMESPACE,
            "xmlns:xsi",
            "http://www.w3.org/2001/XMLSchema-instance",
            "xsi:schemaLocation",
            NAMESPACE + " http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd"),
        () -> {
          key(xml, "node", "label", Network.Type.STRING);
          for (Network.Column<?> column : Network.NODE_COLUMNS) {
            key(xml, "node", column.name(), column.type());
          }
          key(xml, "edge", "weight", Network.Type.DOUBLE);
          for (Network.Column<?> column : Network.EDGE_COLUMNS) {
            key(xml, "edge", column.name(), column.type());
          }
          xml.element(
              "graph",
              with("id", "perceptions", "edgedefault", "directed"),
              () -> graph(xml, network));
        });
    xml.flush();
  }

  private static void graph(Xml xml, Network network) throws IOException {
    for (Network.Node node : network.nodes()) {
      xml.element(
          "node",
          with("id", node.id()),
          () -> {
            data(xml, "node", "label", node.label());
            columns(xml, "node", Network.NODE_COLUMNS, node);
          });
    }
    int number = 0;
    for (Network.Edge edge : network.edges()) {
      number++;
      xml.element(
          "edge",
          with("id", "e" + number, "source", edge.from(), "target", edge.to()),
          () -> {
            data(xml, "edge", "weight", Integer.toString(edge.count().statements()));
            columns(xml, "edge", Network.EDGE_COLUMNS, edge);
          });
    }
  }

  private static <T> void columns(Xml xml, String of, List<Network.Column<T>> columns, T thing)
      throws IOException {
    for (Network.Column<T> column : columns) {
      if (!column.of(thing).isEmpty()) {
        data(xml, of, column.name(), column.of(thing));
      }
    }
  }

  private static void key(Xml xml, String of, String name, Network.Type type) throws IOException {
    String word =
        switch (type) {
          case STRING -> "string";
          case INTEGER -> "int";
          case DOUBLE -> "double";
        };
    xml.empty("key", with("id", of + "-" + name, "for", of, "attr.name", name, "attr.type", word));
  }

  private static void data(Xml xml, String of, String name, String value) throws IOException {
    xml.element("data", with("key", of + "-" + name), value);
  }
}
