package org.diptych.check;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.diptych.io.Corpus;
import org.diptych.io.SourceFacts;

/**
 * Drafts a {@code metadata.tsv} for the root of a corpus: what the table there and the documents
 * themselves say, and guesses in the cells that stay empty. The column {@code guessed} tells which
 * these are, and where each is from.
 *
 * @param corpus the documents, with the tables that are there
 * @param report what was found in them
 * @param readable whether documents of a language can be annotated
 */
public record MetadataDraft(Corpus corpus, CheckReport report, Predicate<String> readable) {

  /** The name of the table, and of the only one that the draft can take the place of. */
  public static final String NAME = "metadata.tsv";

  private static final List<String> COLUMNS =
      List.of("date", "author", "title", "source", "reference", "language");

  private static final String GUESSED = "guessed";

  /**
   * The files that tables in folders below describe (no two tables may), or whose name no table can
   * hold.
   */
  public List<String> left() {
    return corpus.files().stream().filter(file -> !ours(file)).toList();
  }

  /** A name with a tab or a line break stands in no table. */
  private boolean ours(String file) {
    return corpus.rowOf(file).filter(row -> !row.startsWith(NAME + ":")).isEmpty()
        && file.chars().noneMatch(Character::isISOControl);
  }

  /** Writes the table. */
  public void write(Writer out) throws IOException {
    List<String> further =
        corpus.metaColumns().stream()
            .filter(column -> !column.equals("source") && !column.equals(GUESSED))
            .toList();
    List<String> header = new ArrayList<>(List.of("file"));
    header.addAll(COLUMNS);
    header.addAll(further);
    header.add(GUESSED);
    out.write(String.join("\t", header) + "\n");
    Map<String, CheckedDocument> whole =
        report.documents().stream()
            .filter(d -> d.readable() && d.document().equals(d.file()))
            .collect(Collectors.toMap(CheckedDocument::file, d -> d));
    for (String file : corpus.files()) {
      if (ours(file)) {
        out.write(line(file, Optional.ofNullable(whole.get(file)), further) + "\n");
      }
    }
  }

  /** Of a file with many documents the table can say only what holds for all. */
  private String line(String file, Optional<CheckedDocument> document, List<String> further) {
    SourceFacts known =
        document.map(CheckedDocument::known).orElseGet(() -> corpus.described(file));
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put("date", known.date());
    cells.put("author", known.author());
    cells.put("title", known.title());
    cells.put("source", known.origin());
    cells.put("reference", known.reference());
    cells.put("language", document.map(CheckedDocument::language).filter(readable).orElse(""));
    further.forEach(column -> cells.put(column, corpus.meta(file).getOrDefault(column, "")));
    List<String> guessed = new ArrayList<>();
    document.ifPresent(d -> guess(d, cells, guessed));
    cells.put(GUESSED, String.join("; ", guessed));
    return quoted(file)
        + "\t"
        + cells.values().stream()
            .map(value -> quoted(value.replaceAll("[\\s\\p{Z}]+", " ").strip()))
            .collect(Collectors.joining("\t"));
  }

  private void guess(CheckedDocument document, Map<String, String> cells, List<String> guessed) {
    if (document.file().toLowerCase(Locale.ROOT).endsWith(".pdf")) {
      SourceFacts told = corpus.described(document.file());
      // Many programs put there what they like: "Microsoft Word - Document1".
      fromPdf("author", told.author(), document.known().author()).ifPresent(guessed::add);
      fromPdf("title", told.title(), document.known().title()).ifPresent(guessed::add);
    }
    for (String column : COLUMNS) {
      SourceGuesses.Guess guess = document.guesses().get(column);
      if (guess != null) {
        cells.put(column, guess.value());
        guessed.add(column + ": " + guess.from());
      }
    }
    document
        .otherLanguage()
        .ifPresent(
            language -> {
              if (readable.test(language)) {
                cells.put("language", language);
                guessed.add("language: letters");
              } else {
                guessed.add("language looks like " + language + ", for which there is no lexicon");
              }
            });
  }

  private static Optional<String> fromPdf(String column, String told, String known) {
    return told.isEmpty() && !known.isEmpty()
        ? Optional.of(column + ": PDF metadata")
        : Optional.empty();
  }

  /** A cell in quotation marks keeps them only if they are doubled, as a spreadsheet does it. */
  private static String quoted(String cell) {
    boolean marks = cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"");
    return marks ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
  }
}
