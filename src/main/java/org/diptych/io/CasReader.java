package org.diptych.io;

import org.apache.uima.cas.CAS;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.jcas.JCas;

/**
 * Reads annotated documents that a stranger may have made. What the CAS has a type for is kept, all
 * else is passed over.
 */
public final class CasReader {

  private CasReader() {}

  /**
   * Fills a CAS.
   *
   * @param bytes the file
   * @param document how messages name it
   * @param jcas an empty CAS; empty again if the document cannot be read
   * @throws DocumentException if it is broken, has a DTD, no text, or an annotation outside its
   *     text; the message is one line with the remedy
   */
  public static void read(byte[] bytes, CasWriter.Format format, String document, JCas jcas)
      throws DocumentException {
    read(bytes, format, document, jcas.getCas());
  }

  /**
   * Fills a CAS of any types.
   *
   * @param bytes the file
   * @param document how messages name it
   * @param cas an empty CAS; empty again if the document cannot be read
   * @throws DocumentException as above
   */
  public static void read(byte[] bytes, CasWriter.Format format, String document, CAS cas)
      throws DocumentException {
    try {
      load(bytes, format, cas);
    } catch (Unreadable e) {
      cas.reset();
      throw e.in(document);
    }
  }

  static void load(byte[] bytes, CasWriter.Format format, CAS cas) throws Unreadable {
    if (bytes.length == 0) {
      throw new Unreadable("the file is empty", "remove it or put its text in");
    }
    switch (format) {
      case XMI -> XmiLoader.load(bytes, cas);
      case JSON -> JsonLoader.load(bytes, cas);
    }
    String text = cas.getDocumentText();
    if (text == null || text.isBlank()) {
      throw new Unreadable(
          "its first view holds no text", "write it with the text in _InitialView");
    }
    requireInside(cas, text.length());
  }

  private static void requireInside(CAS cas, int length) throws Unreadable {
    for (AnnotationFS a : cas.getAnnotationIndex()) {
      if (a.getBegin() < 0 || a.getEnd() < a.getBegin() || a.getEnd() > length) {
        throw new Unreadable(
            "the annotation "
                + a.getType().getShortName()
                + " at "
                + a.getBegin()
                + "-"
                + a.getEnd()
                + " lies outside the text",
            "write it anew from the tool that it comes from");
      }
    }
  }
}
