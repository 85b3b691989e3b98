package org.diptych.learn;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.diptych.lexicon.Sha256;

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

  /**
   * Users' models of this JVM by checksum: UIMA makes the annotators from strings, each by itself,
   * and all threads share one model here. Values never change; those that nobody uses may go when
   * memory is short.
   */
  private static final Map<String, SoftReference<PerceptionModel>> READ = new ConcurrentHashMap<>();

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
    byte[] bytes = Files.readAllBytes(file);
    String checksum = Sha256.hex(bytes);
    SoftReference<PerceptionModel> known = READ.get(checksum);
    PerceptionModel model = known == null ? null : known.get();
    if (model == null) {
      model = PerceptionModel.read(new ByteArrayInputStream(bytes), file.toString());
      READ.put(checksum, new SoftReference<>(model));
    }
    return model;
  }
}
