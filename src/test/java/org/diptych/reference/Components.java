package org.diptych.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.uima.UIMAFramework;
import org.apache.uima.resource.ResourceCreationSpecifier;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.InvalidXMLException;
import org.apache.uima.util.XMLInputSource;

/** What the descriptors say, which a test of their own keeps fresh. */
public final class Components {

  private static final Path DESCRIPTORS = Path.of("descriptors");
  private static final Path TYPES = Path.of("typesystem", "PerceptionTypeSystem.xml");

  private Components() {}

  /** The descriptors by the name under which others import them. */
  public static SortedMap<String, ResourceCreationSpecifier> all()
      throws IOException, InvalidXMLException {
    SortedMap<String, ResourceCreationSpecifier> all = new TreeMap<>();
    try (Stream<Path> files = Files.walk(DESCRIPTORS)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".xml")).toList()) {
        String name = DESCRIPTORS.relativize(file).toString().replaceAll("[/\\\\]", ".");
        all.put(
            name.substring(0, name.length() - ".xml".length()),
            (ResourceCreationSpecifier)
                UIMAFramework.getXMLParser()
                    .parseResourceSpecifier(new XMLInputSource(file.toFile())));
      }
    }
    return all;
  }

  /** The types. */
  public static TypeSystemDescription types() throws IOException, InvalidXMLException {
    return UIMAFramework.getXMLParser()
        .parseTypeSystemDescription(new XMLInputSource(TYPES.toFile()));
  }
}
