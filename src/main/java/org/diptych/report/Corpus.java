package org.diptych.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.diptych.compare.Cell;
import org.diptych.compare.Coded;
import org.diptych.compare.Comparison;
import org.diptych.compare.CorpusFacts;
import org.diptych.compare.Standing;

/** What was read, what of the table counts, and why the rest does not. */
final class Corpus {

  /** A line of a table. */
  record Line(String label, String figure) {}

  private final Comparison comparison;

  Corpus(Comparison comparison) {
    this.comparison = comparison;
  }

  List<Line> documents() {
    CorpusFacts facts = comparison.facts();
    OptionalInt read = facts.documentsRead();
    OptionalInt undated = facts.undated();
    long stated =
        comparison.rows().stream().map(coded -> coded.row().document()).distinct().count();
    List<Integer> years = List.copyOf(facts.documentsPerYear().keySet());
    List<Line> lines = new ArrayList<>();
    lines.add(new Line("Documents read", Page.figure(read)));
    lines.add(new Line("… with a row in the table of statements", Long.toString(stated)));
    lines.add(
        new Line(
            "… with a date",
            read.isPresent()
                ? Integer.toString(read.getAsInt() - undated.orElse(0))
                : Cell.NOT_AVAILABLE));
    lines.add(new Line("… without a date", Page.figure(undated)));
    lines.add(
        new Line(
            "Years of the documents",
            switch (years.size()) {
              case 0 -> Cell.NOT_AVAILABLE;
              case 1 -> years.get(0).toString();
              default -> years.get(0) + "–" + years.get(years.size() - 1);
            }));
    if (years.size() > 1) {
      int span = years.get(years.size() - 1) - years.get(0) + 1;
      lines.add(
          new Line("… between them without a document", Integer.toString(span - years.size())));
    }
    lines.add(new Line("Could not be read", Integer.toString(facts.failures().size())));
    return lines;
  }

  List<Line> rows() {
    List<Line> lines = new ArrayList<>();
    lines.add(new Line("All rows", Integer.toString(comparison.rows().size())));
    add(lines, "… count", Standing.COUNTED);
    lines.add(
        new Line("… count and are coded by people", Integer.toString(comparison.codedByHand())));
    add(lines, "… self-presentations, counted apart", Standing.SELF);
    add(lines, "… historians' views, counted apart", Standing.HISTORIAN);
    add(lines, "… repeat a passage that counts elsewhere", Standing.DUPLICATE);
    add(lines, "… code again what another row codes", Standing.RECODED);
    String others =
        comparison.rows().stream()
            .filter(coded -> coded.standing() == Standing.OTHER_TARGET)
            .map(Coded::statement)
            .map(statement -> statement.target())
            .distinct()
            .sorted()
            .collect(Collectors.joining(", ", " (", ")"));
    int other = comparison.rows(Standing.OTHER_TARGET);
    if (other > 0) {
      add(lines, "… about others, not compared" + others, Standing.OTHER_TARGET);
    }
    return lines;
  }

  private void add(List<Line> lines, String label, Standing standing) {
    lines.add(new Line(label, Integer.toString(comparison.rows(standing))));
  }

  List<Line> perYear() {
    return comparison.facts().documentsPerYear().entrySet().stream()
        .map(entry -> new Line(Integer.toString(entry.getKey()), entry.getValue().toString()))
        .toList();
  }
}
