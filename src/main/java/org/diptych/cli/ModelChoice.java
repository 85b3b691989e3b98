package org.diptych.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.diptych.learn.Models;
import org.diptych.learn.PerceptionModel;
import picocli.CommandLine.Option;

/** The trained model that has its say beside the lexicon. */
final class ModelChoice {

  @Option(
      names = "--model",
      paramLabel = "FILE",
      description = "model made with 'diptych train', in the place of the shipped one")
  private Path file;

  @Option(names = "--no-model", description = "let the lexicon decide alone")
  private boolean none;

  /** The user's model; null if there is none. */
  Path file() {
    return file;
  }

  /** Whether a model has its say. */
  boolean learned() {
    return !none;
  }

  /**
   * What {@code run.json} says of the model: its fingerprint, or that there is none.
   *
   * @throws IOException if the user's model cannot be read
   */
  String fingerprint(String language) throws IOException {
    if (none) {
      return "none";
    }
    return file == null
        ? Models.shipped(language).map(PerceptionModel::fingerprint).orElse("none")
        : Models.read(file).fingerprint();
  }
}
