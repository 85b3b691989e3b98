package org.diptych.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the artifact drags into the project of somebody who depends on it. */
class RuntimeTreeTest {

  private static final Path TREE = Path.of("target", "dependency-tree.json");
  private static final Path LICENCES =
      Path.of("src/test/resources/org/diptych/platform/runtime-tree.tsv");

  private final SortedSet<String> artifacts = new TreeSet<>();

  @BeforeEach
  void read() throws IOException {
    collect(new ObjectMapper().readTree(TREE.toFile()));
  }

  /** Neither optional dependencies nor those of tests reach a consumer, nor do theirs. */
  private void collect(JsonNode node) {
    for (JsonNode child : node.path("children")) {
      if (!child.path("optional").asBoolean() && !child.path("scope").asText().equals("test")) {
        artifacts.add(child.path("groupId").asText() + ":" + child.path("artifactId").asText());
        collect(child);
      }
    }
  }

  @Test
  void everyArtifactIsListedWithALicenceThatGoesWithOurs() throws IOException {
    Map<String, String> licences =
        Files.readAllLines(LICENCES).stream()
            .skip(1)
            .map(line -> line.split("\t", 2))
            .collect(Collectors.toMap(cells -> cells[0], cells -> cells[1]));

    assertThat(artifacts)
        .as("list a new artifact in %s with its licence, if a consumer needs it", LICENCES)
        .containsExactlyInAnyOrderElementsOf(licences.keySet());
    assertThat(licences.values()).isSubsetOf("Apache-2.0", "MIT", "0BSD", "BSD-3-Clause");
  }

  @Test
  void noLoggingBindingModelSparkOrServerIsAmongThem() {
    assertThat(artifacts)
        .noneMatch(
            artifact ->
                artifact.matches(
                    ".*(slf4j-simple|slf4j-jdk|slf4j-log4j|reload4j|logback|log4j|commons-logging"
                        + "|spark|hadoop|jetty|tomcat|undertow|netty|spring-web|-gpl|model).*"));
  }
}
