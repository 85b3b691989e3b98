package org.diptych.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What others rely on changes only with a version that says so. */
class CompatibilityTest {

  private static final String COMMAND = "'mvn test-compile exec:java@baselines'";

  /** New rows of the lexicon are promised with the next release. */
  @ParameterizedTest
  @EnumSource
  void whatWasPromisedIsSoAndWhatIsNewIsPromised(Promise promise) throws Exception {
    SortedSet<String> promised = promise.promised();
    SortedSet<String> now = promise.now();
    SortedSet<String> broken = Promise.broken(promised, now);
    SortedSet<String> added = Promise.added(promised, now);
    if (promise == Promise.ENTRIES) {
      broken.removeAll(Baselines.removed().keySet());
      added.clear();
    }

    assertThat(broken)
        .as(
            "breaking: %s loses these lines, or demands them. Raise the major version (before"
                + " 1.0.0 the minor one), say in the CHANGELOG what those who rely on them are to"
                + " do, run %s, and commit what it changes",
            promise.file(), COMMAND)
        .isEmpty();
    assertThat(added)
        .as("compatible, but new in %s: run %s and commit what it changes", promise.file(), COMMAND)
        .isEmpty();
  }

  @Test
  void noRowOfTheLexiconGoesWithoutANote() throws Exception {
    assertThat(Baselines.removed())
        .as("say in %s what stands in the place of the row, or why it went", Baselines.REMOVED)
        .allSatisfy((entry, note) -> assertThat(note).as(entry).isNotBlank());
    assertThat(Baselines.removed())
        .doesNotContainKeys(Promise.ENTRIES.now().toArray(String[]::new));
  }

  /** A new method that others must write breaks them; so does a new mandatory parameter. */
  @Test
  void demandsBreak() {
    Set<String> promised = Set.of("A\tpublic interface A", "B\tx String optional null");

    assertThat(
            Promise.broken(
                promised,
                Set.of(
                    "A\tpublic interface A",
                    "A\tpublic abstract void A.work()",
                    "A\tpublic default void A.rest()",
                    "B\ty String mandatory null",
                    "C\tz String mandatory null")))
        .containsExactly(
            "A\tpublic abstract void A.work()",
            "B\tx String optional null",
            "B\ty String mandatory null");
  }

  /** What we show others how to do keeps to what we promise. */
  @Test
  void examplesAndGuidesUseNothingElse() throws Exception {
    Set<String> promised =
        PublicApi.classes().stream().map(Class::getCanonicalName).collect(Collectors.toSet());
    for (Path file : shown()) {
      assertThat(imports(file)).as(file.toString()).isSubsetOf(promised);
    }
  }

  private static List<Path> shown() throws IOException {
    try (Stream<Path> examples = Files.walk(Path.of("examples"));
        Stream<Path> docs = Files.walk(Path.of("docs"))) {
      return Stream.concat(examples, docs)
          .filter(file -> file.toString().matches(".*/src/.*\\.java|docs.*\\.md"))
          .toList();
    }
  }

  private static List<String> imports(Path file) throws IOException {
    return Pattern.compile("(?m)^import (org\\.diptych\\.(?!example)[\\w.]+);")
        .matcher(Files.readString(file))
        .results()
        .map((MatchResult match) -> match.group(1))
        .toList();
  }
}
