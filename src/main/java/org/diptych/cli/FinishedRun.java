package org.diptych.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.diptych.compare.Comparison;
import org.diptych.compare.CorpusFacts;
import org.diptych.exchange.CodedCorpus;
import org.diptych.io.DocumentTexts;
import org.diptych.lexicon.Codebook;
import org.diptych.lexicon.Lexicon;
import org.diptych.pipeline.OutputFolder;
import org.diptych.pipeline.RunFiles;
import org.diptych.pipeline.Versions;
import org.diptych.statement.StatementRow;
import org.diptych.statement.StatementsCsv;

/**
 * A run that is done.
 *
 * @param record what {@code run.json} says
 * @param rows the table of statements
 */
record FinishedRun(JsonNode record, List<StatementRow> rows) {

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
    if (!record.path("documents").isArray() || !record.path("parameters").isObject()) {
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

  /** Gives the texts of a run: those that it extracted, and the documents themselves. */
  static CodedCorpus.Texts texts(Path folder, Path documents) {
    return new DocumentTexts(folder.resolve("texts"), documents)::of;
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
    return strings(record.path("parameters").path("targets"));
  }

  /** The comparison of the run. */
  Comparison comparison(Codebook codebook, List<String> targets) {
    List<CorpusFacts.Document> documents = new ArrayList<>();
    for (JsonNode document : record.path("documents")) {
      documents.add(
          new CorpusFacts.Document(
              document.path("document").asText(), document.path("date").asText()));
    }
    List<CorpusFacts.Failure> failures = new ArrayList<>();
    for (JsonNode failure : record.path("failures")) {
      failures.add(
          new CorpusFacts.Failure(
              failure.path("document").asText(), failure.path("reason").asText()));
    }
    CorpusFacts facts =
        CorpusFacts.of(documents, failures, strings(record.path("parameters").path("axes")));
    return Comparison.of(rows, codebook, targets, facts);
  }

  private static List<String> strings(JsonNode array) {
    List<String> strings = new ArrayList<>();
    array.forEach(value -> strings.add(value.asText()));
    return strings;
  }
}
