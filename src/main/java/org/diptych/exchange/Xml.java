package org.diptych.exchange;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes XML, each element that holds others on a line of its own. What XML 1.0 cannot hold becomes
 * a blank; everything else that needs it is escaped.
 */
final class Xml {

  private static final Pattern ILLEGAL =
      Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

  private final XMLStreamWriter xml;
  private int depth;

  /** Writes elements. */
  @FunctionalInterface
  interface Content {
    void write() throws IOException;
  }

  private Xml(Writer out) throws XMLStreamException {
    xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
  }

  /** Begins a document with its declaration. */
  static Xml document(Writer out) throws IOException {
    out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    return bare(out);
  }

  /** Begins without a declaration. */
  static Xml bare(Writer out) throws IOException {
    try {
      return new Xml(out);
    } catch (XMLStreamException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /** Attributes in an order that is kept; name and value by turns. */
  static Map<String, String> with(String... namesAndValues) {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      attributes.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return attributes;
  }

  /** Writes an element that holds others. */
  void element(String name, Map<String, String> attributes, Content content) throws IOException {
    try {
      begin(name, attributes);
      xml.writeCharacters("\n");
      depth++;
      content.write();
      depth--;
      xml.writeCharacters("  ".repeat(depth));
      end();
    } catch (XMLStreamException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /** Writes an element that holds text. */
  void element(String name, Map<String, String> attributes, String text) throws IOException {
    try {
      begin(name, attributes);
      xml.writeCharacters(clean(text));
      end();
    } catch (XMLStreamException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /** Writes an element that holds nothing. */
  void empty(String name, Map<String, String> attributes) throws IOException {
    try {
      xml.writeCharacters("  ".repeat(depth));
      xml.writeEmptyElement(name);
      attributes(attributes);
      xml.writeCharacters("\n");
    } catch (XMLStreamException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /** Hands everything on to the writer, which stays open. */
  void flush() throws IOException {
    try {
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private void begin(String name, Map<String, String> attributes) throws XMLStreamException {
    xml.writeCharacters("  ".repeat(depth));
    xml.writeStartElement(name);
    attributes(attributes);
  }

  private void end() throws XMLStreamException {
    xml.writeEndElement();
    xml.writeCharacters("\n");
  }

  private void attributes(Map<String, String> attributes) throws XMLStreamException {
    for (Map.Entry<String, String> attribute : attributes.entrySet()) {
      // a line break would come back as a blank anyway
      String value = clean(attribute.getValue()).replaceAll("[\\t\\n\\r]", " ");
      xml.writeAttribute(attribute.getKey(), value);
    }
  }

  private static String clean(String text) {
    return ILLEGAL.matcher(text).replaceAll(" ");
  }
}
