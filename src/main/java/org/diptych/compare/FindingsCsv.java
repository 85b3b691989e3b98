package org.diptych.compare;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.diptych.statement.StatementsCsv;

/**
 * Findings and silences as tables (RFC 4180), a row each. Where a finding has several sides, a cell
 * holds a figure for each, in the order of the columns {@code of} and {@code others}.
 */
final class FindingsCsv {

  private static final List<String> FINDINGS =
      List.of(
          "finding",
          "axis",
          "category",
          "subject",
          "target",
          "of",
          "others",
          "statements",
          "documents",
          "holders",
          "affirmed",
          "negated",
          "asserted",
          "supposed",
          "proposed",
          "asked",
          "share",
          "share_low",
          "share_high",
          "difference",
          "difference_low",
          "difference_high",
          "p",
          "views",
          "quotations",
          "counter_example",
          "badge",
          "sentence");

  private static final List<String> SILENCES =
      List.of(
          "axis",
          "category",
          "target",
          "sentences",
          "sentence_bound",
          "documents",
          "document_bound",
          "wordings",
          "wordings_sample",
          "absences",
          "denials",
          "affirmed_elsewhere");

  private static final String SEPARATOR = "; ";

  private FindingsCsv() {}

  /** Writes {@code findings.csv}. */
  static void writeFindings(Comparison comparison, Writer out) throws IOException {
    CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180);
    printer.printRecord(FINDINGS);
    for (Finding finding : comparison.findings()) {
      printer.printRecord(guarded(cells(finding, comparison.badge())));
    }
    printer.flush();
  }

  private static List<String> cells(Finding finding, String badge) {
    List<Side> sides = Stream.of(finding.of(), finding.others()).flatMap(List::stream).toList();
    Finding.Test test = finding.test();
    List<String> cells = new ArrayList<>();
    cells.add(finding.kind().id());
    cells.add(finding.axis().axis().id());
    cells.add(finding.row().category().id());
    cells.add(finding.subject());
    cells.add(sides.stream().map(Side::target).distinct().collect(Collectors.joining(SEPARATOR)));
    cells.add(each(finding.of(), Side::label));
    cells.add(each(finding.others(), Side::label));
    for (Measure measure : Measure.values()) {
      cells.add(each(sides, side -> Integer.toString(side.count(measure))));
    }
    cells.add(each(sides, side -> Figures.text(side.share().value())));
    cells.add(each(sides, side -> Figures.text(side.share().low())));
    cells.add(each(sides, side -> Figures.text(side.share().high())));
    cells.add(Figures.text(test.difference().value()));
    cells.add(Figures.text(test.difference().low()));
    cells.add(Figures.text(test.difference().high()));
    cells.add(Figures.text(test.p()));
    cells.add(test.agreement().words());
    cells.add(ids(finding.quotations()));
    cells.add(ids(finding.counterExample().stream().toList()));
    cells.add(badge);
    cells.add(FindingWords.sentence(finding));
    return cells;
  }

  /** Writes {@code silences.csv}. */
  static void writeSilences(Comparison comparison, Writer out) throws IOException {
    CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180);
    printer.printRecord(SILENCES);
    for (Silence silence : comparison.silences()) {
      Optional<SearchedWordings> wordings = silence.wordings();
      printer.printRecord(
          guarded(
              List.of(
                  silence.axis().axis().id(),
                  silence.row().category().id(),
                  silence.target(),
                  Figures.text(silence.sentences()),
                  Figures.text(silence.sentenceBound()),
                  Figures.text(silence.documents()),
                  Figures.text(silence.documentBound()),
                  wordings.map(w -> Integer.toString(w.entries())).orElse(Cell.NOT_AVAILABLE),
                  wordings.map(w -> String.join(SEPARATOR, w.sample())).orElse(Cell.NOT_AVAILABLE),
                  ids(silence.absences()),
                  ids(silence.denials()),
                  ids(silence.elsewhere()))));
    }
    printer.flush();
  }

  private static String each(List<Side> sides, Function<Side, String> figure) {
    return sides.stream().map(figure).collect(Collectors.joining(SEPARATOR));
  }

  private static String ids(List<Coded> rows) {
    return rows.stream().map(coded -> coded.row().id()).collect(Collectors.joining(SEPARATOR));
  }

  private static List<String> guarded(List<String> cells) {
    return cells.stream().map(StatementsCsv::guard).toList();
  }
}
