package org.diptych.reference;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static org.diptych.reference.Markdown.code;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.diptych.lexicon.Codebook;
import org.diptych.lexicon.Entry;
import org.diptych.lexicon.LanguageLexicon;
import org.diptych.lexicon.Lexicon;

/** What the shipped lexicon holds. */
final class LexiconPage {

  private LexiconPage() {}

  static String lexicon() {
    Lexicon lexicon = Lexicon.shipped();
    Markdown page = new Markdown("Lexicon");
    tables(page);
    for (Codebook.Axis axis : lexicon.codebook().axes()) {
      axis(page, lexicon, axis);
    }
    for (String language : lexicon.languages()) {
      LanguageLexicon tables = lexicon.language(language);
      page.section("Targets (" + language + ")").columns("target", "rows");
      counts(
          page,
          tables.targets().entries().stream()
              .flatMap(e -> e.targets().isEmpty() ? Stream.of("?") : e.targets().stream()));
      page.section("Kinds of context (" + language + ")").columns("kind", "rows");
      counts(page, tables.contexts().entries().stream().map(Entry.Context::kind));
    }
    return page.toString();
  }

  private static void tables(Markdown page) {
    page.section("Tables").columns("table", "rows", "columns");
    Lexicon.tables(null, false)
        .forEach(
            (path, bytes) -> {
              List<String> lines =
                  new String(bytes, StandardCharsets.UTF_8)
                      .lines()
                      .filter(line -> !line.isBlank())
                      .toList();
              page.row(
                  code(path.substring(path.indexOf('/') + 1)),
                  Integer.toString(lines.size() - 1),
                  Arrays.stream(lines.get(0).split("\t"))
                      .map(Markdown::code)
                      .collect(joining(" ")));
            });
  }

  private static void axis(Markdown page, Lexicon lexicon, Codebook.Axis axis) {
    page.section(axis.label() + " (" + code(axis.id()) + ")")
        .paragraph(axis.definition() + (axis.on() ? "." : ". Off, until `--axes` names it."))
        .columns("category", "sub-code of", "definition", "rows");
    Map<String, Long> rows =
        lexicon.languages().stream()
            .map(language -> lexicon.language(language).cues().get(axis.id()))
            .filter(table -> table != null)
            .flatMap(table -> table.entries().stream())
            .collect(groupingBy(Entry.Cue::category, counting()));
    for (Codebook.Category category : lexicon.codebook().categories(axis.id())) {
      page.row(
          code(category.id()),
          code(category.parent()),
          category.definition(),
          Long.toString(rows.getOrDefault(category.id(), 0L)));
    }
  }

  private static void counts(Markdown page, Stream<String> values) {
    values
        .collect(groupingBy(value -> value, TreeMap::new, counting()))
        .forEach((value, count) -> page.row(code(value), Long.toString(count)));
  }
}
