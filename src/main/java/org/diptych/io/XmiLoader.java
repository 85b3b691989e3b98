package org.diptych.io;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.impl.XmiCasDeserializer;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** Reads XMI, with a parser that refuses DTDs. */
final class XmiLoader {

  private static final String REMEDY = "write it anew from the tool that it comes from";

  private XmiLoader() {}

  static void load(byte[] bytes, CAS cas) throws Unreadable {
    XMLReader reader = SecureXml.reader();
    // The default one prints to the console.
    reader.setErrorHandler(new DefaultHandler());
    reader.setContentHandler(
        new XmiCasDeserializer(cas.getTypeSystem()).getXmiCasHandler(cas, true));
    try {
      reader.parse(new InputSource(new ByteArrayInputStream(bytes)));
    } catch (SAXParseException e) {
      String doctype = new String(bytes, 0, Math.min(bytes.length, 4096), ISO_8859_1);
      throw doctype.contains("<!DOCTYPE")
          ? new Unreadable("has a DTD, which may pull in other files", "take the DOCTYPE out", e)
          : new Unreadable(
              "broken XMI at line " + e.getLineNumber() + ", column " + e.getColumnNumber(),
              REMEDY,
              e);
    } catch (SAXException | IOException | RuntimeException e) {
      // The deserializer shows a wrong reference or number by whatever exception it runs into.
      throw new Unreadable("broken XMI", REMEDY, e);
    }
  }
}
