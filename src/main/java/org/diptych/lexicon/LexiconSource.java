package org.diptych.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Where the tables of a lexicon are: in the jar, or in a user's folder. */
sealed interface LexiconSource {

  /** The list of languages in the jar, which cannot list its folders. */
  String LANGUAGES = "languages.tsv";

  /** The bytes of a table, such as {@code en/targets.tsv}; empty if the source has none. */
  Optional<byte[]> read(String path) throws IOException;

  /** How messages name the table. */
  String name(String path);

  /** The languages that have a folder. */
  List<String> languages() throws IOException;

  /** The paths of the tables that are there, if the source can be listed; else none. */
  List<String> tables() throws IOException;

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
    public List<String> languages() throws IOException {
      byte[] list = read(LANGUAGES).orElseThrow(() -> new IOException("no " + LANGUAGES));
      return new String(list, StandardCharsets.UTF_8).lines().skip(1).map(String::strip).toList();
    }

    @Override
    public List<String> tables() {
      return List.of();
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

    @Override
    public List<String> tables() throws IOException {
      try (Stream<Path> files = Files.walk(root, 2, FileVisitOption.FOLLOW_LINKS)) {
        return files
            .filter(Files::isRegularFile)
            .map(root::relativize)
            .map(Folder::slashed)
            .filter(path -> path.endsWith(".tsv") && !path.startsWith(".") && !path.contains("/."))
            .sorted()
            .toList();
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
    }

    private static String slashed(Path path) {
      return StreamSupport.stream(path.spliterator(), false)
          .map(Path::toString)
          .collect(Collectors.joining("/"));
    }
  }
}
