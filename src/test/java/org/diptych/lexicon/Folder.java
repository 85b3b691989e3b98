package org.diptych.lexicon;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A user's lexicon for tests. In its tables a bar stands for a tab. */
final class Folder {

  static final String CODEBOOK = "axis|category|parent|label|definition|on";
  static final String TARGETS = "value|kind|from|to|phrase|example|counterexample";
  static final String HOLDERS = "value|country|kind|role|from|to|phrase|example|counterexample";
  static final String CONTEXT = "value|direction|phrase|example|counterexample";
  static final String HEADINGS = "value|phrase|example|counterexample";
  static final String CUES = "value|from|to|unless|phrase|example|counterexample";

  private final Path root;

  private Folder(Path root) {
    this.root = root;
  }

  /** The least that a lexicon needs: one axis with two categories, one target. */
  static Folder minimal(Path root) {
    return empty(root)
        .table(
            "codebook.tsv",
            CODEBOOK,
            "war-purpose|||War purpose|why|yes",
            "war-purpose|threat||Threat|danger|",
            "war-purpose|liberation||Liberation|freedom|")
        .table("en/targets.tsv", TARGETS, "japan|name|||Japan||");
  }

  static Folder empty(Path root) {
    return new Folder(root);
  }

  Folder table(String path, String... lines) {
    return raw(path, (String.join("\n", lines) + "\n").replace('|', '\t'));
  }

  /** Cues of the category threat; a bar in these phrases is a choice. */
  Folder cues(String... phrases) {
    StringBuilder table = new StringBuilder(CUES.replace('|', '\t'));
    for (String phrase : phrases) {
      table.append("\nthreat\t\t\t\t").append(phrase).append("\t\t");
    }
    return raw("en/war-purpose.tsv", table.toString());
  }

  Folder raw(String path, String text) {
    return bytes(path, text.getBytes(StandardCharsets.UTF_8));
  }

  Folder bytes(String path, byte[] bytes) {
    try {
      Path file = root.resolve(path);
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Lexicon only() {
    return Lexicon.only(root);
  }

  Lexicon added() {
    return Lexicon.shippedWith(root);
  }

  Table<Entry.Cue> cueTable() {
    return only().language("en").cues().get("war-purpose");
  }

  /** The faults of this folder alone, its path cut off. */
  List<String> faults() {
    return lines(catchThrowableOfType(LexiconException.class, this::only));
  }

  /** The faults of this folder added to the shipped tables, its path cut off. */
  List<String> faultsAdded() {
    return lines(catchThrowableOfType(LexiconException.class, this::added));
  }

  private List<String> lines(LexiconException e) {
    return e == null ? List.of() : e.getMessage().replace(root + "/", "").lines().toList();
  }
}
