package org.diptych.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.diptych.lexicon.Lexicon;
import org.diptych.pipeline.PerceptionOptions;

/**
 * One lexicon in the formats of all engines: 200 plain phrases, and as many more cues as wanted.
 * The added ones are absent from the text (half of them begin with a word that it has), or they are
 * its own pairs of words, the most frequent first.
 */
final class BenchLexicon {

  private static final String BASE = "base.tsv";
  private static final Pattern WORD = Pattern.compile("[a-z]+");
  private static final String CONSONANTS = "bdfgklmnprstvz";
  private static final String VOWELS = "aeiou";

  /** What Ruta and GATE take apart from cues. */
  private static final Set<String> OTHERS = Set.of("targets", "holders", "context");

  private BenchLexicon() {}

  /**
   * A row.
   *
   * @param table {@code targets}, {@code holders}, {@code context}, or an axis
   * @param value target, holder, kind of context, or category
   * @param phrase plain words
   */
  record Row(String table, String value, String phrase) {

    boolean cue() {
      return !OTHERS.contains(table);
    }
  }

  /**
   * Writes a lexicon.
   *
   * @param size number of entries
   * @param frequent whether the added entries occur in the text
   * @param texts the text
   */
  static void write(Path folder, int size, boolean frequent, List<Text> texts) throws IOException {
    List<Row> rows = new ArrayList<>(base());
    List<Row> cues = rows.stream().filter(Row::cue).toList();
    Set<String> known =
        rows.stream()
            .map(row -> row.phrase().toLowerCase(Locale.ROOT))
            .collect(Collectors.toCollection(HashSet::new));
    List<String> added = frequent ? pairs(texts, size) : absent(texts, size);
    for (String phrase : added) {
      if (rows.size() < size && known.add(phrase)) {
        Row model = cues.get(rows.size() % cues.size());
        rows.add(new Row(model.table(), model.value(), phrase));
      }
    }
    if (rows.size() < size) {
      throw new IOException("the text has too few pairs of words for " + size + " entries");
    }
    Files.createDirectories(folder.resolve("diptych/en"));
    lines(folder.resolve(BASE), "table\tvalue\tphrase", rows, BenchLexicon::line);
    diptych(folder.resolve("diptych"), rows);
    ruta(folder.resolve("ruta"), rows);
    gate(folder.resolve("gate"), rows);
  }

  /** The rows of a lexicon that was written. */
  static List<Row> read(Path folder) throws IOException {
    return rows(Files.readAllLines(folder.resolve(BASE)));
  }

  /** How Diptych is told to take a lexicon that was written. */
  static PerceptionOptions options(Path folder) {
    PerceptionOptions shipped = PerceptionOptions.defaults();
    return new PerceptionOptions(
            folder.resolve("diptych"),
            true,
            List.of(),
            shipped.language(),
            false,
            null,
            shipped.setting())
        .withoutModel();
  }

  private static List<Row> base() throws IOException {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                BenchLexicon.class.getResourceAsStream(BASE), StandardCharsets.UTF_8))) {
      return rows(in.lines().toList());
    }
  }

  private static List<Row> rows(List<String> lines) {
    return lines.stream()
        .skip(1)
        .map(line -> line.split("\t"))
        .map(cells -> new Row(cells[0], cells[1], cells[2]))
        .toList();
  }

  private static String line(Row row) {
    return String.join("\t", row.table(), row.value(), row.phrase());
  }

  /** The pairs of words of the text, the most frequent first. */
  private static List<String> pairs(List<Text> texts, int size) {
    Map<String, Integer> counts = new HashMap<>();
    for (Text text : texts) {
      // Within a sentence only: else no engine would find them.
      for (String part : text.content().toLowerCase(Locale.ROOT).split("[^a-z ]+")) {
        List<String> words = WORD.matcher(part).results().map(MatchResult::group).toList();
        for (int i = 0; i + 1 < words.size(); i++) {
          counts.merge(words.get(i) + " " + words.get(i + 1), 1, Integer::sum);
        }
      }
    }
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(size)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Phrases of which no text has the second word. */
  private static List<String> absent(List<Text> texts, int size) {
    Map<String, Long> counts =
        texts.stream()
            .flatMap(
                text ->
                    WORD.matcher(text.content().toLowerCase(Locale.ROOT))
                        .results()
                        .map(MatchResult::group))
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    List<String> common =
        counts.entrySet().stream()
            .sorted(
                Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(1000)
            .map(Map.Entry::getKey)
            .toList();
    Random random = new Random(1945);
    Set<String> phrases = new LinkedHashSet<>();
    while (phrases.size() < size) {
      String invented = invented(random, counts.keySet());
      String first =
          random.nextBoolean()
              ? common.get(random.nextInt(common.size()))
              : invented(random, counts.keySet());
      phrases.add(first + " " + invented);
    }
    return List.copyOf(phrases);
  }

  private static String invented(Random random, Set<String> words) {
    String word;
    do {
      StringBuilder letters = new StringBuilder();
      for (int syllable = 0; syllable < 3; syllable++) {
        letters.append(CONSONANTS.charAt(random.nextInt(CONSONANTS.length())));
        letters.append(VOWELS.charAt(random.nextInt(VOWELS.length())));
      }
      word = letters.append('q').toString();
    } while (words.contains(word));
    return word;
  }

  private static void diptych(Path folder, List<Row> rows) throws IOException {
    Lexicon.tables(null, false)
        .forEach(
            (path, bytes) -> {
              // Wordings that are no entries: of headings, dates and kinds of document.
              if (path.matches(
                  "shipped/(codebook|languages|en/(headings|genres|dates|abbreviations)).*")) {
                try {
                  Files.write(folder.resolve(path.substring("shipped/".length())), bytes);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              }
            });
    Path en = folder.resolve("en");
    Map<String, List<Row>> tables =
        rows.stream()
            .collect(Collectors.groupingBy(Row::table, LinkedHashMap::new, Collectors.toList()));
    for (Map.Entry<String, List<Row>> table : tables.entrySet()) {
      Path file = en.resolve(table.getKey() + ".tsv");
      String last = "\tphrase\texample\tcounterexample";
      switch (table.getKey()) {
        case "targets" ->
            lines(
                file,
                "value\tkind\tfrom\tto" + last,
                table.getValue(),
                row -> row.value() + "\tname\t\t\t" + row.phrase() + "\t\t");
        case "holders" ->
            lines(
                file,
                "value\tcountry\tkind\trole\tfrom\tto" + last,
                table.getValue(),
                row -> row.value() + "\t\tbody\t\t\t\t" + row.phrase() + "\t\t");
        case "context" ->
            lines(
                file,
                "value\tdirection" + last,
                table.getValue(),
                row -> row.value() + "\tforward\t" + row.phrase() + "\t\t");
        default ->
            lines(
                file,
                "value\tfrom\tto\tunless" + last,
                table.getValue(),
                row -> row.value() + "\t\t\t\t" + row.phrase() + "\t\t");
      }
    }
  }

  /** A table per kind: phrase, axis or nothing, value. */
  private static void ruta(Path folder, List<Row> rows) throws IOException {
    Files.createDirectories(folder);
    for (String kind : List.of("targets", "holders", "context", "cues")) {
      lines(
          folder.resolve(kind + ".csv"),
          null,
          rows.stream().filter(row -> kind.equals(row.cue() ? "cues" : row.table())).toList(),
          row -> row.phrase() + ";" + row.table() + ";" + row.value());
    }
  }

  /** A list per kind and value, and the file that names them. */
  private static void gate(Path folder, List<Row> rows) throws IOException {
    Files.createDirectories(folder);
    Map<String, List<Row>> lists =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    row -> (row.cue() ? "cues" : row.table()) + ":" + row.value(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    List<String> index = new ArrayList<>();
    for (Map.Entry<String, List<Row>> list : lists.entrySet()) {
      String name = list.getKey().replaceAll("[^A-Za-z]+", "-") + ".lst";
      lines(folder.resolve(name), null, list.getValue(), Row::phrase);
      index.add(name + ":" + list.getKey());
    }
    Files.write(folder.resolve("lists.def"), index);
  }

  private static void lines(Path file, String header, List<Row> rows, Function<Row, String> line)
      throws IOException {
    List<String> lines = new ArrayList<>();
    if (header != null) {
      lines.add(header);
    }
    rows.forEach(row -> lines.add(line.apply(row)));
    Files.write(file, lines);
  }
}
