package org.diptych.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The columns of the tables that the commands write, taken from tables that were written. */
public final class WrittenTables {

  private static final Path STUDY = Path.of("src/test/resources/org/diptych/cli/study");
  private static final Path CODED = Path.of("samples/coded");

  private final Path folder;
  private final Map<String, SortedMap<String, List<String>>> tables = new LinkedHashMap<>();

  private WrittenTables(Path folder) {
    this.folder = folder;
  }

  /**
   * Runs what writes tables.
   *
   * @param folder an empty folder for what is written
   * @return by command, and by file, the columns
   */
  public static Map<String, SortedMap<String, List<String>>> in(Path folder) throws IOException {
    WrittenTables written = new WrittenTables(folder);
    written.all();
    return written.tables;
  }

  private void all() throws IOException {
    Path texts = STUDY.resolve("texts");
    Path sample = folder.resolve("sample.tsv");
    run("sample", "IN", "sample", texts, "--n", 30, "--out", sample);
    CommandRunner.check(sample);
    Path corrections = folder.resolve("corrections.tsv");
    Files.writeString(corrections, "id\tverdict\tcoder\n0000000000000000\treject\tsomebody\n");
    Path compared = folder.resolve("compared");
    run(
        "compare",
        "IN",
        "compare",
        texts,
        "--events",
        STUDY.resolve("events.tsv"),
        "--groups",
        STUDY.resolve("holder-groups.tsv"),
        "--facet",
        "meta_audience",
        "--checked",
        sample,
        "--corrections",
        corrections,
        "--resamples",
        100,
        "--out",
        compared);
    Path evaluated = folder.resolve("evaluated");
    run(
        "evaluate",
        "GOLD PREDICTED",
        "evaluate",
        CODED,
        CODED,
        "--errors",
        evaluated.resolveSibling("errors.tsv"),
        "--entries",
        evaluated.resolveSibling("entries.tsv"),
        "--out",
        evaluated);
    Path exported = folder.resolve("exported");
    run(
        "export",
        "OUT --to quotations,charts,dna",
        "export",
        compared,
        "--to",
        "quotations,charts,dna",
        "--out",
        exported);
    run(
        "import",
        "FILE",
        "import",
        exported.resolve("coding.dna"),
        "--out",
        folder.resolve("imported"));
  }

  private void run(String command, String arguments, Object... args) throws IOException {
    List<Path> before = files();
    CommandLineRun run = CommandLineRun.of(args);
    assertThat(run.code()).as(command + ": " + run.out() + run.err()).isZero();
    SortedMap<String, List<String>> written = new TreeMap<>();
    for (Path file : files()) {
      if (!before.contains(file)) {
        written.put(name(file), columns(file));
      }
    }
    tables.put(command + " " + arguments, written);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().matches(".*\\.(csv|tsv)")).sorted().toList();
    }
  }

  /** The path below the output folder; each axis and category has charts of its own. */
  private String name(Path file) {
    Path below = folder.relativize(file);
    return (below.getNameCount() == 1 ? below : below.subpath(1, below.getNameCount()))
        .toString()
        .replace('\\', '/')
        .replaceFirst("^(charts/\\w+)-.*(\\.csv)$", "$1-*$2");
  }

  private static List<String> columns(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      String header = lines.findFirst().orElseThrow();
      return Stream.of(header.split(file.toString().endsWith(".tsv") ? "\t" : ","))
          .map(column -> column.startsWith("meta_") ? "meta_*" : column)
          .distinct()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
