package org.diptych.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** What is given to others. */
class DistributionIT {

  private static final String NAME = "diptych-" + OwnJvm.VERSION;
  private static final Path ZIP = OwnJvm.TARGET.resolve(NAME + ".zip");
  private static final Path SOURCES = OwnJvm.TARGET.resolve(NAME + "-sources.jar");

  @Test
  void theZipSaysOfEveryJarUnderWhichLicenceItIs() throws IOException {
    try (ZipFile zip = new ZipFile(ZIP.toFile())) {
      List<String> licensed =
          Pattern.compile("\\([^:() ]+:([^: ]+):([^ ]+) - ")
              .matcher(text(zip, NAME + "/THIRD-PARTY.txt"))
              .results()
              .map(match -> match.group(1) + "-" + match.group(2))
              .toList();

      assertThat(licensed).hasSizeGreaterThan(20).containsExactlyInAnyOrderElementsOf(jars(zip));
    }
  }

  @Test
  void theListForMachinesNamesEveryJar() throws IOException {
    try (ZipFile zip = new ZipFile(ZIP.toFile())) {
      String file = NAME + "/" + NAME + "-sbom.json";
      assumeThat(zip.getEntry(file))
          .as("the SBOM is made only where Maven is online, without -o")
          .isNotNull();
      JsonNode sbom = new ObjectMapper().readTree(text(zip, file));

      assertThat(
              StreamSupport.stream(sbom.path("components").spliterator(), false)
                  .map(c -> c.path("name").asText() + "-" + c.path("version").asText()))
          .containsExactlyInAnyOrderElementsOf(jars(zip));
      assertThat(sbom.has("serialNumber") || sbom.path("metadata").has("timestamp")).isFalse();
    }
  }

  private static List<String> jars(ZipFile zip) {
    return zip.stream()
        .map(ZipEntry::getName)
        .filter(name -> name.matches(".*/lib/.+\\.jar"))
        .map(name -> name.replaceFirst(".*/lib/(.+)\\.jar", "$1"))
        .toList();
  }

  @Test
  void theZipBringsTheGuides() throws IOException {
    try (ZipFile zip = new ZipFile(ZIP.toFile())) {
      assertThat(zip.stream().map(ZipEntry::getName))
          .contains(
              NAME + "/README.md",
              NAME + "/docs/README.md",
              NAME + "/docs/reference/commands.md",
              NAME + "/LICENSE");
    }
  }

  /** JCasGen writes both into what it generates. */
  @Test
  void theSourcesSayNeitherWhenNorWhereTheyWereMade() throws IOException {
    try (ZipFile sources = new ZipFile(SOURCES.toFile())) {
      List<String> generated =
          sources.stream()
              .map(ZipEntry::getName)
              .filter(name -> name.matches("org/diptych/type/\\w+\\.java"))
              .toList();

      assertThat(generated).hasSizeGreaterThan(5);
      assertThat(sources.stream().map(ZipEntry::getName)).noneMatch(n -> n.startsWith("classes/"));
      for (String name : generated) {
        assertThat(text(sources, name))
            .doesNotContain(Path.of("").toAbsolutePath().toString())
            .doesNotContainPattern("\\d\\d:\\d\\d:\\d\\d");
      }
    }
  }

  private static String text(ZipFile zip, String name) throws IOException {
    return new String(
        zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
  }
}
