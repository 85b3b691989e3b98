package org.diptych.exchange;

import static org.diptych.exchange.Xml.with;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * Writes a network as GEXF 1.2 (GEXF Working Group, GEXF 1.2draft Primer): it says all that is
 * needed here, and readers that know 1.3 read it, too, while others know nothing later.
 */
final class Gexf {

  private static final String NAMESPACE = "http://www.gexf.net/1.2draft";

  private Gexf() {}

  static void write(Network network, String creator, Writer out) throws IOException {
    Xml xml = Xml.document(out);
    xml.element(
        "gexf",
        with(
            "xmlns",
            NAMESPACE,
            "xmlns:xsi",
            "http://www.w3.org/2001/XMLSchema-instance",
            "xsi:schemaLocation",
            NAMESPACE + " http://www.gexf.net/1.2draft/gexf.xsd",
            "version",
            "1.2"),
        () -> {
          xml.element("meta", with(), () -> meta(xml, creator));
          xml.element(
              "graph",
              with("mode", "static", "defaultedgetype", "directed"),
              () -> graph(xml, network));
        });
    xml.flush();
  }

  private static void meta(Xml xml, String creator) throws IOException {
    xml.element("creator", with(), creator);
    xml.element("description", with(), "holder, category of a target, target");
  }

  private static void graph(Xml xml, Network network) throws IOException {
    attributes(xml, "node", Network.NODE_COLUMNS);
    attributes(xml, "edge", Network.EDGE_COLUMNS);
    xml.element(
        "nodes",
        with(),
        () -> {
          for (Network.Node node : network.nodes()) {
            xml.element(
                "node",
                with("id", node.id(), "label", node.label()),
                () -> values(xml, "node", Network.NODE_COLUMNS, node));
          }
        });
    xml.element("edges", with(), () -> edges(xml, network.edges()));
  }

  private static void edges(Xml xml, List<Network.Edge> edges) throws IOException {
    int number = 0;
    for (Network.Edge edge : edges) {
      number++;
      xml.element(
          "edge",
          with(
              "id",
              "e" + number,
              "source",
              edge.from(),
              "target",
              edge.to(),
              "weight",
              edge.count().statements() + ".0"),
          () -> values(xml, "edge", Network.EDGE_COLUMNS, edge));
    }
  }

  private static void attributes(Xml xml, String of, List<? extends Network.Column<?>> columns)
      throws IOException {
    xml.element(
        "attributes",
        with("class", of, "mode", "static"),
        () -> {
          for (Network.Column<?> column : columns) {
            String word =
                switch (column.type()) {
                  case STRING -> "string";
                  case INTEGER -> "integer";
                  case DOUBLE -> "double";
                };
            xml.empty(
                "attribute",
                with("id", of + "-" + column.name(), "title", column.name(), "type", word));
          }
        });
  }

  private static <T> void values(Xml xml, String of, List<Network.Column<T>> columns, T thing)
      throws IOException {
    xml.element(
        "attvalues",
        with(),
        () -> {
          for (Network.Column<T> column : columns) {
            if (!column.of(thing).isEmpty()) {
              xml.empty(
                  "attvalue", with("for", of + "-" + column.name(), "value", column.of(thing)));
            }
          }
        });
  }
}
