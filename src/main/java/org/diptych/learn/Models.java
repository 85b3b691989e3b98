package org.diptych.learn;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds models: those in the jar, one per language at most, and those of users. */
public final class Models {

  /** The model in the jar for English. */
  private static final class English {
    static final PerceptionModel MODEL = load("en.model");

    private static PerceptionModel load(String name) {
      try (InputStream in = Models.class.getResourceAsStream(name)) {
        return in == null ? null : PerceptionModel.read(in, name);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private Models() {}

  /**
   * The model in the jar for a language; empty if there is none, and the lexicon decides alone.
   *
   * @param language ISO 639-1
   */
  public static Optional<PerceptionModel> shipped(String language) {
    return language.equals("en") ? Optional.ofNullable(English.MODEL) : Optional.empty();
  }

  /**
   * A user's model.
   *
   * @throws IOException if the file is not there or is no model; the message names it
   */
  public static PerceptionModel read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IOException(file + ": there is no such model; make one with 'diptych train'");
    }
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return PerceptionModel.read(in, file.toString());
    }
  }
}
