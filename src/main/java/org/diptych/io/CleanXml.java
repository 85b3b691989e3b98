package org.diptych.io;

import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.XMLFilterImpl;

/** Passes XML on with a blank for every character that XML 1.0 cannot hold. */
final class CleanXml extends XMLFilterImpl {

  CleanXml(ContentHandler out) {
    setContentHandler(out);
  }

  @Override
  public void startElement(String uri, String localName, String name, Attributes attributes)
      throws SAXException {
    AttributesImpl clean = new AttributesImpl(attributes);
    for (int i = 0; i < clean.getLength(); i++) {
      clean.setValue(i, XmlCharacters.clean(clean.getValue(i)));
    }
    super.startElement(uri, localName, name, clean);
  }

  @Override
  public void characters(char[] characters, int start, int length) throws SAXException {
    String clean = XmlCharacters.clean(new String(characters, start, length));
    super.characters(clean.toCharArray(), 0, length);
  }
}
