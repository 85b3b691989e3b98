package org.diptych.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.diptych.statement.Span;
import org.w3c.dom.Element;

/**
 * Reads a REFI-QDA project. A code that says all ({@code japan/threat}) makes a statement; else one
 * that is a category does with each code that is a target on the same passage by the same coder. A
 * code below {@code Holders} on the same selection names the holder.
 */
final class RefiReader {

  private final Path file;
  private final Concepts concepts;
  private final ZipIn zip;
  private final Map<String, String> users = new HashMap<>();
  private final Map<String, String> codes = new HashMap<>();
  private final Set<String> holders = new LinkedHashSet<>();
  private final Map<String, String> variables = new HashMap<>();
  private final ImportedRows rows = new ImportedRows();
  private final SortedMap<String, String> texts = new TreeMap<>();
  private final List<ImportedCoding.Unmapped> unmapped = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();

  private RefiReader(Path file, Concepts concepts, ZipIn zip) {
    this.file = file;
    this.concepts = concepts;
    this.zip = zip;
  }

  /**
   * Reads a project ({@code .qdpx}).
   *
   * @throws IOException if it is none, of another version, or not to be trusted; the message is one
   *     line
   */
  static ImportedCoding read(Path file, Concepts concepts) throws IOException {
    try (ZipIn zip = ZipIn.open(file)) {
      return new RefiReader(file, concepts, zip).coding();
    }
  }

  private ImportedCoding coding() throws IOException {
    String entry = null;
    for (String name : zip.names()) {
      entry = entry == null && name.endsWith(".qde") ? name : entry;
    }
    if (entry == null) {
      throw new IOException(file + ": is no REFI-QDA project (it lacks project.qde)");
    }
    Element project = XmlTree.parse(file + "/" + entry, zip.read(entry));
    RefiCodebookReader.checkRoot(file.toString(), project, "Project", RefiWriter.PROJECT);
    children(project, "Users").forEach(u -> users.put(guid(u), u.getAttribute("name")));
    children(project, "Variables").forEach(v -> variables.put(guid(v), v.getAttribute("name")));
    for (Element book : XmlTree.children(project, "CodeBook")) {
      children(book, "Codes").forEach(code -> code(code, false));
    }
    for (Element source : children(project, "Sources")) {
      source(source);
    }
    for (String other : List.of("Cases", "Notes", "Links", "Sets", "Graphs")) {
      int count = children(project, other).size();
      if (count > 0) {
        remarks.add(count + " of the project's " + other + " have no place in a table");
      }
    }
    return new ImportedCoding(rows.rows(), texts, unmapped, remarks);
  }

  private static List<Element> children(Element parent, String list) {
    return XmlTree.child(parent, list).map(XmlTree::children).orElse(List.of());
  }

  /** GUIDs are compared without braces and regard to case. */
  private static String guid(Element element) {
    return plain(element.getAttribute("guid"));
  }

  private static String plain(String guid) {
    return guid.replaceAll("[{}]", "").toLowerCase(Locale.ROOT);
  }

  private void code(Element code, boolean holder) {
    codes.put(guid(code), code.getAttribute("name"));
    if (holder) {
      holders.add(guid(code));
    }
    boolean below = holder || code.getAttribute("name").equals(RefiCode.HOLDERS);
    XmlTree.children(code, "Code").forEach(child -> code(child, below));
  }

  private void source(Element source) throws IOException {
    String name =
        source.getAttribute("name").isBlank() ? guid(source) : source.getAttribute("name");
    Element textual =
        source.getLocalName().equals("PDFSource")
            ? XmlTree.child(source, "Representation").orElse(source)
            : source;
    boolean text =
        textual.getLocalName().equals("TextSource")
            || textual.getLocalName().equals("Representation");
    Optional<String> content = text ? text(textual) : Optional.empty();
    if (content.isEmpty()) {
      int codings = source.getElementsByTagNameNS("*", "Coding").getLength();
      String why =
          text
              ? "its plain text is not in the project"
              : "is no text (" + source.getLocalName() + ")";
      remarks.add(name + ": " + why + "; its codings (" + codings + ") were left out");
      return;
    }
    String document = name;
    for (int i = 2; texts.containsKey(document); i++) {
      document = name + " (" + i + ")";
    }
    texts.put(document, content.get());
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("document", document);
    XmlTree.children(source, "VariableValue").forEach(value -> fact(value, facts));
    new RefiSource(this, facts, content.get(), textual).read();
    int drawn = XmlTree.children(source, "PDFSelection").size();
    if (drawn > 0) {
      remarks.add(document + ": " + drawn + " selections on the page's picture were left out");
    }
  }

  private void fact(Element value, Map<String, String> facts) {
    String name =
        XmlTree.child(value, "VariableRef")
            .map(ref -> variables.getOrDefault(plain(ref.getAttribute("targetGUID")), ""))
            .orElse("");
    String text =
        XmlTree.children(value).stream()
            .filter(e -> e.getLocalName().endsWith("Value"))
            .map(Element::getTextContent)
            .findFirst()
            .orElse("");
    if (!name.isEmpty() && !text.isEmpty()) {
      boolean ours = Details.isDocumentFact(name) || name.startsWith("meta_");
      facts.put(ours ? name : "meta_" + name, text);
    }
  }

  private Optional<String> text(Element source) throws IOException {
    Optional<Element> content = XmlTree.child(source, "PlainTextContent");
    if (content.isPresent()) {
      return content.map(Element::getTextContent);
    }
    String path = source.getAttribute("plainTextPath");
    if (!path.startsWith("internal://")) {
      return Optional.empty();
    }
    Optional<String> entry = zip.find("sources/" + path.substring("internal://".length()));
    if (entry.isEmpty()) {
      return Optional.empty();
    }
    String text = new String(zip.read(entry.get()), StandardCharsets.UTF_8);
    return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
  }

  Concepts concepts() {
    return concepts;
  }

  ImportedRows rows() {
    return rows;
  }

  /** The name of the coder: that of the coding, else that of what it stands in. */
  String coder(Element coding, Element selection) {
    String own = plain(coding.getAttribute("creatingUser"));
    String above = plain(selection.getAttribute("creatingUser"));
    return users.getOrDefault(own, users.getOrDefault(above, ""));
  }

  /** The GUIDs of the codes of a coding, one as a rule. */
  static List<String> codes(Element coding) {
    return XmlTree.children(coding, "CodeRef").stream()
        .map(ref -> plain(ref.getAttribute("targetGUID")))
        .toList();
  }

  /** The name of a code; empty if the project does not know it. */
  String name(String code) {
    return codes.getOrDefault(code, "");
  }

  /** Whether a code names a holder. */
  boolean holder(String code) {
    return holders.contains(code);
  }

  void unmapped(String document, Span span, String coder, String code, String reason) {
    unmapped.add(
        new ImportedCoding.Unmapped(document, span.begin(), span.end(), coder, code, reason));
  }

  IOException fault(String document, String reason) {
    return new IOException(file + ": " + document + ": " + reason);
  }
}
