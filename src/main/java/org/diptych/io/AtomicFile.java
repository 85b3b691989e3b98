package org.diptych.io;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Writes files that are there as a whole or not at all. */
public final class AtomicFile {

  private AtomicFile() {}

  /** Writes the content of a file. */
  @FunctionalInterface
  public interface Content {
    /** Writes it; the stream is buffered and closed by the caller. */
    void write(OutputStream out) throws IOException;
  }

  /** Writes the text of a file. */
  @FunctionalInterface
  public interface Text {
    /** Writes it; the writer is flushed and closed by the caller. */
    void write(Writer out) throws IOException;
  }

  /**
   * Writes a text in UTF-8, as {@link #write} does.
   *
   * @throws IOException if it cannot be written; nothing is left behind
   */
  public static void writeText(Path file, Text text) throws IOException {
    write(
        file,
        out -> {
          Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
          text.write(writer);
          writer.flush();
        });
  }

  /**
   * Writes a file beside its place and moves it there when it is complete. Creates its folders.
   *
   * @throws IOException if it cannot be written; nothing is left behind
   */
  public static void write(Path file, Content content) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    Path half = folder.resolve(".diptych-" + UUID.randomUUID() + ".part");
    try {
      try (OutputStream out =
          new BufferedOutputStream(Files.newOutputStream(half, StandardOpenOption.CREATE_NEW))) {
        content.write(out);
      }
      move(half, file);
    } finally {
      Files.deleteIfExists(half);
    }
  }

  private static void move(Path half, Path file) throws IOException {
    try {
      Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
