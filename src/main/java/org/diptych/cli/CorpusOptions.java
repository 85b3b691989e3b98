package org.diptych.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.diptych.io.CasWriter;
import org.diptych.pipeline.OutputFolder;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What annotate and compare can be told. */
final class CorpusOptions {

  @Parameters(
      index = "0",
      paramLabel = "IN",
      description = "folder with documents, or one document")
  Path in;

  @Option(
      names = {"-o", "--out"},
      required = true,
      paramLabel = "OUT",
      description = "folder for the output; new or empty")
  Path out;

  @Option(names = "--overwrite", description = "replace what an earlier run wrote to OUT")
  boolean overwrite;

  @Option(
      names = "--format",
      paramLabel = "xmi|json",
      description = "write the annotated documents, too, and TypeSystem.xml")
  CasWriter.Format format;

  @Option(
      names = "--language",
      paramLabel = "xx",
      defaultValue = "en",
      description = "language of documents that do not say theirs (default: ${DEFAULT-VALUE})")
  String language;

  @Option(
      names = "--axes",
      paramLabel = "a,b",
      split = ",",
      description = "exactly these axes; default: those that the codebook has on")
  List<String> axes = new ArrayList<>();

  @ArgGroup(exclusive = true)
  LexiconChoice lexicon = new LexiconChoice();

  @ArgGroup(exclusive = true)
  ModelChoice model = new ModelChoice();

  @ArgGroup(exclusive = true)
  SettingChoice setting = new SettingChoice();

  @ArgGroup(validate = false, heading = "Large corpora:%n")
  BatchOptions batch = new BatchOptions();

  OutputFolder.Mode mode() {
    if (batch.resume) {
      return OutputFolder.Mode.RESUME;
    }
    return overwrite ? OutputFolder.Mode.OVERWRITE : OutputFolder.Mode.NEW;
  }
}
