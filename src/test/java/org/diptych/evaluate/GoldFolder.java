package org.diptych.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Builds small gold folders. */
public final class GoldFolder {

  private final Path folder;
  private final List<String> sentences = new ArrayList<>(List.of("doc\tidx\tbegin\tend"));
  private final List<String> statements = new ArrayList<>();

  /** A folder whose statements have the columns of the shared gold set. */
  public GoldFolder(Path folder) {
    this(folder, "");
  }

  /** A folder with further columns, each with a tab before it. */
  public GoldFolder(Path folder, String moreColumns) {
    this.folder = folder;
    statements.add(
        "doc\tidx\tbegin\tend\ttarget\taxis\tcategory\tpolarity\tattribution\tholder"
            + moreColumns);
  }

  /** Sentences of 10 characters with a blank between them. */
  public GoldFolder sentences(String document, int count) {
    for (int i = 0; i < count; i++) {
      sentences.add(document + "\t" + i + "\t" + i * 11 + "\t" + (i * 11 + 10));
    }
    return this;
  }

  /** A statement in one of those sentences; the rest as {@code target/axis/category/…}. */
  public GoldFolder statement(String document, int sentence, String fields) {
    statements.add(
        document
            + "\t"
            + sentence
            + "\t"
            + sentence * 11
            + "\t"
            + (sentence * 11 + 10)
            + "\t"
            + fields.replace('/', '\t'));
    return this;
  }

  /** Writes the tables. */
  public Path write() throws IOException {
    Files.createDirectories(folder);
    Files.write(folder.resolve("sentences.tsv"), sentences);
    Files.write(folder.resolve("statements.tsv"), statements);
    return folder;
  }
}
