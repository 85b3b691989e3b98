package org.diptych.compare;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes the comparison as tables and as JSON; the same comparison gives the same bytes. */
public final class ComparisonWriter {

  /** One row per table, axis or category, and target, with its counts. */
  public static final String TABLE = "comparison.csv";

  /** One row per finding. */
  public static final String FINDINGS = "findings.csv";

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
    Path table = outDir.resolve(TABLE);
    try (Writer out = Files.newBufferedWriter(table, StandardCharsets.UTF_8)) {
      ComparisonCsv.writeTable(comparison, out);
    }
    Path findings = outDir.resolve(FINDINGS);
    try (Writer out = Files.newBufferedWriter(findings, StandardCharsets.UTF_8)) {
      ComparisonCsv.writeFindings(comparison, out);
    }
    Path json = outDir.resolve(JSON);
    try (Writer out = Files.newBufferedWriter(json, StandardCharsets.UTF_8)) {
      new ComparisonJson(comparison).write(out);
    }
    List<Path> written = new ArrayList<>(List.of(table, findings, json));
    if (comparison.checked().isPresent()) {
      Path checked = outDir.resolve(CHECKED);
      try (Writer out = Files.newBufferedWriter(checked, StandardCharsets.UTF_8)) {
        CheckedTables.csv(comparison.checked().get(), out);
      }
      written.add(checked);
    }
    return List.copyOf(written);
  }
}
