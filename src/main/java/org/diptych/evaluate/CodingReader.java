package org.diptych.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.diptych.lexicon.PartialDate;
import org.diptych.statement.Polarity;
import org.diptych.statement.Span;
import org.diptych.statement.StatementRow;
import org.diptych.statement.StatementsCsv;
import org.diptych.statement.TsvTable;

/**
 * Reads a coding: a gold folder ({@code statements.tsv}, {@code sentences.tsv}, {@code texts/}), an
 * output folder with a {@code statements.csv}, or such a table by itself.
 */
public final class CodingReader {

  private static final List<String> SENTENCE = List.of("doc", "idx", "begin", "end");
  private static final List<String> STATEMENT =
      List.of(
          "doc",
          "idx",
          "begin",
          "end",
          "target",
          "axis",
          "category",
          "polarity",
          "attribution",
          "holder");

  /** The column of the metadata that says what kind of document each is. */
  private static final String KIND = "kind";

  private final Map<String, List<Span>> sentences = new HashMap<>();
  private final Map<String, Map<String, Span>> sentencesByIndex = new HashMap<>();
  private final Map<String, List<CodedStatement>> statements = new HashMap<>();
  private final Map<String, String> years = new HashMap<>();
  private final Map<String, String> titles = new HashMap<>();
  private final Map<String, String> kinds = new HashMap<>();

  private CodingReader() {}

  /**
   * Reads a coding.
   *
   * @param path a gold folder, an output folder, or a {@code statements.csv}
   * @throws IOException if there is no coding or a row is wrong; the message names file and line
   */
  public static Coding read(Path path) throws IOException {
    if (Files.isRegularFile(path)) {
      return new CodingReader().table(path, path);
    }
    if (!Files.isDirectory(path)) {
      throw new IOException(path + ": there is no such file or folder");
    }
    if (Files.isRegularFile(path.resolve("statements.tsv"))) {
      return new CodingReader().gold(path);
    }
    if (Files.isRegularFile(path.resolve("statements.csv"))) {
      return new CodingReader().table(path, path.resolve("statements.csv"));
    }
    throw new IOException(
        path + ": no coding, it holds neither a statements.tsv nor a statements.csv");
  }

  private Coding table(Path path, Path file) throws IOException {
    for (StatementRow row : StatementsCsv.read(file)) {
      statements
          .computeIfAbsent(row.document(), name -> new ArrayList<>())
          .add(CodedStatement.of(row));
      year(row.document(), row.documentDate());
      titles.put(row.document(), row.title());
      kinds.put(row.document(), row.meta().getOrDefault(KIND, ""));
    }
    run(file.resolveSibling("run.json"));
    return coding(path, Optional.empty());
  }

  /** The record of a run names the documents in which nothing was found, too. */
  private void run(Path record) throws IOException {
    if (!Files.isRegularFile(record)) {
      return;
    }
    for (JsonNode document : new ObjectMapper().readTree(record.toFile()).path("documents")) {
      String name = document.path("document").asText();
      statements.computeIfAbsent(name, n -> new ArrayList<>());
      year(name, document.path("date").asText());
    }
  }

  private Coding gold(Path folder) throws IOException {
    Path texts = folder.resolve("texts");
    Path metadata = texts.resolve("metadata.tsv");
    if (Files.isRegularFile(metadata)) {
      for (TsvTable.Row row : TsvTable.read(metadata, List.of("file")).rows()) {
        year(row.cell("file"), row.cell("date"));
        titles.put(row.cell("file"), row.cell("title"));
        kinds.put(row.cell("file"), row.cell(KIND));
      }
    }
    Path list = folder.resolve("sentences.tsv");
    if (Files.isRegularFile(list)) {
      for (TsvTable.Row row : TsvTable.read(list, SENTENCE).rows()) {
        Span span = span(row);
        sentences.computeIfAbsent(row.cell("doc"), name -> new ArrayList<>()).add(span);
        sentencesByIndex
            .computeIfAbsent(row.cell("doc"), name -> new HashMap<>())
            .put(row.cell("idx"), span);
      }
    }
    for (TsvTable.Row row : TsvTable.read(folder.resolve("statements.tsv"), STATEMENT).rows()) {
      goldStatement(row);
    }
    return coding(folder, Optional.of(texts).filter(Files::isDirectory));
  }

  private void goldStatement(TsvTable.Row row) throws IOException {
    String document = row.cell("doc");
    Span span = span(row);
    if (!sentences.isEmpty()
        && !span.equals(sentencesByIndex.getOrDefault(document, Map.of()).get(row.cell("idx")))) {
      throw row.fault(
          "sentence " + row.cell("idx") + " of " + document + " does not stand in sentences.tsv");
    }
    Polarity polarity;
    try {
      polarity = Polarity.of(row.cell("polarity"));
    } catch (IllegalArgumentException e) {
      throw row.fault(e.getMessage());
    }
    statements
        .computeIfAbsent(document, name -> new ArrayList<>())
        .add(
            new CodedStatement(
                span,
                row.cell("target"),
                row.cell("axis"),
                row.cell("category"),
                polarity,
                row.cell("attribution"),
                row.cell("holder"),
                "",
                row.cell("date"),
                row.cell("modality"),
                Double.NaN,
                List.of(),
                ""));
  }

  private static Span span(TsvTable.Row row) throws IOException {
    try {
      return new Span(Integer.parseInt(row.cell("begin")), Integer.parseInt(row.cell("end")));
    } catch (IllegalArgumentException e) {
      throw row.fault("begin and end must be whole numbers, begin not after end");
    }
  }

  private void year(String document, String date) {
    PartialDate.tryParse(date).ifPresent(d -> years.put(document, Integer.toString(d.year())));
  }

  private Coding coding(Path path, Optional<Path> texts) {
    SortedMap<String, CodedDocument> documents = new TreeMap<>();
    List<String> names = new ArrayList<>(sentences.keySet());
    names.addAll(statements.keySet());
    for (String name : names) {
      documents.put(
          name,
          new CodedDocument(
              name,
              years.getOrDefault(name, CodedDocument.UNKNOWN_YEAR),
              titles.getOrDefault(name, ""),
              kinds.getOrDefault(name, ""),
              sentences.getOrDefault(name, List.of()),
              statements.getOrDefault(name, List.of())));
    }
    return new Coding(path.toString(), documents, !sentences.isEmpty(), texts);
  }
}
