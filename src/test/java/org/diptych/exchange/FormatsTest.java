package org.diptych.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.diptych.compare.Rows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** The files are what their formats say. */
class FormatsTest {

  @TempDir Path folder;

  private static void validate(String schema, String xml) throws IOException, SAXException {
    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(FormatsTest.class.getResource(schema))
        .newValidator()
        .validate(new StreamSource(new StringReader(xml)));
  }

  private Path written(ExportFormat format, String file) throws IOException {
    Exports.write(format, Sample.corpus(), Sample.comparison(), folder);
    return folder.resolve(file);
  }

  @Test
  void graphMl() throws IOException, SAXException {
    String xml = Files.readString(written(ExportFormat.GRAPHML, "network.graphml"));

    validate("graphml.xsd", xml);
    assertThat(xml)
        .contains("<node id=\"category/germany/threat\">")
        .contains("attr.name=\"weight\" attr.type=\"double\"")
        .contains("attr.name=\"negated\" attr.type=\"int\"");
  }

  @Test
  void gexf() throws IOException, SAXException {
    String xml = Files.readString(written(ExportFormat.GEXF, "network.gexf"));

    validate("gexf.xsd", xml);
    assertThat(xml).contains("source=\"holder/Eden\" target=\"category/japan/threat\"");
  }

  @Test
  void theNetworkCountsWhatIsAffirmedAndDenied() {
    Network network = Network.of(Sample.comparison(), Rows.codebook());

    assertThat(network.nodes())
        .extracting(Network.Node::type)
        .containsOnly("holder", "category", "target")
        .hasSize(3 + 4 + 2);
    assertThat(network.edges())
        .filteredOn(edge -> edge.from().equals("category/germany/threat"))
        .extracting(Network.Edge::count)
        .containsExactly(new Network.Count(1, 0, 1, 0, 1));
    assertThat(new Network.Count(4, 3, 1, 0, 2).polarity()).isEqualTo(0.5);
  }

  @Test
  void refiCodebook() throws IOException, SAXException {
    validate(
        "refi-codebook.xsd", Files.readString(written(ExportFormat.REFI_CODEBOOK, "codebook.qdc")));
  }

  @Test
  void refiProject() throws IOException, SAXException {
    try (ZipFile zip = new ZipFile(written(ExportFormat.REFI_PROJECT, "coding.qdpx").toFile())) {
      byte[] project = zip.getInputStream(zip.getEntry("project.qde")).readAllBytes();
      validate("refi-project.xsd", new String(project, StandardCharsets.UTF_8));

      Element source =
          XmlTree.children(
                  XmlTree.child(XmlTree.parse("project", project), "Sources").orElseThrow())
              .get(0);
      String path = source.getAttribute("plainTextPath").replace("internal://", "sources/");
      String text =
          new String(zip.getInputStream(zip.getEntry(path)).readAllBytes(), StandardCharsets.UTF_8);
      int[] characters = text.codePoints().toArray();
      Element selection = XmlTree.child(source, "PlainTextSelection").orElseThrow();
      int start = Integer.parseInt(selection.getAttribute("startPosition"));
      int end = Integer.parseInt(selection.getAttribute("endPosition"));

      assertThat(new String(characters, start, end - start))
          .isEqualTo("Japan is a threat to us \uD841\uDF0E and to you.");
      assertThat(text).doesNotContain("\r").hasSameSizeAs(Sample.FIRST);
    }
  }

  @Test
  void charts() throws IOException {
    written(ExportFormat.CHARTS, "");
    try (Stream<Path> files = Files.list(folder.resolve("charts"))) {
      List<String> names = files.map(f -> f.getFileName().toString()).sorted().toList();
      assertThat(names).contains("categories-war.svg", "categories-war.csv", "years.svg");
      for (String name : names) {
        String content = Files.readString(folder.resolve("charts").resolve(name));
        if (name.endsWith(".svg")) {
          assertThat(XmlTree.parse(name, content.getBytes(StandardCharsets.UTF_8)).getLocalName())
              .isEqualTo("svg");
        }
      }
      assertThat(Files.readString(folder.resolve("charts/categories-war.csv")))
          .contains("Threat,Germany,1,0,1,1,50.0,", "Threat,Japan,1,1,0,1,100.0,");
    }
  }

  @Test
  void quotationsSayWhereTheyAreFrom() throws IOException {
    StringWriter csv = new StringWriter();
    new Quotations(Sample.corpus()).writeCsv(csv);
    StringWriter html = new StringWriter();
    new Quotations(Sample.corpus()).writeHtml(html);

    String first =
        "Anthony Eden, “Telegram on the ‘Axis’,” May 3, 1938, p. 12, FO 371/21, The National Archives.";
    assertThat(csv.toString()).contains(first).contains("“second.txt,” n.d.");
    assertThat(html.toString()).contains("<cite>" + first + "</cite>");
  }

  @Test
  void aPositionCountsCharactersNotCodeUnits() {
    String text = "a\uD83D\uDE00b\uD83D\uDE00c";
    CodePoints places = new CodePoints(text);

    for (int offset : new int[] {0, 1, 3, 4, 6, 7}) {
      assertThat(places.at(offset)).isEqualTo(text.codePointCount(0, offset));
      assertThat(places.offset(places.at(offset))).isEqualTo(offset);
    }
    assertThat(places.at(2)).isEqualTo(2);
  }
}
