package org.diptych.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.diptych.check.CheckReport;
import org.diptych.check.CheckedDocument;

/**
 * Tells a person what a check found.
 *
 * @param out takes the lines
 * @param lexicon whether there is a lexicon for a language
 */
record CheckSummary(PrintWriter out, Predicate<String> lexicon) {

  /** So many examples are shown of each finding. */
  private static final int FEW = 5;

  void tell(CheckReport report) {
    List<CheckedDocument> readable = report.those(CheckedDocument::readable);
    long words = readable.stream().mapToLong(d -> d.garbage().words()).sum();
    line("documents", report.documents().size() + ", " + words + " words");
    documents("unreadable", report.those(d -> !d.readable()), d -> "");
    list("skipped", report.skipped());
    documents(
        "undated",
        report.those(CheckedDocument::undated),
        d -> d.dateGuess().map(date -> " (" + date + "?)").orElse(""));
    counts("encodings", report.count(CheckedDocument::encoding));
    counts("languages", report.count(CheckedDocument::language));
    documents(
        "no lexicon",
        readable.stream().filter(d -> !lexicon.test(d.language())).toList(),
        d -> " (" + d.language() + ")");
    documents(
        "other language",
        report.those(d -> d.otherLanguage().isPresent()),
        d -> " (" + d.language() + ", looks like " + d.otherLanguage().orElseThrow() + ")");
    documents(
        "badly read",
        report.those(CheckedDocument::badlyRead),
        d ->
            String.format(
                Locale.ROOT,
                " (%.0f %% of its words have no shape of one: %s)",
                100 * d.garbage().rate(),
                String.join(" ", d.garbage().examples())));
    documents(
        "duplicates",
        report.those(d -> d.likeness().filter(l -> l.similarity() == 1).isPresent()),
        d -> " = " + d.likeness().orElseThrow().original());
    documents(
        "near-duplicates",
        report.those(d -> d.likeness().filter(l -> l.similarity() < 1).isPresent()),
        d ->
            String.format(
                Locale.ROOT,
                " ~ %s (%.2f)",
                d.likeness().orElseThrow().original(),
                d.likeness().orElseThrow().similarity()));
    documents(
        "shared passages",
        report.those(d -> d.likeness().isEmpty() && d.passages().repeated() > 0),
        d ->
            " ("
                + d.passages().repeated()
                + " of "
                + d.passages().all()
                + ", most from "
                + d.passages().mostIn()
                + ")");
    list(
        "recurring lines",
        report.lines().stream()
            .map(line -> line.words() + " (" + line.times() + " in " + line.documents() + ")")
            .toList());
  }

  private void documents(
      String name, List<CheckedDocument> which, Function<CheckedDocument, String> remark) {
    list(name, which.stream().map(d -> d.document() + remark.apply(d)).toList());
  }

  private void counts(String name, Map<String, Integer> counts) {
    line(
        name,
        counts.isEmpty()
            ? "n/a"
            : counts.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", ")));
  }

  private void list(String name, List<String> all) {
    line(name, Integer.toString(all.size()));
    all.stream().limit(FEW).forEach(each -> out.println("    " + each.replaceAll("\\R", " ")));
    if (all.size() > FEW) {
      out.println("    … and " + (all.size() - FEW) + " more");
    }
  }

  private void line(String name, String value) {
    out.println(String.format(Locale.ROOT, "%-16s %s", name, value));
  }
}
