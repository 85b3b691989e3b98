package org.diptych.io;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.uima.resource.metadata.TypeSystemDescription;

/**
 * The documents of a folder, or of one file, with what the {@code metadata.tsv} beside them say.
 * Nothing is read before {@link #documents()}.
 */
public final class Corpus {

  private final List<CorpusFile> files;
  private final CorpusWalk walk;
  private final List<String> metaColumns;
  private final Settings settings;
  private final Map<String, MetadataRow> rows;
  private final Map<String, String> tables;

  private Corpus(
      List<CorpusFile> files,
      CorpusWalk walk,
      List<String> metaColumns,
      Settings settings,
      Map<String, MetadataRow> rows,
      Map<String, String> tables) {
    this.rows = Map.copyOf(rows);
    this.files = List.copyOf(files);
    this.tables = Map.copyOf(tables);
    this.walk = walk;
    this.metaColumns = List.copyOf(metaColumns);
    this.settings = settings;
  }

  /**
   * Looks at a folder and reads its metadata.
   *
   * @param in a folder, or one file
   * @param language language of documents that do not say theirs, such as {@code en}
   * @param languages languages that can be read; empty = any
   * @throws InputException if there is no such folder, a {@code metadata.tsv} is wrong or names a
   *     file that is not there, or a language cannot be read; the message has one line per fault
   */
  public static Corpus open(Path in, String language, Collection<String> languages) {
    Settings settings =
        new Settings(
            Settings.code(language), languages.stream().map(Settings::code).sorted().toList());
    if (!settings.allows(settings.language())) {
      throw new InputException(settings.refusal(settings.language()));
    }
    CorpusWalk walk = CorpusWalk.of(in);
    List<String> faults = new ArrayList<>();
    Set<String> columns = new LinkedHashSet<>();
    MetadataLookup lookup = new MetadataLookup(walk, settings, faults);
    Map<String, MetadataRow> rows = lookup.read(in, columns);
    if (!faults.isEmpty()) {
      throw new InputException(faults);
    }
    List<CorpusFile> files = new ArrayList<>();
    walk.documents()
        .forEach(
            (name, path) ->
                files.add(new CorpusFile(path, name, rows.getOrDefault(name, MetadataRow.NONE))));
    return new Corpus(files, walk, List.copyOf(columns), settings, rows, lookup.namedBy());
  }

  /** The names of the files that are read, sorted: paths below the folder, separated by '/'. */
  public List<String> files() {
    return files.stream().map(CorpusFile::name).toList();
  }

  /** What the metadata say about a file: the columns that every table may have. */
  public SourceFacts described(String file) {
    return row(file).source();
  }

  /** What the metadata say about a file in further columns, {@code source} among them. */
  public Map<String, String> meta(String file) {
    return row(file).meta();
  }

  private MetadataRow row(String file) {
    return rows.getOrDefault(file, MetadataRow.NONE);
  }

  /** The place of the metadata row of a file, as {@code table:line}; empty if there is none. */
  public Optional<String> rowOf(String file) {
    return Optional.ofNullable(tables.get(file));
  }

  /** The ISO 639-1 code in a language tag ({@code en-GB}, {@code eng}); empty if unknown. */
  public static String languageCode(String tag) {
    return Settings.code(tag);
  }

  /** The names of the files that are of no kind that can be read, sorted. */
  public List<String> skipped() {
    return List.copyOf(walk.skipped().keySet());
  }

  /**
   * Every file whose content matters: documents, metadata tables, type systems; by name, sorted.
   */
  public SortedMap<String, Path> inputs() {
    SortedMap<String, Path> inputs = new TreeMap<>(walk.documents());
    inputs.putAll(walk.tables());
    inputs.putAll(walk.typeSystems());
    return inputs;
  }

  /** The further columns of all tables, {@code source} among them, in the order of appearance. */
  public List<String> metaColumns() {
    return metaColumns;
  }

  /**
   * The types that a CAS needs to keep all annotations of the corpus: those of the class path, and
   * those of each {@code TypeSystem.xml} that lies beside XMI or CAS JSON files.
   *
   * @throws InputException if a {@code TypeSystem.xml} is none or contradicts the others
   */
  public TypeSystemDescription typeSystem() {
    boolean annotated = files.stream().anyMatch(f -> Set.of("xmi", "json").contains(f.extension()));
    return TypeSystems.merged(annotated ? walk.typeSystems() : Map.of());
  }

  /**
   * Walks through the documents, sorted by file, those of one file in its order. A folder that
   * could not be opened comes first, as a document that cannot be read.
   */
  public CorpusDocuments documents() {
    return new CorpusDocuments(files, walk.closed(), settings);
  }
}
