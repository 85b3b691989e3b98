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

/** Puts the type systems of a corpus together with those of the class path. */
final class TypeSystems {

  private TypeSystems() {}

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
        merged = CasCreationUtils.mergeTypeSystems(List.of(merged, read(file.getValue())));
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

  private static TypeSystemDescription read(Path file)
      throws IOException, SAXException, UIMAException {
    byte[] bytes = Files.readAllBytes(file);
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
