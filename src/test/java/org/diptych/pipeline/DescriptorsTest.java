package org.diptych.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.uima.analysis_component.AnalysisComponent;
import org.apache.uima.collection.CollectionReader;
import org.apache.uima.resource.ResourceCreationSpecifier;
import org.apache.uima.resource.metadata.ConfigurationParameter;
import org.apache.uima.resource.metadata.ProcessingResourceMetaData;
import org.apache.uima.resource.metadata.ResourceMetaData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DescriptorsTest {

  private static final Path COMMITTED = Path.of("descriptors");
  private static final Path CLASSES = Path.of("target", "classes");

  @Test
  void theCommittedOnesAreWhatTheCodeSays(@TempDir Path generated) throws Exception {
    Descriptors.write(generated);

    assertThat(files(COMMITTED))
        .as("stale: run 'mvn compile exec:java@descriptors' and commit what it changes")
        .isEqualTo(files(generated));
  }

  @Test
  void everyComponentHasOne() throws Exception {
    List<String> components = new ArrayList<>();
    for (String file : names(CLASSES, ".class")) {
      String name = file.replace(".class", "").replace(File.separatorChar, '.');
      // Without initializing it: UIMA's types must not be before the first type system is.
      Class<?> type = Class.forName(name, false, getClass().getClassLoader());
      boolean component =
          AnalysisComponent.class.isAssignableFrom(type)
              || CollectionReader.class.isAssignableFrom(type);
      if (component && !Modifier.isAbstract(type.getModifiers())) {
        components.add(type.getName());
      }
    }

    assertThat(components).hasSizeGreaterThan(10);
    assertThat(Descriptors.all()).containsKeys(components.toArray(String[]::new));
  }

  @Test
  void eachIsComplete() throws Exception {
    for (Map.Entry<String, ResourceCreationSpecifier> descriptor : Descriptors.all().entrySet()) {
      ResourceMetaData meta = descriptor.getValue().getMetaData();
      assertThat(List.of(meta.getName(), meta.getDescription(), meta.getVendor()))
          .as(descriptor.getKey())
          .noneMatch(text -> text.isBlank() || text.startsWith("Descriptor automatically"));
      assertThat(meta.getVersion()).isEqualTo(Versions.diptych());
      assertThat(((ProcessingResourceMetaData) meta).getCapabilities())
          .as(descriptor.getKey())
          .isNotEmpty()
          .allSatisfy(c -> assertThat(c.getLanguagesSupported()).isNotEmpty());
      assertThat(meta.getConfigurationParameterDeclarations().getConfigurationParameters())
          .extracting(ConfigurationParameter::getDescription)
          .as(descriptor.getKey())
          .noneMatch(text -> text == null || text.isBlank());
    }
  }

  /** A descriptor that embeds DKPro's types would change with every dependency. */
  @Test
  void typesAndDelegatesAreImported() throws IOException {
    assertThat(files(COMMITTED).values())
        .isNotEmpty()
        .noneMatch(
            xml ->
                xml.contains("<typeDescription>")
                    || xml.contains("<delegateAnalysisEngineSpecifier>"))
        .allMatch(xml -> xml.contains("<import name="));
  }

  private static List<String> names(Path folder, String ending) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.map(file -> folder.relativize(file).toString())
          .filter(name -> name.endsWith(ending))
          .sorted()
          .toList();
    }
  }

  private static SortedMap<String, String> files(Path folder) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    for (String name : names(folder, ".xml")) {
      files.put(name, Files.readString(folder.resolve(name)).replace("\r\n", "\n"));
    }
    return files;
  }
}
