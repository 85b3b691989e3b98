package org.diptych.compare;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Writes the comparison as tables and as JSON; the same comparison gives the same bytes. */
public final class ComparisonWriter {

  /** One row per table, axis or category, and target, with its counts. */
  public static final String TABLE = "comparison.csv";

  /** One row per finding. */
  public static final String FINDINGS = "findings.csv";

  /** One row per category and target of which it was not found affirmed. */
  public static final String SILENCES = "silences.csv";

  /** One row per voices, axis, category, pair of targets and view: how sure the differences are. */
  public static final String STATISTICS = "statistics.csv";

  /** One row per voices, pair of targets and word. */
  public static final String KEYNESS = "keyness.csv";

  /** One row per figure that was corrected with checked sentences; only if there are any. */
  public static final String CHECKED = "checked.csv";

  /** Everything, nested. */
  public static final String JSON = "comparison.json";

  private ComparisonWriter() {}

  /**
   * Writes the files, in the place of earlier ones.
   *
   * @param outDir an existing folder
   * @return the files
   * @throws IOException if one cannot be written
   */
  public static List<Path> write(Comparison comparison, Path outDir) throws IOException {
    List<Path> written = new ArrayList<>();
    if (comparison.checked().isPresent()) {
      Checked checked = comparison.checked().get();
      written.add(write(outDir.resolve(CHECKED), out -> CheckedTables.csv(checked, out)));
    }
    Collections.addAll(
        written,
        write(outDir.resolve(TABLE), out -> ComparisonCsv.writeTable(comparison, out)),
        write(outDir.resolve(FINDINGS), out -> FindingsCsv.writeFindings(comparison, out)),
        write(outDir.resolve(SILENCES), out -> FindingsCsv.writeSilences(comparison, out)),
        write(
            outDir.resolve(STATISTICS),
            out -> StatisticsCsv.writeStatistics(comparison.statistics(), out)),
        write(
            outDir.resolve(KEYNESS),
            out -> StatisticsCsv.writeKeyness(comparison.statistics(), out)),
        write(outDir.resolve(JSON), out -> new ComparisonJson(comparison).write(out)));
    return List.copyOf(written);
  }

  /** Writes the content of a file. */
  @FunctionalInterface
  private interface Content {
    void write(Writer out) throws IOException;
  }

  private static Path write(Path file, Content content) throws IOException {
    try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      content.write(out);
    }
    return file;
  }
}
