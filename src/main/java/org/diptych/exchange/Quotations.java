package org.diptych.exchange;

import static org.diptych.exchange.Xml.with;

import java.io.IOException;
import java.io.Writer;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.diptych.compare.TargetNames;
import org.diptych.lexicon.Codebook;
import org.diptych.statement.Statement;
import org.diptych.statement.StatementRow;
import org.diptych.statement.StatementsCsv;

/**
 * The sentences as a list to quote from, by axis, category and target, each with its source line.
 */
final class Quotations {

  private static final List<String> COLUMNS =
      List.of(
          "id",
          "target",
          "axis",
          "category",
          "polarity",
          "modality",
          "holder",
          "date",
          "quotation",
          "document",
          "page",
          "author",
          "title",
          "document_date",
          "reference",
          "repository",
          "source_line",
          "duplicate_of",
          "coded_by");

  private static final Comparator<StatementRow> BY_DATE =
      Comparator.comparing((StatementRow row) -> row.statement().date())
          .thenComparing(StatementRow::document)
          .thenComparing(row -> row.statement().span());

  private final CodedCorpus corpus;

  Quotations(CodedCorpus corpus) {
    this.corpus = corpus;
  }

  void writeCsv(Writer out) throws IOException {
    CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180);
    printer.printRecord(COLUMNS);
    for (List<StatementRow> group : groups().values()) {
      for (StatementRow row : group) {
        printer.printRecord(cells(row).map(StatementsCsv::guard).toList());
      }
    }
    printer.flush();
  }

  private static Stream<String> cells(StatementRow row) {
    Statement s = row.statement();
    return Stream.of(
        row.id(),
        s.target(),
        s.axis(),
        s.category(),
        s.polarity().id(),
        s.modality().id(),
        s.holder().name(),
        s.date(),
        row.text(),
        row.document(),
        row.page(),
        row.author(),
        row.title(),
        row.documentDate(),
        row.reference(),
        row.meta().getOrDefault("source", ""),
        SourceLine.of(row),
        row.duplicateOf(),
        s.source());
  }

  void writeHtml(Writer out) throws IOException {
    out.write("<!DOCTYPE html>\n");
    Xml html = Xml.bare(out);
    html.element(
        "html",
        with("lang", "en"),
        () -> {
          html.element("head", with(), () -> head(html));
          html.element("body", with(), () -> body(html));
        });
    html.flush();
  }

  private static void head(Xml html) throws IOException {
    html.empty("meta", with("charset", "utf-8"));
    html.empty("meta", with("name", "viewport", "content", "width=device-width"));
    html.element("title", with(), "Quotations");
    html.element(
        "style",
        with(),
        "body{max-width:45em;margin:2em auto;padding:0 1em;font-family:serif;line-height:1.5}"
            + "cite{font-style:normal;font-size:smaller}:root{color-scheme:light dark}");
  }

  private void body(Xml html) throws IOException {
    html.element("h1", with(), "Quotations");
    for (Map.Entry<Heading, List<StatementRow>> group : groups().entrySet()) {
      html.element("h2", with(), group.getKey().label());
      for (StatementRow row : group.getValue()) {
        html.element("blockquote", with("id", row.id()), () -> quotation(html, row));
      }
    }
  }

  private static void quotation(Xml html, StatementRow row) throws IOException {
    Statement s = row.statement();
    html.element("p", with(), row.text());
    String who = s.holder().name().isEmpty() ? "holder unknown" : s.holder().name();
    html.element(
        "p",
        with(),
        Stream.of(who, s.voice().id(), s.polarity().id(), s.modality().id())
            .collect(Collectors.joining("; ")));
    html.element("cite", with(), SourceLine.of(row));
  }

  /**
   * Under what quotations stand together.
   *
   * @param order place in the codebook
   */
  private record Heading(int order, String target, String label) implements Comparable<Heading> {

    @Override
    public int compareTo(Heading other) {
      return Comparator.comparingInt(Heading::order)
          .thenComparing(Heading::target)
          .thenComparing(Heading::label)
          .compare(this, other);
    }
  }

  private Map<Heading, List<StatementRow>> groups() {
    List<String> order = corpus.codebook().categories().stream().map(c -> c.id()).toList();
    return corpus.rows().stream()
        .sorted(BY_DATE)
        .collect(
            Collectors.groupingBy(
                row -> heading(row.statement(), order), TreeMap::new, Collectors.toList()));
  }

  private Heading heading(Statement s, List<String> order) {
    Codebook codebook = corpus.codebook();
    String axis = codebook.axis(s.axis()).map(Codebook.Axis::label).orElse(s.axis());
    String category =
        codebook.category(s.category()).map(Codebook.Category::label).orElse(s.category());
    return new Heading(
        order.indexOf(s.category()),
        s.target(),
        axis + ": " + category + ": " + TargetNames.name(s.target()));
  }
}
