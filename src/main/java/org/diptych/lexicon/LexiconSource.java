package org.diptych.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the tables of a lexicon are: in the jar, or in a user's folder. */
sealed interface LexiconSource {

  /** The bytes of a table, such as {@code en/targets.tsv}; empty if the source has none. */
  Optional<byte[]> read(String path) throws IOException;

  /** How messages name the table. */
  String name(String path);

  /** The languages that have a folder. */
  List<String> languages() throws IOException;

  /** The tables in the jar. */
  record Shipped() implements LexiconSource {

    @Override
    public Optional<byte[]> read(String path) throws IOException {
      try (InputStream in = LexiconSource.class.getResourceAsStream(path)) {
        return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
      }
    }

    @Override
    public String name(String path) {
      return "lexicon/" + path;
    }

    @Override
    public List<String> languages() {
      return List.of("en");
    }
  }

  /**
   * A user's folder.
   *
   * @param root the folder that holds {@code codebook.tsv} and one folder per language
   */
  record Folder(Path root) implements LexiconSource {

    @Override
    public Optional<byte[]> read(String path) throws IOException {
      Path file = root.resolve(path);
      return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    }

    @Override
    public String name(String path) {
      return root.resolve(path).toString();
    }

    @Override
    public List<String> languages() throws IOException {
      try (Stream<Path> children = Files.list(root)) {
        return children
            .filter(Files::isDirectory)
            .map(child -> child.getFileName().toString())
            .filter(name -> !name.startsWith("."))
            .sorted()
            .toList();
      }
    }
  }
}
