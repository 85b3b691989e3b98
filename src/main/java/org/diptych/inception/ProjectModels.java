package org.diptych.inception;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.diptych.io.AtomicFile;
import org.diptych.learn.Models;
import org.diptych.learn.PerceptionModel;

/** The models that were trained on the corrections of a project, one file each. */
final class ProjectModels {

  private static final String PREFIX = "project-";
  private static final String EXTENSION = ".model";

  private final Path folder;
  private final Map<Long, Model> models = new ConcurrentHashMap<>();

  /**
   * A model.
   *
   * @param name another for every training
   * @param file where it lies
   */
  record Model(String name, Path file) {}

  /**
   * Finds the models of earlier runs.
   *
   * @param folder created if it is not there
   * @throws IOException if it cannot be, or a model in it is broken; the message names it
   */
  ProjectModels(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        if (name.matches(PREFIX + "[0-9]{1,18}\\" + EXTENSION)) {
          long project =
              Long.parseLong(name.substring(PREFIX.length(), name.length() - EXTENSION.length()));
          models.put(project, new Model(Models.read(file).fingerprint(), file));
        }
      }
    }
  }

  /** The model of a project; empty if it has none. */
  Optional<Model> of(long project) {
    return Optional.ofNullable(models.get(project));
  }

  /** How many projects have a model. */
  int size() {
    return models.size();
  }

  /** Takes a new model; the old one is there until the new one is, as a whole. */
  void put(long project, PerceptionModel model) throws IOException {
    Path file = folder.resolve(PREFIX + project + EXTENSION);
    AtomicFile.write(file, model::write);
    models.put(project, new Model(model.fingerprint(), file));
  }
}
