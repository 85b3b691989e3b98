package org.diptych.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.apache.uima.adapter.vinci.CASTransportable;
import org.apache.uima.collection.impl.cpm.BaseCPMImpl;
import org.apache.vinci.transport.Frame;
import org.diptych.statement.StatementsCsv;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The descriptors in the jar, for a program that knows UIMA alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DescriptorsIT {

  private static final Path JAR = OwnJvm.TARGET.resolve("diptych-" + OwnJvm.VERSION + ".jar");
  private static final String HERE = "src/test/resources/org/diptych/platform/";

  private final List<String> descriptors = new ArrayList<>();
  private List<String> printed;

  /** One JVM for all: most of its time goes into its start. */
  @BeforeAll
  void run() throws IOException, InterruptedException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      jar.stream()
          .map(entry -> "/" + entry.getName())
          .filter(name -> name.matches("/org/diptych/(annotator|io|pipeline)/.*\\.xml"))
          .forEach(descriptors::add);
    }
    List<String> arguments = new ArrayList<>();
    descriptors.forEach(descriptor -> arguments.addAll(List.of(kind(descriptor), descriptor)));
    arguments.addAll(List.of("file", HERE + "ImportByName.xml"));
    arguments.addAll(List.of("file", HERE + "ImportByLocation.xml"));
    arguments.addAll(List.of("cpe", HERE + "Cpe.xml"));
    Stream<String> classPath =
        Stream.concat(
            Stream.of(JAR.toString(), OwnJvm.TARGET.resolve("lib") + "/*"),
            Stream.of(BaseCPMImpl.class, CASTransportable.class, Frame.class).map(OwnJvm::jarOf));
    printed = OwnJvm.run(PlainUima.class, classPath, arguments.toArray());
  }

  private static String kind(String descriptor) {
    if (descriptor.endsWith("Reader.xml")) {
      return "reader";
    }
    return descriptor.endsWith("Writer.xml") ? "writer" : "engine";
  }

  @Test
  void eachLoadsFromTheJarAndRuns() {
    assertThat(descriptors)
        .hasSizeGreaterThan(10)
        .allSatisfy(
            descriptor ->
                assertThat(printed)
                    .anyMatch(l -> l.startsWith(kind(descriptor) + " " + descriptor)));
  }

  @Test
  void thePipelineFindsTheStatement() {
    assertThat(printed)
        .contains("engine /org/diptych/pipeline/PerceptionPipeline.xml [germany/threat]")
        .contains("engine /org/diptych/pipeline/PerceptionAnnotators.xml [germany/threat]")
        .contains("engine /org/diptych/annotator/TargetAnnotator.xml []");
  }

  @Test
  void theReaderReadsAFolder() {
    assertThat(printed).contains("reader /org/diptych/io/PerceptionReader.xml 12 documents");
  }

  @Test
  void anAggregateImportsThePipelineByNameAndByLocation() {
    assertThat(printed)
        .contains("file " + HERE + "ImportByName.xml [germany/threat]")
        .contains("file " + HERE + "ImportByLocation.xml [germany/threat]");
  }

  @Test
  void aCpeDescriptorImportsReaderPipelineAndWriter() throws IOException {
    assertThat(printed).contains("cpe " + HERE + "Cpe.xml 12 documents, []");
    Path table = OwnJvm.TARGET.resolve("cpe/statements.csv");
    assertThat(StatementsCsv.read(table))
        .extracting(r -> r.document())
        .contains("1969_lugovoi_the-first-summer.txt");
    Files.delete(table);
  }

  /** The program that the tests run would prove nothing if it called uimaFIT. */
  @Test
  void theProgramCallsNoUimaFit() throws IOException {
    assertThat(Files.readString(Path.of("src/test/java/org/diptych/platform/PlainUima.java")))
        .doesNotContain("org.apache.uima.fit", "import org.diptych", "import de.tudarmstadt");
  }
}
