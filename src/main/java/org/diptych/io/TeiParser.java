package org.diptych.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Pulls documents out of a TEI P5 file, one at a time: each {@code div type="document"} of a
 * volume, each {@code TEI} of a {@code teiCorpus}, else the whole. Text between the documents of a
 * volume is left out: it is the editors' apparatus.
 */
final class TeiParser {

  private static final String TEI = "http://www.tei-c.org/ns/1.0";

  private final XMLStreamReader reader;
  private final String encoding;
  private final Deque<String> path = new ArrayDeque<>();
  private final Deque<String> languages = new ArrayDeque<>();
  private boolean corpus;
  private TeiHeader header = new TeiHeader();
  private int headerDepth;
  private TeiContent whole = new TeiContent("");
  private String wholeId = "";
  private TeiContent part;
  private int partDepth;
  private String partId;
  private String partNumber;
  private boolean volume;
  private boolean inText;
  private String textLanguage = "";
  private String page = "";

  /**
   * @throws Unreadable if it does not even begin like XML, or in an unknown encoding
   */
  TeiParser(InputStream in) throws IOException, Unreadable {
    XmlText text = XmlText.open(in);
    encoding = text.encoding();
    try {
      reader = SecureXml.stream(text.reader());
    } catch (XMLStreamException e) {
      throw broken(e, 1, "at its very beginning");
    }
  }

  /**
   * A document.
   *
   * @param id its {@code xml:id}; may be empty
   * @param isWhole whether it is the whole file
   * @param content its text; throws what is wrong with it
   */
  record Part(String id, boolean isWhole, ExtractedDocument.Content content) {}

  /**
   * The next document; empty at the end.
   *
   * @throws Unreadable if the file cannot be read any further
   */
  Optional<Part> next() throws Unreadable {
    try {
      while (reader.hasNext()) {
        Optional<Part> done =
            switch (reader.next()) {
              case XMLStreamConstants.START_ELEMENT -> start();
              case XMLStreamConstants.END_ELEMENT -> end();
              case XMLStreamConstants.CHARACTERS,
                  XMLStreamConstants.CDATA,
                  XMLStreamConstants.SPACE ->
                  text(reader.getText());
              case XMLStreamConstants.ENTITY_REFERENCE -> entity(reader.getLocalName());
              default -> Optional.empty();
            };
        if (done.isPresent()) {
          return done;
        }
      }
      return Optional.empty();
    } catch (XMLStreamException e) {
      throw broken(e, line(), place() + (path.isEmpty() ? "" : ", inside <" + path.peek() + ">"));
    }
  }

  private Unreadable broken(XMLStreamException e, int line, String place) {
    return e.getNestedException() instanceof CharacterCodingException
        ? new Unreadable(
            "holds bytes that are no " + encoding + ", at or behind line " + line,
            "save it in the encoding that it declares",
            e)
        : new Unreadable("broken XML " + place, "repair it with an XML editor", e);
  }

  private int line() {
    return reader.getLocation().getLineNumber();
  }

  private String place() {
    return "at line " + line() + ", column " + reader.getLocation().getColumnNumber();
  }

  private Optional<Part> start() throws Unreadable {
    String name = reader.getLocalName();
    if (path.isEmpty()) {
      requireTei(name);
    }
    path.push(name);
    String language = reader.getAttributeValue(XMLConstants.XML_NS_URI, "lang");
    languages.push(language == null ? "" : Settings.code(language));
    if (headerDepth > 0) {
      header.start(name, reader);
    } else if (part != null) {
      part.start(name, reader);
    } else if (name.equals("teiHeader")) {
      headerDepth = path.size();
      header = new TeiHeader();
    } else if (name.equals("TEI")) {
      whole = new TeiContent("");
      volume = false;
      wholeId = id();
    } else if (name.equals("text") && !inText) {
      inText = true;
      textLanguage = language();
    } else if (inText) {
      inText(name);
    }
    return Optional.empty();
  }

  private void inText(String name) {
    if (name.equals("div") && "document".equals(reader.getAttributeValue(null, "type"))) {
      volume = true;
      whole = null;
      part = new TeiContent(page);
      part.date(TeiDates.ofFrusDocument(reader));
      partDepth = path.size();
      partId = id();
      partNumber = reader.getAttributeValue(null, "n");
    } else if (volume) {
      page = name.equals("pb") ? pageNumber() : page;
    } else {
      whole.start(name, reader);
      page = whole.page();
    }
  }

  private String pageNumber() {
    String number = reader.getAttributeValue(null, "n");
    return number == null ? "" : number.strip();
  }

  private String id() {
    String id = reader.getAttributeValue(XMLConstants.XML_NS_URI, "id");
    return id == null ? "" : id.strip();
  }

  private Optional<Part> text(String characters) {
    if (headerDepth > 0) {
      header.text(characters);
    } else if (part != null) {
      part.text(characters);
    } else if (inText && !volume) {
      whole.text(characters);
    }
    return Optional.empty();
  }

  private Optional<Part> entity(String name) {
    Unreadable fault =
        new Unreadable(
            "refers to the entity '" + name + "' " + place() + ", and entities are not expanded",
            "write its text instead of the reference");
    if (part != null) {
      part.fail(fault);
    } else if (inText && !volume) {
      whole.fail(fault);
    }
    return Optional.empty();
  }

  private Optional<Part> end() {
    int depth = path.size();
    String name = path.pop();
    Optional<Part> done = Optional.empty();
    if (headerDepth > 0) {
      if (depth == headerDepth) {
        headerDepth = 0;
      } else {
        header.end(name);
      }
    } else if (part != null) {
      if (depth == partDepth) {
        done = Optional.of(partDone());
      } else {
        part.end();
      }
    } else if (name.equals("text") && inText && isOuterText()) {
      inText = false;
    } else if (name.equals("TEI")) {
      done = volume ? Optional.empty() : Optional.of(wholeDone());
    } else if (inText && !volume) {
      whole.end();
    }
    languages.pop();
    return done;
  }

  /** Texts nest in a {@code group}; the outermost stands in {@code TEI}. */
  private boolean isOuterText() {
    return "TEI".equals(path.peek());
  }

  private Part partDone() {
    TeiContent content = part;
    part = null;
    page = content.page();
    SourceFacts volumeFacts = header.facts();
    String reference =
        partNumber == null || volumeFacts.title().isEmpty()
            ? volumeFacts.title()
            : volumeFacts.title() + ", document " + partNumber;
    SourceFacts facts = content.facts().or(new SourceFacts("", "", "", "", reference));
    return part(partId, content, facts, language());
  }

  private Part wholeDone() {
    SourceFacts facts = header.facts().or(whole.facts());
    return part(wholeId, whole, facts, textLanguage);
  }

  /** The language of the innermost element that says one, else that of the header. */
  private String language() {
    return languages.stream().filter(code -> !code.isEmpty()).findFirst().orElse(header.language());
  }

  private Part part(String id, TeiContent content, SourceFacts facts, String language) {
    return new Part(id, !volume && !corpus, () -> content.build(facts, language, encoding));
  }

  private void requireTei(String root) throws Unreadable {
    String namespace = reader.getNamespaceURI();
    boolean tei = root.equals("TEI") || root.equals("teiCorpus");
    if (!tei || (namespace != null && !namespace.equals(TEI))) {
      throw new Unreadable(
          "no TEI P5 document: its root is <" + root + ">",
          "convert it to TEI P5, HTML or plain text");
    }
    corpus = root.equals("teiCorpus");
  }
}
