package org.diptych.lexicon;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads the tables of one or more sources, later ones over earlier ones, and compiles them. */
final class LexiconLoader {

  private static final List<String> CODEBOOK =
      List.of("axis", "category", "parent", "label", "definition", "on");
  private static final List<String> PHRASES = List.of("phrase", "example", "counterexample");
  private static final List<String> LANGUAGE = List.of("property", "value");

  private final List<LexiconSource> sources;
  private final List<String> faults = new ArrayList<>();

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
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      Set<String> axes = new TreeSet<>();
      codebookRows(new ArrayList<>()).forEach(row -> axes.add(row.cell("axis")));
      List<String> paths = new ArrayList<>(List.of("codebook.tsv"));
      for (String language : languages()) {
        List<String> names = new ArrayList<>(LanguageLoader.TABLES);
        names.addAll(axes);
        names.forEach(name -> paths.add(language + "/" + name + ".tsv"));
      }
      for (LexiconSource source : sources) {
        for (String path : paths) {
          byte[] bytes = read(source, path);
          if (bytes != null) {
            digest.update((path + " " + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
          }
        }
        digest.update((byte) 0);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /**
   * Compiles the tables.
   *
   * @throws LexiconException with all faults
   */
  Lexicon load(String fingerprint) {
    Codebook codebook = codebook();
    Map<String, LanguageLexicon> languages = new TreeMap<>();
    for (String language : languages()) {
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

  /**
   * The rows of a table, those of later sources in the place of those that they replace.
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
      if (bytes == null) {
        continue;
      }
      List<Row> own = TsvReader.read(language + "/" + name, source.name(path), bytes, all, faults);
      merged.removeIf(old -> own.stream().anyMatch(row -> replaces(row, old)));
      own.stream().filter(row -> !row.value().startsWith("-")).forEach(merged::add);
    }
    return merged;
  }

  private static boolean replaces(Row row, Row old) {
    if (!normal(row.phrase()).equals(normal(old.phrase()))) {
      return false;
    }
    try {
      return Period.parse(row.cell("from"), row.cell("to"))
          .overlaps(Period.parse(old.cell("from"), old.cell("to")));
    } catch (IllegalArgumentException e) {
      return false; // a bad date is reported when the row is compiled
    }
  }

  /** A phrase without regard to case and blanks. */
  static String normal(String phrase) {
    return phrase.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }

  private byte[] read(LexiconSource source, String path) {
    try {
      return source.read(path).orElse(null);
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
        throw new LexiconException(source.name("") + ": cannot be listed (" + e.getMessage() + ")");
      }
    }
    return languages;
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

  private List<Row> codebookRows(List<String> into) {
    Map<String, Row> rows = new LinkedHashMap<>();
    for (LexiconSource source : sources) {
      byte[] bytes = read(source, "codebook.tsv");
      if (bytes != null) {
        TsvReader.read("codebook", source.name("codebook.tsv"), bytes, CODEBOOK, into)
            .forEach(row -> rows.put(row.cell("axis") + "/" + row.cell("category"), row));
      }
    }
    return List.copyOf(rows.values());
  }

  private Codebook codebook() {
    List<Codebook.Axis> axes = new ArrayList<>();
    Map<String, Codebook.Category> categories = new LinkedHashMap<>();
    List<Row> rows = codebookRows(faults);
    if (rows.isEmpty() && faults.isEmpty()) {
      faults.add(sources.get(0).name("codebook.tsv") + ": the lexicon has no codebook.tsv");
    }
    for (Row row : rows) {
      String axis = row.cell("axis");
      String id = row.cell("category");
      String on = row.cell("on");
      if (!(axis + id).matches("[a-z0-9-]+")) {
        faults.add(row.fault("ids are lower-case letters, digits and hyphens"));
      } else if (id.isEmpty()) {
        if (!on.matches("yes|no")) {
          faults.add(row.fault("the row of an axis says 'yes' or 'no' in the column 'on'"));
        }
        axes.add(
            new Codebook.Axis(axis, row.cell("label"), row.cell("definition"), on.equals("yes")));
      } else if (categories.containsKey(id)) {
        faults.add(row.fault("the category '" + id + "' stands in two axes"));
      } else {
        categories.put(
            id,
            new Codebook.Category(
                axis, id, row.cell("parent"), row.cell("label"), row.cell("definition")));
      }
    }
    Codebook codebook = new Codebook(axes, List.copyOf(categories.values()));
    for (Row row : rows) {
      String parent = row.cell("parent");
      if (codebook.axis(row.cell("axis")).isEmpty()) {
        faults.add(row.fault("no row describes the axis '" + row.cell("axis") + "'"));
      }
      if (!parent.isEmpty()
          && codebook.category(parent).filter(p -> p.axis().equals(row.cell("axis"))).isEmpty()) {
        faults.add(row.fault("no category '" + parent + "' in the axis for the parent"));
      }
    }
    return codebook;
  }
}
