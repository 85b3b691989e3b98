package org.diptych.io;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.uima.UIMAException;
import org.apache.uima.UIMAFramework;
import org.apache.uima.fit.factory.TypeSystemDescriptionFactory;
import org.apache.uima.resource.metadata.Import;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.CasCreationUtils;
import org.apache.uima.util.XMLInputSource;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** Reads type systems, and puts those of a corpus together with those of the class path. */
public final class TypeSystems {

  private TypeSystems() {}

  /**
   * Reads a type system that a stranger may have made. What it imports is passed over.
   *
   * @throws IOException if it is none, or has a DTD; the message is one line
   */
  public static TypeSystemDescription read(byte[] bytes) throws IOException {
    try {
      return parse(bytes);
    } catch (SAXException | UIMAException e) {
      throw new IOException("no type system, or one with a DTD", e);
    }
  }

  /**
   * The types of the class path and of the files.
   *
   * @throws InputException if a file is no type system or contradicts the others
   */
  static TypeSystemDescription merged(Map<String, Path> files) {
    TypeSystemDescription merged;
    try {
      merged = TypeSystemDescriptionFactory.createTypeSystemDescription();
    } catch (UIMAException e) {
      throw new IllegalStateException(
          "the type systems of the class path contradict each other", e);
    }
    for (Map.Entry<String, Path> file : files.entrySet()) {
      try {
        merged =
            CasCreationUtils.mergeTypeSystems(
                List.of(merged, parse(Files.readAllBytes(file.getValue()))));
        // Only creating a CAS shows whether the types can be told apart.
        CasCreationUtils.createCas(merged, null, null);
      } catch (IOException | SAXException | UIMAException e) {
        throw new InputException(
            OneLine.of(file.getKey())
                + ": no type system, or one that contradicts Diptych's or DKPro's; remove it, and"
                + " what it alone defines is passed over");
      }
    }
    return merged;
  }

  private static TypeSystemDescription parse(byte[] bytes)
      throws IOException, SAXException, UIMAException {
    XMLReader checker = SecureXml.reader();
    checker.setErrorHandler(new DefaultHandler());
    checker.parse(new InputSource(new ByteArrayInputStream(bytes)));
    TypeSystemDescription description =
        UIMAFramework.getXMLParser()
            .parseTypeSystemDescription(new XMLInputSource(new ByteArrayInputStream(bytes), null));
    // A file of the corpus must not pull in others.
    description.setImports(new Import[0]);
    return description;
  }
}
