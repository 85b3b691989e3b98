package org.diptych.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What every command that annotates can be told. */
class AnnotationOptions {

  @Parameters(
      index = "0",
      paramLabel = "IN",
      description = "folder with documents, or one document")
  Path in;

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
}
