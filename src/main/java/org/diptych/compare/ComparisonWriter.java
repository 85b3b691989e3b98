package org.diptych.compare;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes the comparison as tables and as JSON; the same comparison gives the same bytes. */
public final class ComparisonWriter {

  /** One row per table, axis or category, and target, with its counts. */
  public static final String TABLE = "comparison.csv";

  /** One row per finding. */
  public static final String FINDINGS = "findings.csv";

  /** One row per category and target of which it was not found affirmed. */
  public static final String SILENCES = "silences.csv";

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
      FindingsCsv.writeFindings(comparison, out);
    }
    Path silences = outDir.resolve(SILENCES);
    try (Writer out = Files.newBufferedWriter(silences, StandardCharsets.UTF_8)) {
      FindingsCsv.writeSilences(comparison, out);
    }
    Path json = outDir.resolve(JSON);
    try (Writer out = Files.newBufferedWriter(json, StandardCharsets.UTF_8)) {
      new ComparisonJson(comparison).write(out);
    }
    return List.of(table, findings, silences, json);
  }
}
