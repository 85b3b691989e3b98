package org.diptych.lexicon;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** Reads the tables of one or more sources, later ones over earlier ones, and compiles them. */
final class LexiconLoader {

  private static final String CODEBOOK = "codebook.tsv";
  private static final List<String> PHRASES = List.of("phrase", "example", "counterexample");
  private static final List<String> LANGUAGE = List.of("property", "value");

  private final List<LexiconSource> sources;
  private final List<String> faults = new ArrayList<>();

  /** What was read: the tables are fingerprinted first, and compiled then. */
  private final Map<LexiconSource, Map<String, Optional<byte[]>>> files = new HashMap<>();

  LexiconLoader(List<LexiconSource> sources) {
    this.sources = sources;
    for (LexiconSource source : sources) {
      if (source instanceof LexiconSource.Folder folder && !Files.isDirectory(folder.root())) {
        throw new LexiconException("the lexicon folder '" + folder.root() + "' does not exist");
      }
    }
  }

  /** SHA-256 over the names and bytes of all tables. */
  String fingerprint() {
    MessageDigest digest = Sha256.digest();
    for (LexiconSource source : sources) {
      tables(
          source,
          (path, bytes) -> {
            digest.update((path + " " + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
          });
      digest.update((byte) 0);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Takes the path and the bytes of each table of all sources. */
  void tables(BiConsumer<String, byte[]> consumer) {
    sources.forEach(source -> tables(source, consumer));
  }

  private void tables(LexiconSource source, BiConsumer<String, byte[]> consumer) {
    Set<String> axes = new TreeSet<>();
    codebookRows(new ArrayList<>()).forEach(row -> axes.add(row.cell("axis")));
    for (String path : paths(axes)) {
      byte[] bytes = read(source, path);
      if (bytes != null) {
        consumer.accept(path, bytes);
      }
    }
  }

  /** The tables that a lexicon with these axes can have. */
  private Set<String> paths(Set<String> axes) {
    Set<String> paths = new LinkedHashSet<>(List.of(CODEBOOK));
    for (String language : languages()) {
      LanguageLoader.TABLES.forEach(name -> paths.add(language + "/" + name + ".tsv"));
      axes.forEach(name -> paths.add(language + "/" + name + ".tsv"));
    }
    return paths;
  }

  /**
   * Compiles the tables.
   *
   * @throws LexiconException with all faults
   */
  Lexicon load(String fingerprint) {
    List<Row> rows = codebookRows(faults);
    if (rows.isEmpty() && faults.isEmpty()) {
      faults.add(sources.get(0).name(CODEBOOK) + ": the lexicon has no codebook.tsv");
    }
    Codebook codebook = new CodebookLoader(rows, faults).load();
    findStrayTables(codebook);
    Map<String, LanguageLexicon> languages = new TreeMap<>();
    for (String language : languages()) {
      if (!language.matches("[a-z]{2,3}")) {
        faults.add(name(language) + ": a language's folder has its ISO 639 code as its name");
        continue;
      }
      languages.put(
          language, new LanguageLoader(this, language, codebook, spaced(language)).load());
    }
    if (languages.isEmpty()) {
      faults.add("the lexicon has no language; it needs a folder such as 'en' with targets.tsv");
    }
    if (!faults.isEmpty()) {
      throw new LexiconException(faults);
    }
    return new Lexicon(codebook, languages, fingerprint);
  }

  void fault(String fault) {
    faults.add(fault);
  }

  /** How messages name a table: as it stands in the last source. */
  String name(String path) {
    return sources.get(sources.size() - 1).name(path);
  }

  /** A table that nothing reads would be silently without effect. */
  private void findStrayTables(Codebook codebook) {
    List<String> axes = codebook.axes().stream().map(Codebook.Axis::id).toList();
    Set<String> known = paths(new TreeSet<>(axes));
    known.add(LexiconSource.LANGUAGES);
    String hint =
        "no such table; a language's folder has "
            + String.join(", ", LanguageLoader.TABLES)
            + ", and one table for each axis of codebook.tsv ("
            + String.join(", ", axes)
            + ")";
    for (LexiconSource source : sources) {
      tables(source).stream()
          .filter(path -> !known.contains(path))
          .forEach(path -> faults.add(source.name(path) + ": " + hint));
    }
  }

  /**
   * The rows of a table, those of later sources first and in the place of those that they replace.
   *
   * @param columns the columns before {@code phrase}
   */
  List<Row> rows(String language, String name, List<String> columns) {
    List<String> all = new ArrayList<>(columns);
    all.addAll(PHRASES);
    String path = language + "/" + name + ".tsv";
    List<Row> merged = new ArrayList<>();
    for (LexiconSource source : sources) {
      byte[] bytes = read(source, path);
      if (bytes != null) {
        merge(TsvReader.read(language + "/" + name, source.name(path), bytes, all, faults), merged);
      }
    }
    return merged;
  }

  private void merge(List<Row> own, List<Row> merged) {
    Map<List<String>, List<Row>> byPhrase =
        merged.isEmpty()
            ? Map.of()
            : own.stream().collect(Collectors.groupingBy(row -> Phrase.key(row.phrase())));
    Set<Row> effective = new HashSet<>();
    merged.removeIf(
        old -> {
          List<Row> replacing =
              byPhrase.getOrDefault(Phrase.key(old.phrase()), List.of()).stream()
                  .filter(row -> overlap(row, old))
                  .toList();
          effective.addAll(replacing);
          return !replacing.isEmpty();
        });
    own.stream()
        .filter(row -> removes(row) && !effective.contains(row))
        .map(row -> row.fault("takes out nothing: no other row has this phrase and date"))
        .forEach(faults::add);
    merged.addAll(0, own.stream().filter(row -> !removes(row)).toList());
  }

  private static boolean removes(Row row) {
    return row.value().startsWith("-");
  }

  private static boolean overlap(Row one, Row other) {
    try {
      return Period.parse(one.cell("from"), one.cell("to"))
          .overlaps(Period.parse(other.cell("from"), other.cell("to")));
    } catch (IllegalArgumentException e) {
      return false; // a bad date is reported when the row is compiled
    }
  }

  private byte[] read(LexiconSource source, String path) {
    return files
        .computeIfAbsent(source, s -> new HashMap<>())
        .computeIfAbsent(path, p -> readFile(source, p))
        .orElse(null);
  }

  private static Optional<byte[]> readFile(LexiconSource source, String path) {
    try {
      return source.read(path);
    } catch (IOException e) {
      throw new LexiconException(source.name(path) + ": cannot be read (" + e.getMessage() + ")");
    }
  }

  private Set<String> languages() {
    Set<String> languages = new LinkedHashSet<>();
    for (LexiconSource source : sources) {
      try {
        languages.addAll(source.languages());
      } catch (IOException e) {
        throw unlisted(source, e);
      }
    }
    return languages;
  }

  private static List<String> tables(LexiconSource source) {
    try {
      return source.tables();
    } catch (IOException e) {
      throw unlisted(source, e);
    }
  }

  private static LexiconException unlisted(LexiconSource source, IOException e) {
    return new LexiconException(source.name("") + ": cannot be listed (" + e.getMessage() + ")");
  }

  private boolean spaced(String language) {
    boolean spaced = true;
    for (LexiconSource source : sources) {
      String path = language + "/language.tsv";
      byte[] bytes = read(source, path);
      if (bytes == null) {
        continue;
      }
      for (Row row :
          TsvReader.read(language + "/language", source.name(path), bytes, LANGUAGE, faults)) {
        if (!row.cell("property").equals("spaces") || !row.value().matches("yes|no")) {
          faults.add(row.fault("the only property is 'spaces', with the value 'yes' or 'no'"));
        }
        spaced = !row.value().equals("no");
      }
    }
    return spaced;
  }

  /** The rows of the codebook; those of a later source in the place of those of an earlier one. */
  private List<Row> codebookRows(List<String> into) {
    Map<String, Row> rows = new LinkedHashMap<>();
    for (LexiconSource source : sources) {
      byte[] bytes = read(source, CODEBOOK);
      if (bytes == null) {
        continue;
      }
      String file = source.name(CODEBOOK);
      for (Row row : TsvReader.read("codebook", file, bytes, CodebookLoader.COLUMNS, into)) {
        Row before = rows.put(row.cell("axis") + "/" + row.cell("category"), row);
        if (before != null && before.file().equals(file)) {
          into.add(row.fault("the same axis and category stand in line " + before.line()));
        }
      }
    }
    return List.copyOf(rows.values());
  }
}
