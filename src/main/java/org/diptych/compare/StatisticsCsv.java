package org.diptych.compare;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.diptych.statement.StatementsCsv;

/** The statistics as tidy tables (RFC 4180), {@code n/a} where nothing was measured. */
final class StatisticsCsv {

  private static final List<String> SIDES = List.of("first", "second");

  private StatisticsCsv() {}

  /**
   * Writes {@code statistics.csv}: for each voices, axis, pair of targets and view a row of the
   * level {@code axis} with Cramér's V, and one per category or sub-code.
   */
  static void writeStatistics(Statistics statistics, Writer out) throws IOException {
    CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180);
    List<String> header =
        new ArrayList<>(
            List.of("voices", "level", "axis", "category", "parent", "first", "second", "view"));
    for (String side : SIDES) {
      for (String column :
          List.of(
              "statements",
              "documents",
              "holders",
              "of_statements",
              "of_documents",
              "share",
              "share_low",
              "share_high",
              "split_half")) {
        header.add(side + "_" + column);
      }
    }
    header.addAll(
        List.of(
            "difference",
            "difference_low",
            "difference_high",
            "log_ratio",
            "log_ratio_low",
            "log_ratio_high",
            "p",
            "p_holm",
            "residual",
            "cramers_v",
            "agreement"));
    printer.printRecord(header);
    for (PairStatistics pair : statistics.pairs()) {
      for (View view : View.values()) {
        for (CategoryStatistics category : pair.categories()) {
          print(printer, category(pair, category, view));
        }
        if (view == View.RAW) {
          print(printer, axis(pair));
        }
      }
    }
    printer.flush();
  }

  private static List<String> category(
      PairStatistics pair, CategoryStatistics category, View view) {
    Difference figures = category.view(view);
    List<String> cells =
        new ArrayList<>(
            List.of(
                pair.voices().id(),
                category.row().depth() == 0 ? "category" : "sub-code",
                pair.axis().id(),
                category.row().category().id(),
                category.row().category().parent(),
                pair.first(),
                pair.second(),
                view.id()));
    for (Share share : List.of(figures.first(), figures.second())) {
      cells.add(Integer.toString(share.statements()));
      cells.add(Integer.toString(share.documents()));
      cells.add(Integer.toString(share.holders()));
      cells.add(Integer.toString(share.ofStatements()));
      cells.add(Integer.toString(share.ofDocuments()));
      add(cells, share.share());
      cells.add(Figures.text(share.splitHalf()));
    }
    add(cells, figures.difference());
    add(cells, figures.logRatio());
    cells.add(Figures.text(figures.p()));
    cells.add(Figures.text(figures.holm()));
    cells.add(Figures.text(view == View.RAW ? category.residual() : OptionalDouble.empty()));
    cells.add("");
    cells.add(category.agreement().words());
    return cells;
  }

  private static List<String> axis(PairStatistics pair) {
    List<String> cells =
        new ArrayList<>(
            List.of(
                pair.voices().id(),
                "axis",
                pair.axis().id(),
                "",
                "",
                pair.first(),
                pair.second(),
                View.RAW.id()));
    Difference any = pair.categories().get(0).view(View.RAW);
    Association association = pair.association();
    whole(cells, any.first(), association.splitHalfFirst());
    whole(cells, any.second(), association.splitHalfSecond());
    cells.addAll(List.of("", "", "", "", "", ""));
    cells.add(Figures.text(association.p()));
    cells.addAll(List.of("", ""));
    cells.add(Figures.text(association.cramersV()));
    cells.add("");
    return cells;
  }

  private static void whole(List<String> cells, Share any, OptionalDouble splitHalf) {
    cells.addAll(List.of("", "", ""));
    cells.add(Integer.toString(any.ofStatements()));
    cells.add(Integer.toString(any.ofDocuments()));
    cells.addAll(List.of("", "", ""));
    cells.add(Figures.text(splitHalf));
  }

  private static void add(List<String> cells, Estimate estimate) {
    cells.add(Figures.text(estimate.value()));
    cells.add(Figures.text(estimate.low()));
    cells.add(Figures.text(estimate.high()));
  }

  /**
   * Writes {@code keyness.csv}: behind the words of a pair, two rows of the table {@code
   * split-half} in which a target is compared with itself, with the largest |z| and G² of any word.
   */
  static void writeKeyness(Statistics statistics, Writer out) throws IOException {
    CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180);
    printer.printRecord(
        "voices",
        "table",
        "first",
        "second",
        "word",
        "selected_for",
        "first_count",
        "first_documents",
        "second_count",
        "second_documents",
        "log_odds",
        "z",
        "g2");
    for (Keyness keyness : statistics.keyness()) {
      for (Keyword word : keyness.words()) {
        print(
            printer,
            List.of(
                keyness.voices().id(),
                "words",
                keyness.first(),
                keyness.second(),
                word.word(),
                word.selectedFor(),
                Integer.toString(word.first()),
                Integer.toString(word.firstDocuments()),
                Integer.toString(word.second()),
                Integer.toString(word.secondDocuments()),
                Figures.text(OptionalDouble.of(word.logOdds())),
                Figures.text(OptionalDouble.of(word.z())),
                Figures.text(OptionalDouble.of(word.g2()))));
      }
      half(printer, keyness, keyness.first(), keyness.firstSide());
      half(printer, keyness, keyness.second(), keyness.secondSide());
    }
    printer.flush();
  }

  /** The row in which a target is compared with itself. */
  private static void half(CSVPrinter printer, Keyness keyness, String target, Keyness.Side side)
      throws IOException {
    print(
        printer,
        List.of(
            keyness.voices().id(),
            "split-half",
            target,
            target,
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            Figures.text(side.splitHalfZ()),
            Figures.text(side.splitHalfG2())));
  }

  private static void print(CSVPrinter printer, List<String> cells) throws IOException {
    printer.printRecord(cells.stream().map(StatisticsCsv::guard).toList());
  }

  /** A negative number is no formula. */
  private static String guard(String cell) {
    return cell.startsWith("-") && cell.length() > 1 && Character.isDigit(cell.charAt(1))
        ? cell
        : StatementsCsv.guard(cell);
  }
}
