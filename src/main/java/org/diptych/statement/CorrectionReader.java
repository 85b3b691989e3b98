package org.diptych.statement;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.diptych.lexicon.Codebook;

/** Reads {@code corrections.tsv} and checks it against the codebook. */
final class CorrectionReader {

  /** The rows must have these columns; the others may be absent. */
  private static final List<String> NEEDED = List.of("id", "verdict", "coder");

  private final Codebook codebook;
  private final Predicate<String> targets;

  CorrectionReader(Codebook codebook, Predicate<String> targets) {
    this.codebook = codebook;
    this.targets = targets;
  }

  List<Correction> read(List<Path> files) throws IOException {
    List<Correction> corrections = new ArrayList<>();
    for (Path file : files) {
      for (TsvTable.Row row : TsvTable.read(file, NEEDED).rows()) {
        try {
          corrections.add(correction(row));
        } catch (IllegalArgumentException e) {
          throw row.fault(e.getMessage());
        }
      }
    }
    return corrections;
  }

  private Correction correction(TsvTable.Row row) {
    Map<String, String> cells = new LinkedHashMap<>();
    for (String column : Correction.COLUMNS) {
      cells.put(column, StatementsCsv.unguard(row.cell(column)));
    }
    Correction correction =
        new Correction(
            row.file().getFileName() + ":" + row.line(),
            Correction.Verdict.of(cells.get("verdict")),
            cells);
    check(correction);
    return correction;
  }

  private void check(Correction correction) {
    require(!correction.cell("coder").isEmpty(), "the column 'coder' is empty; say who decided");
    String target = correction.target();
    require(target.isEmpty() || targets.test(target), "no target '" + target + "'");
    String category = correction.category();
    String axis = correction.cell("axis");
    if (!category.isEmpty()) {
      Codebook.Category known =
          codebook
              .category(category)
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "no category '" + category + "' in the codebook"));
      require(
          axis.isEmpty() || axis.equals(known.axis()),
          "the category '" + category + "' belongs to the axis '" + known.axis() + "'");
    }
    correction.polarity();
    correction.voice();
    try {
      require(correction.begin() >= 0, "'begin' must not be below 0");
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("'begin' must be a whole number", e);
    }
    if (correction.verdict() == Correction.Verdict.ADD) {
      require(
          correction.complete(), "an added statement needs target, category, document and text");
    } else {
      require(!correction.id().isEmpty(), "the column 'id' is empty; only 'add' goes without");
    }
  }

  private static void require(boolean held, String fault) {
    if (!held) {
      throw new IllegalArgumentException(fault);
    }
  }
}
