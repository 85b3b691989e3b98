package org.diptych.inception;

import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.uima.UIMAException;
import org.apache.uima.fit.factory.JCasFactory;
import org.apache.uima.jcas.JCas;
import org.diptych.evaluate.CodedStatement;
import org.diptych.exchange.Concepts;
import org.diptych.io.CorpusDocument;
import org.diptych.io.DocumentException;
import org.diptych.io.StatementRows;
import org.diptych.lexicon.Codebook;
import org.diptych.statement.DocumentSentences;
import org.diptych.statement.Span;
import org.diptych.statement.StatementRow;
import org.diptych.type.PerceptionStatement;

/**
 * A project that INCEpTION exported, as a zip or a folder: {@code annotation/<document>/<user>} and
 * {@code curation/<document>/…} with CAS JSON, XMI or a zip of it. Java-serialized files are never
 * read.
 */
public final class ExportedProject implements AutoCloseable {

  private static final String REMEDY =
      "export the project from INCEpTION again, with the format UIMA CAS JSON or UIMA CAS XMI";

  private final Path path;
  private final ProjectFiles files;
  private final List<ProjectEntry> entries;
  private final Slots slots;

  private ExportedProject(Path path, ProjectFiles files, List<ProjectEntry> entries, Slots slots) {
    this.path = path;
    this.files = files;
    this.entries = entries;
    this.slots = slots;
  }

  /** Whether a path is a zip, or a folder with an unpacked project. */
  public static boolean is(Path path) {
    return Files.isDirectory(path)
        ? Files.isRegularFile(path.resolve("exportedproject.json"))
            || Files.isDirectory(path.resolve("annotation_ser"))
        : path.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".zip");
  }

  /**
   * Opens a project.
   *
   * @param codebook the categories that codes may mean
   * @param targets ids of the targets that codes may mean
   * @throws IOException if it is none, cannot be trusted, or holds nothing that is read; the
   *     message is one line with the remedy
   */
  public static ExportedProject open(Path path, Codebook codebook, Collection<String> targets)
      throws IOException {
    ProjectFiles files = ProjectFiles.open(path);
    try {
      List<String> names = files.names();
      List<ProjectEntry> entries =
          names.stream().flatMap(name -> ProjectEntry.of(name).stream()).toList();
      if (entries.stream().noneMatch(ProjectEntry::human)) {
        throw new IOException(path + ": " + reason(names) + "; " + REMEDY);
      }
      return new ExportedProject(
          path, files, entries, new Slots(codebook, new Concepts(codebook, targets)));
    } catch (IOException e) {
      files.close();
      throw e;
    }
  }

  private static String reason(List<String> names) {
    Set<String> formats =
        names.stream()
            .filter(name -> name.matches("(.*/)?(annotation|curation)/[^/]+/[^/]+"))
            .map(name -> name.substring(name.lastIndexOf('.') + 1))
            .collect(Collectors.toCollection(TreeSet::new));
    if (!formats.isEmpty() && formats.stream().noneMatch(Set.of("json", "xmi", "zip")::contains)) {
      return "its annotations are in a format that is not read ("
          + String.join(", ", formats)
          + ")";
    }
    return names.stream().anyMatch(ProjectEntry::isSerialized)
        ? "holds nothing that a person annotated but in Java's own serialization, which is never read"
        : "holds no annotated documents (annotation/…)";
  }

  /** The names of the annotators, sorted; {@code curation} first if documents were curated. */
  public List<String> coders() {
    Set<String> coders = new TreeSet<>();
    entries.stream().filter(ProjectEntry::human).forEach(entry -> coders.add(entry.coder()));
    List<String> sorted = new ArrayList<>();
    if (coders.remove(ProjectEntry.CURATION)) {
      sorted.add(ProjectEntry.CURATION);
    }
    sorted.addAll(coders);
    return sorted;
  }

  /**
   * The annotators whose codings are compared: all but the curation, which is made of theirs, and
   * the documents as they were imported, unless these are asked for.
   */
  public List<String> annotators(Collection<String> asked) {
    return entries.stream()
        .map(ProjectEntry::coder)
        .distinct()
        .sorted()
        .filter(
            coder ->
                asked.contains(coder)
                    || !coder.equals(ProjectEntry.CURATION) && !coder.equals(ProjectEntry.INITIAL))
        .toList();
  }

  /**
   * The annotator whose coding is taken: the one asked for; else the curation, else the only one.
   *
   * @param asked name; null if none was asked for
   * @throws IOException if there is no such annotator, or one must be asked for
   */
  public String coder(String asked) throws IOException {
    List<String> coders = coders();
    if (asked != null) {
      if (entries.stream().anyMatch(entry -> entry.coder().equals(asked))) {
        return asked;
      }
      throw new IOException(
          path + ": no annotator '" + asked + "'; there are: " + String.join(", ", coders));
    }
    if (coders.size() == 1 || coders.get(0).equals(ProjectEntry.CURATION)) {
      return coders.get(0);
    }
    throw new IOException(
        path
            + ": several annotated it and nobody curated; name one with --coder ("
            + String.join(", ", coders)
            + "), or compare them with 'agreement'");
  }

  /**
   * The documents as an annotator left them, by name.
   *
   * @throws IOException if one cannot be read; the message names it
   */
  public SortedMap<String, CorrectedDocument> documents(String coder) throws IOException {
    SortedMap<String, CorrectedDocument> documents = new TreeMap<>();
    JCas jcas = newCas();
    for (ProjectEntry entry : entriesOf(coder)) {
      Optional<Set<String>> initial = initial(entry, jcas);
      read(entry, jcas);
      documents.put(entry.document(), document(entry, jcas, initial));
    }
    return documents;
  }

  /** The documents of an annotator without any annotation but those of layout and source. */
  public List<CorpusDocument> bare(String coder, String language) throws IOException {
    List<CorpusDocument> bare = new ArrayList<>();
    for (ProjectEntry entry : entriesOf(coder)) {
      bare.add(new BareDocument(entry.document(), language, jcas -> read(entry, jcas)));
    }
    return bare;
  }

  private List<ProjectEntry> entriesOf(String coder) throws IOException {
    List<ProjectEntry> chosen =
        entries.stream().filter(entry -> entry.coder().equals(coder)).toList();
    Set<String> seen = new TreeSet<>();
    for (ProjectEntry entry : chosen) {
      if (!seen.add(entry.document())) {
        throw new IOException(
            path
                + ": "
                + entry.document()
                + " of "
                + coder
                + " is there in two formats; "
                + REMEDY);
      }
    }
    return chosen;
  }

  private Optional<Set<String>> initial(ProjectEntry entry, JCas jcas) throws IOException {
    Optional<ProjectEntry> before =
        entries.stream()
            .filter(e -> !e.human() && e.document().equals(entry.document()))
            .findFirst();
    if (before.isEmpty() || !entry.human()) {
      return Optional.empty();
    }
    read(before.get(), jcas);
    return Optional.of(Slots.keys(jcas));
  }

  private void read(ProjectEntry entry, JCas jcas) throws IOException {
    jcas.reset();
    EntryReader.read(path + ":" + entry.name(), entry.name(), files.read(entry.name()), jcas);
  }

  private CorrectedDocument document(ProjectEntry entry, JCas jcas, Optional<Set<String>> initial)
      throws IOException {
    List<CodedStatement> said = new ArrayList<>();
    try {
      Slots.Outcome outcome = slots.complete(jcas, entry.document(), entry.coder(), initial);
      List<StatementRow> rows = StatementRows.of(jcas, entry.document(), Map.of());
      for (StatementRow row : rows) {
        said.add(said(row, jcas));
      }
      DocumentSentences facts = StatementRows.sentences(jcas, entry.document(), Map.of());
      return new CorrectedDocument(
          entry.document(),
          facts.date(),
          facts.title(),
          jcas.select(Sentence.class).map(s -> new Span(s.getBegin(), s.getEnd())).toList(),
          rows,
          said,
          outcome.unmapped(),
          outcome.contradictions());
    } catch (DocumentException e) {
      throw new IOException(path + ": " + e.getMessage(), e);
    }
  }

  /** A person who set the code alone said nothing of attribution and modality. */
  private static CodedStatement said(StatementRow row, JCas jcas) {
    CodedStatement statement = CodedStatement.of(row);
    return jcas.select(PerceptionStatement.class)
        .at(row.statement().span().begin(), row.statement().span().end())
        .filter(s -> row.statement().code().equals(s.getCode()))
        .findFirst()
        .map(
            s ->
                statement.saying(
                    s.getAttribution() == null ? "" : s.getAttribution(),
                    s.getModality() == null ? "" : s.getModality()))
        .orElse(statement);
  }

  private static JCas newCas() {
    try {
      return JCasFactory.createJCas();
    } catch (UIMAException e) {
      throw new IllegalStateException("the type systems of the class path fit each other", e);
    }
  }

  @Override
  public void close() throws IOException {
    files.close();
  }
}
