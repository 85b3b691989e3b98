package org.diptych.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.TypeSystem;
import org.apache.uima.cas.impl.XmiCasSerializer;
import org.apache.uima.jcas.JCas;
import org.apache.uima.json.jsoncas2.JsonCas2Serializer;
import org.apache.uima.util.TypeSystemUtil;
import org.apache.uima.util.XMLSerializer;
import org.xml.sax.SAXException;

/** Writes annotated documents, for the platform's other tools. One instance serves all threads. */
public final class CasWriter {

  /** A format that the platform's tools read. */
  public enum Format {
    /** XML Metadata Interchange, in XML 1.0. */
    XMI,
    /** UIMA CAS JSON 0.4. */
    JSON;

    /** The ending of its files. */
    String extension() {
      return "." + name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * How documents are written.
   *
   * @param format their format
   * @param compression how they are compressed; empty = not at all
   */
  public record Form(Format format, Optional<Compression> compression) {

    private String extension() {
      return format.extension() + compression.map(Compression::ending).orElse("");
    }
  }

  private final Path folder;
  private final Form form;
  private final OutputNames names;

  /**
   * @param folder takes one file per document
   */
  public CasWriter(Path folder, Format format) {
    this(folder, new Form(format, Optional.empty()));
  }

  /**
   * @param folder takes one file per document
   */
  public CasWriter(Path folder, Form form) {
    this.folder = folder;
    this.form = form;
    names = new OutputNames(folder, form.extension());
  }

  /**
   * Writes a document under its name with the endings of format and compression. Characters that
   * XML cannot hold become blanks, so that offsets stay.
   *
   * @param document name of the document
   * @return the file
   * @throws IOException if it cannot be written; nothing is written by halves
   */
  public Path write(JCas jcas, String document) throws IOException {
    Path file = names.of(document);
    AtomicFile.write(
        file,
        out -> {
          if (form.compression().isEmpty()) {
            write(jcas, form.format(), out);
          } else {
            try (OutputStream compressed = form.compression().get().compress(out)) {
              write(jcas, form.format(), compressed);
            }
          }
        });
    return file;
  }

  /**
   * Writes a document to a stream. Characters that XML cannot hold become blanks in XMI.
   *
   * @throws IOException if it cannot be written
   */
  public static void write(JCas jcas, Format format, OutputStream out) throws IOException {
    switch (format) {
      case XMI -> xmi(jcas.getCas(), out);
      case JSON -> new JsonCas2Serializer().serialize(jcas.getCas(), out);
    }
  }

  /**
   * Writes {@code TypeSystem.xml}, which tools want beside the documents.
   *
   * @throws IOException if it cannot be written
   */
  public Path writeTypeSystem(TypeSystem types) throws IOException {
    Path file = folder.resolve("TypeSystem.xml");
    AtomicFile.write(file, out -> writeTypeSystem(types, out));
    return file;
  }

  /**
   * Writes a type system to a stream.
   *
   * @throws IOException if it cannot be written
   */
  public static void writeTypeSystem(TypeSystem types, OutputStream out) throws IOException {
    try {
      TypeSystemUtil.typeSystem2TypeSystemDescription(types).toXML(out);
    } catch (SAXException e) {
      throw new IOException("the type system cannot be written as XML", e);
    }
  }

  /**
   * Writes a document of any types as XMI. Characters that XML cannot hold become blanks.
   *
   * @throws IOException if it cannot be written
   */
  public static void xmi(CAS cas, OutputStream out) throws IOException {
    try {
      XMLSerializer xml = new XMLSerializer(out, false);
      new XmiCasSerializer(cas.getTypeSystem())
          .serialize(cas, new CleanXml(xml.getContentHandler()));
    } catch (SAXException e) {
      throw new IOException("the document cannot be written as XMI", e);
    }
  }
}
