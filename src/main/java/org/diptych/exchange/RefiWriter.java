package org.diptych.exchange;

import static org.diptych.exchange.Xml.with;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.diptych.lexicon.Codebook;
import org.diptych.statement.Span;
import org.diptych.statement.Statement;
import org.diptych.statement.StatementRow;

/**
 * Writes REFI-QDA 1.0 codebooks and projects (REFI-QDA 1.5, sections 5 and 7). Each statement is a
 * selection of its own, coded with what it says and with its holder; positions count Unicode code
 * points, the end exclusive. Times are left out: they would differ from export to export.
 */
final class RefiWriter {

  static final String CODEBOOK = "urn:QDA-XML:codebook:1.0";
  static final String PROJECT = "urn:QDA-XML:project:1.0";

  /** The entry of the project itself. */
  static final String ENTRY = "project.qde";

  private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

  private final CodedCorpus corpus;
  private final Set<String> variables = new LinkedHashSet<>();

  private RefiWriter(CodedCorpus corpus) {
    this.corpus = corpus;
  }

  /** Writes a codebook ({@code .qdc}). */
  static void codebook(Codebook codebook, String origin, Writer out) throws IOException {
    Xml xml = Xml.document(out);
    xml.element(
        "CodeBook",
        with(
            "xmlns",
            CODEBOOK,
            "xmlns:xsi",
            XSI,
            "xsi:schemaLocation",
            CODEBOOK + " http://schema.qdasoftware.org/versions/Codebook/v1.0/Codebook.xsd",
            "origin",
            origin),
        () -> RefiCode.write(xml, RefiCode.of(codebook)));
    xml.flush();
  }

  /**
   * Writes a project ({@code .qdpx}).
   *
   * @throws IOException if a text cannot be had or the file cannot be written
   */
  static void project(CodedCorpus corpus, Path file) throws IOException {
    RefiWriter writer = new RefiWriter(corpus);
    List<DocumentRows> documents = corpus.byDocument();
    Map<String, CodePoints> places = new LinkedHashMap<>();
    try (ZipOut zip = new ZipOut(file)) {
      for (DocumentRows document : documents) {
        String text = document.settledText(corpus.texts());
        places.put(document.name(), new CodePoints(text));
        zip.add("sources/" + sourceFile(document.name()), text.getBytes(StandardCharsets.UTF_8));
        facts(document).forEach((name, value) -> writer.variables.add(name));
      }
      zip.add(ENTRY, out -> writer.project(documents, places, out));
    }
  }

  private static String sourceGuid(String document) {
    return RefiCode.guid("source", document);
  }

  private static String sourceFile(String document) {
    return sourceGuid(document) + ".txt";
  }

  /** What is known of a document beside its name. */
  private static Map<String, String> facts(DocumentRows document) {
    Map<String, String> facts = Details.parse(Details.of(document));
    facts.remove("document");
    return facts;
  }

  private void project(List<DocumentRows> documents, Map<String, CodePoints> places, Writer out)
      throws IOException {
    Xml xml = Xml.document(out);
    xml.element(
        "Project",
        with(
            "xmlns",
            PROJECT,
            "xmlns:xsi",
            XSI,
            "xsi:schemaLocation",
            PROJECT + " http://schema.qdasoftware.org/versions/Project/v1.0/Project.xsd",
            "name",
            "Diptych",
            "origin",
            corpus.software()),
        () -> {
          users(xml);
          xml.element("CodeBook", with(), () -> RefiCode.write(xml, RefiCode.of(corpus)));
          if (!variables.isEmpty()) {
            xml.element("Variables", with(), () -> variables(xml));
          }
          if (!documents.isEmpty()) {
            xml.element(
                "Sources",
                with(),
                () -> {
                  for (DocumentRows document : documents) {
                    source(xml, document, places.get(document.name()));
                  }
                });
          }
        });
    xml.flush();
  }

  private void users(Xml xml) throws IOException {
    List<String> names =
        corpus.rows().stream()
            .map(row -> Coders.name(row.statement().source()))
            .distinct()
            .sorted()
            .toList();
    if (!names.isEmpty()) {
      xml.element(
          "Users",
          with(),
          () -> {
            for (String name : names) {
              xml.empty("User", with("guid", user(name), "name", name));
            }
          });
    }
  }

  private static String user(String name) {
    return RefiCode.guid("user", name);
  }

  private void variables(Xml xml) throws IOException {
    for (String name : variables) {
      xml.empty(
          "Variable",
          with("guid", RefiCode.guid("variable", name), "name", name, "typeOfVariable", "Text"));
    }
  }

  private static void source(Xml xml, DocumentRows document, CodePoints places) throws IOException {
    xml.element(
        "TextSource",
        with(
            "guid",
            sourceGuid(document.name()),
            "name",
            document.name(),
            "plainTextPath",
            "internal://" + sourceFile(document.name())),
        () -> {
          int number = 0;
          for (StatementRow row : document.rows()) {
            selection(xml, row, document.name() + "#" + number++, places);
          }
          for (Map.Entry<String, String> fact : facts(document).entrySet()) {
            xml.element("VariableValue", with(), () -> value(xml, fact));
          }
        });
  }

  private static void value(Xml xml, Map.Entry<String, String> fact) throws IOException {
    xml.empty("VariableRef", with("targetGUID", RefiCode.guid("variable", fact.getKey())));
    xml.element("TextValue", with(), fact.getValue());
  }

  private static void selection(Xml xml, StatementRow row, String place, CodePoints places)
      throws IOException {
    Statement s = row.statement();
    Span span = s.span();
    String coder = user(Coders.name(s.source()));
    xml.element(
        "PlainTextSelection",
        with(
            "guid",
            RefiCode.guid("selection", place),
            "name",
            s.code(),
            "startPosition",
            Integer.toString(places.at(span.begin())),
            "endPosition",
            Integer.toString(places.at(span.end())),
            "creatingUser",
            coder),
        () -> {
          xml.element("Description", with(), Details.of(row));
          coding(xml, place, "statement", RefiCode.guid(s), coder);
          if (!s.holder().name().isEmpty()) {
            coding(xml, place, "holder", RefiCode.holderGuid(s.holder().name()), coder);
          }
        });
  }

  private static void coding(Xml xml, String place, String kind, String code, String coder)
      throws IOException {
    xml.element(
        "Coding",
        with("guid", RefiCode.guid("coding-" + kind, place), "creatingUser", coder),
        () -> xml.empty("CodeRef", with("targetGUID", code)));
  }
}
