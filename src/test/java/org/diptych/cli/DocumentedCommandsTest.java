package org.diptych.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every command that README, CONTRIBUTING and the guides show is run here, on samples, or is one of
 * {@code .ci/run}, or stands with a reason in {@code commands-run-elsewhere.tsv}.
 */
class DocumentedCommandsTest {

  private static final Path ELSEWHERE =
      Path.of("src/test/resources/org/diptych/cli/commands-run-elsewhere.tsv");

  /** After so long a command hangs: a service, say, which belongs into the list. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  @TempDir Path folder;

  @Test
  @DisabledOnOs(OS.WINDOWS) // the guides show a Unix shell
  void eachRuns() throws Exception {
    Path scratch = scratch();
    Path list = folder.resolve("commands.tsv");
    Files.write(list, toRun(), StandardCharsets.UTF_8);

    List<String> results = runAll(scratch, list);

    assertThat(results).hasSameSizeAs(Files.readAllLines(list));
    assertThat(results)
        .as("a command that cannot be run on samples stands in %s, with the reason", ELSEWHERE)
        .allMatch(result -> result.startsWith("0\t"));
  }

  /** What is shown with places to fill in has only options that there are. */
  @Test
  void eachFormIsUnderstood() throws IOException {
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    for (Path page : DocumentedCommands.pages()) {
      for (String form : DocumentedCommands.forms(page)) {
        String[] words = CommandRunner.words(form).skip(1).toArray(String[]::new);
        assertThatCode(
                () -> Main.line(new Terminal(nowhere, nowhere, false), words).parseArgs(words))
            .as(page + ": " + form)
            .satisfiesAnyOf(
                thrown -> assertThat(thrown).isNull(),
                thrown -> assertThat(thrown).hasMessageStartingWith("Missing required"));
      }
    }
  }

  @Test
  void nothingIsRunElsewhereThatNoPageShows() throws IOException {
    Set<String> shown = new LinkedHashSet<>();
    for (Path page : DocumentedCommands.pages()) {
      shown.addAll(DocumentedCommands.of(page));
    }

    assertThat(shown).containsAll(elsewhere().keySet());
    assertThat(elsewhere().values()).noneMatch(String::isBlank);
  }

  private static List<String> toRun() throws IOException {
    Set<String> elsewhere = new LinkedHashSet<>(elsewhere().keySet());
    Files.readAllLines(Path.of(".ci", "run")).forEach(elsewhere::add);
    List<String> lines = new ArrayList<>();
    for (Path page : DocumentedCommands.pages()) {
      DocumentedCommands.of(page).stream()
          .filter(command -> !elsewhere.contains(command))
          .forEach(command -> lines.add(page + "\t" + command));
    }
    return lines;
  }

  private static Map<String, String> elsewhere() throws IOException {
    return Files.readAllLines(ELSEWHERE, StandardCharsets.UTF_8).stream()
        .skip(1)
        .map(line -> line.split("\t", 2))
        .collect(
            Collectors.toMap(
                cells -> cells[0], cells -> cells[1], (a, b) -> a, LinkedHashMap::new));
  }

  /** A checkout with what the pages speak of: documents, a coding of them, and a project. */
  private Path scratch() throws Exception {
    Path scratch = folder.resolve("scratch");
    for (String part : List.of("samples", "examples", "docs", "descriptors")) {
      copy(Path.of(part), scratch.resolve(part));
    }
    copy(Path.of("samples", "coded", "texts"), scratch.resolve("documents"));
    copy(Path.of("samples", "coded"), scratch.resolve("gold"));
    Path run = folder.resolve("run");
    Path exported = folder.resolve("exported");
    CommandLineRun.of("annotate", scratch.resolve("documents"), "--out", run);
    CommandLineRun.of("export", run, "--to", "refi-project", "--out", exported);
    Files.copy(exported.resolve("coding.qdpx"), scratch.resolve("coded.qdpx"));
    copy(run, scratch.resolve("out"));
    for (String coder : List.of("a", "b", "anna", "ben")) {
      Files.copy(run.resolve("statements.csv"), scratch.resolve(coder + ".csv"));
    }
    Path layers = folder.resolve("layers");
    CommandLineRun.of("inception", "export", run, "--out", layers);
    new Project(layers)
        .annotated("anna", jcas -> {})
        .annotated("ben", jcas -> {})
        .annotated("curation", "CURATION_USER", jcas -> {})
        .zip(scratch.resolve("project.zip"));
    return scratch;
  }

  private static void copy(Path from, Path to) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(from)) {
      files = walk.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      Path copied = to.resolve(from.relativize(file).toString());
      if (!file.toString().contains("target" + File.separator)) {
        Files.createDirectories(copied.getParent());
        Files.copy(file, copied);
      }
    }
  }

  private static List<String> runAll(Path scratch, Path list)
      throws IOException, InterruptedException {
    String classPath =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(entry -> Path.of(entry).toAbsolutePath().toString())
            .collect(Collectors.joining(File.pathSeparator));
    Path results = list.resolveSibling("results.txt");
    Process jvm =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
                "-cp",
                classPath,
                CommandRunner.class.getName(),
                list.toString())
            .directory(scratch.toFile())
            .redirectErrorStream(true)
            .redirectOutput(results.toFile())
            .start();
    boolean ended = jvm.waitFor(PATIENCE.toMinutes(), TimeUnit.MINUTES);
    jvm.destroyForcibly().waitFor();
    String printed = Files.readString(results, StandardCharsets.UTF_8);
    assertThat(ended).as("a command does not end; before it: %s", printed).isTrue();
    assertThat(jvm.exitValue()).as(printed).isZero();
    return printed.lines().toList();
  }
}
