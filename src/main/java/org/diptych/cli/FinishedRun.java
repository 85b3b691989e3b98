package org.diptych.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.diptych.compare.Comparison;
import org.diptych.compare.ComparisonPlan;
import org.diptych.compare.CorpusFacts;
import org.diptych.compare.Event;
import org.diptych.compare.HolderGroups;
import org.diptych.compare.Periods;
import org.diptych.compare.Questions;
import org.diptych.compare.SearchedWordings;
import org.diptych.compare.Voices;
import org.diptych.exchange.CodedCorpus;
import org.diptych.io.DocumentTexts;
import org.diptych.lexicon.Codebook;
import org.diptych.lexicon.Lexicon;
import org.diptych.pipeline.DocumentFiles;
import org.diptych.pipeline.OutputFolder;
import org.diptych.pipeline.RunFiles;
import org.diptych.pipeline.Versions;
import org.diptych.report.Background;
import org.diptych.report.Methods;
import org.diptych.statement.SentencesRead;
import org.diptych.statement.StatementRow;
import org.diptych.statement.StatementsCsv;

/**
 * A run that is done.
 *
 * @param record what {@code run.json} says
 * @param rows the table of statements
 */
record FinishedRun(JsonNode record, List<StatementRow> rows) {

  private static final String PARAMETERS = "parameters";

  /**
   * Reads the output folder of a run.
   *
   * @throws StartException if it is none
   */
  static FinishedRun read(Path folder) throws IOException, StartException {
    if (!Files.isDirectory(folder)) {
      throw fault(folder + ": there is no such folder");
    }
    for (String name : List.of(RunFiles.STATEMENTS, RunFiles.RUN)) {
      if (!Files.isRegularFile(folder.resolve(name))) {
        throw fault(
            folder
                + ": holds no finished run (it lacks "
                + name
                + "); name the --out folder of 'annotate' or 'compare'");
      }
    }
    return new FinishedRun(
        record(folder.resolve(RunFiles.RUN).toString(), read(folder, RunFiles.RUN)),
        StatementsCsv.read(folder.resolve(RunFiles.STATEMENTS)));
  }

  /** The content of a file of the folder. */
  static String read(Path folder, String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  /**
   * Reads the record of a run.
   *
   * @param name how messages name it
   * @throws StartException if it is none
   */
  static JsonNode record(String name, String json) throws StartException {
    JsonNode record;
    try {
      record = new ObjectMapper().readTree(json);
    } catch (JsonProcessingException e) {
      throw fault(name + ": is no JSON; run 'annotate' or 'compare' again");
    }
    if (!record.path("documents").isArray() || !record.path(PARAMETERS).isObject()) {
      throw fault(name + ": is no record of a run of this version of Diptych");
    }
    return record;
  }

  private static StartException fault(String fault) {
    return new StartException(List.of(fault));
  }

  /**
   * Where the documents were read from, as {@code run-log.json} says; the folder itself if it does
   * not.
   */
  static Path input(Path folder) throws IOException {
    Path log = folder.resolve(OutputFolder.LOG);
    if (Files.isRegularFile(log)) {
      try {
        String input = new ObjectMapper().readTree(Files.readString(log)).path("input").asText();
        return input.isEmpty() ? folder : Path.of(input);
      } catch (JsonProcessingException e) {
        return folder;
      }
    }
    return folder;
  }

  /**
   * Gives the texts of a run: those that it extracted, and the documents themselves.
   *
   * @param documents where they are; null if they are still where the run read them
   */
  static CodedCorpus.Texts texts(Path folder, Path documents) throws IOException {
    Path place = documents == null ? input(folder) : documents;
    return new DocumentTexts(folder.resolve(DocumentFiles.TEXTS), place)::of;
  }

  /**
   * Checks that a lexicon is the one of the run.
   *
   * @throws StartException if it is another
   */
  void check(Lexicon lexicon) throws StartException {
    if (!record.path("lexicon").asText().equals(lexicon.fingerprint())) {
      throw fault(
          "the run had another lexicon than this one; name it with --lexicon or --only-lexicon, or"
              + " take the version of Diptych that made the run ("
              + record.path("versions").path("diptych").asText("unknown")
              + ")");
    }
  }

  /** The run for other tools. */
  CodedCorpus corpus(Codebook codebook, CodedCorpus.Texts texts) {
    List<CodedCorpus.Document> documents = new ArrayList<>();
    for (JsonNode document : record.path("documents")) {
      documents.add(
          new CodedCorpus.Document(
              document.path("document").asText(), document.path("date").asText()));
    }
    return new CodedCorpus("Diptych " + Versions.diptych(), documents, rows, codebook, texts);
  }

  /** The targets that the run compared; empty if it compared none. */
  List<String> targets() {
    return strings(record.path(PARAMETERS).path("targets"));
  }

  /** The axes that the run looked for. */
  List<String> axes() {
    return strings(record.path(PARAMETERS).path("axes"));
  }

  /** The names of the documents that the run read. */
  List<String> documents() {
    List<String> names = new ArrayList<>();
    record.path("documents").forEach(document -> names.add(document.path("document").asText()));
    return names;
  }

  /** The comparison of the run, by the lexicon that it had. */
  Comparison comparison(Codebook codebook, Lexicon lexicon, List<String> targets) {
    return Comparison.of(
        rows,
        codebook,
        targets,
        facts(record).with(SearchedWordings.of(lexicon)),
        plan(lexicon),
        questions());
  }

  /**
   * What the report tells of the run beside its figures.
   *
   * @param texts the texts of the documents
   */
  Background background(Lexicon lexicon, CodedCorpus.Texts texts) {
    Map<String, String> versions = new LinkedHashMap<>();
    values("versions").forEach((name, value) -> versions.put(name, value.toString()));
    Map<String, String> settings = new LinkedHashMap<>();
    values(PARAMETERS).forEach((name, value) -> settings.put(name, value.toString()));
    return new Background(
        Optional.of(lexicon),
        Optional.of(new Methods(versions, record.path("lexicon").asText(), settings)),
        Optional.of(texts::of),
        questions().events());
  }

  private Map<String, Object> values(String name) {
    return new ObjectMapper()
        .convertValue(record.path(name), new TypeReference<LinkedHashMap<String, Object>>() {});
  }

  private ComparisonPlan plan(Lexicon lexicon) {
    ComparisonPlan standard = ComparisonPlan.DEFAULT;
    JsonNode told = record.path(PARAMETERS);
    List<Integer> starts = new ArrayList<>();
    told.path("periods").forEach(year -> starts.add(year.asInt()));
    return new ComparisonPlan(
        told.path("seed").asLong(standard.seed()),
        told.path("resamples").asInt(standard.resamples()),
        told.path("floor_documents").asInt(standard.floorDocuments()),
        told.path("floor_statements").asInt(standard.floorStatements()),
        told.has("periods") ? new Periods(starts) : standard.periods(),
        strings(told.path("together")).stream()
            .map(Voices::of)
            .collect(Collectors.toUnmodifiableSet()),
        PlanOptions.names(lexicon));
  }

  private Questions questions() {
    JsonNode told = record.path(PARAMETERS);
    Map<String, String> groups = new LinkedHashMap<>();
    told.path("groups")
        .fields()
        .forEachRemaining(holder -> groups.put(holder.getKey(), holder.getValue().asText()));
    return new Questions(
        strings(told.path("events")).stream().map(Event::ofLabel).toList(),
        new HolderGroups(groups),
        strings(told.path("facets")));
  }

  /** What the record of a run tells of its documents. */
  static CorpusFacts facts(JsonNode record) {
    List<CorpusFacts.Document> documents = new ArrayList<>();
    for (JsonNode document : record.path("documents")) {
      documents.add(
          new CorpusFacts.Document(
              document.path("document").asText(), document.path("date").asText(), read(document)));
    }
    List<CorpusFacts.Failure> failures = new ArrayList<>();
    for (JsonNode failure : record.path("failures")) {
      failures.add(
          new CorpusFacts.Failure(
              failure.path("document").asText(), failure.path("reason").asText()));
    }
    return CorpusFacts.of(documents, failures, strings(record.path(PARAMETERS).path("axes")));
  }

  /** The sentences of a document; empty if the record does not have them. */
  private static Optional<SentencesRead> read(JsonNode document) {
    if (!document.has(RunFiles.SENTENCES_READ)) {
      return Optional.empty();
    }
    Map<String, Integer> byTarget = new LinkedHashMap<>();
    document
        .path(RunFiles.SENTENCES_OF)
        .fields()
        .forEachRemaining(target -> byTarget.put(target.getKey(), target.getValue().asInt()));
    return Optional.of(new SentencesRead(document.get(RunFiles.SENTENCES_READ).asInt(), byTarget));
  }

  private static List<String> strings(JsonNode array) {
    List<String> strings = new ArrayList<>();
    array.forEach(value -> strings.add(value.asText()));
    return strings;
  }
}
