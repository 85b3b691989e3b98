package org.diptych.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a zip whose bytes depend on nothing but its content: no clock time, no owner. */
public final class ZipOut implements AutoCloseable {

  /** The first day that a zip can name. */
  private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final ZipOutputStream zip;

  /** Writes the content of an entry. */
  @FunctionalInterface
  interface Content {
    void write(Writer out) throws IOException;
  }

  /**
   * @param file replaced if it is there
   * @throws IOException if it cannot be written
   */
  public ZipOut(Path file) throws IOException {
    zip = new ZipOutputStream(Files.newOutputStream(file), StandardCharsets.UTF_8);
  }

  /** Adds an entry. */
  public void add(String name, byte[] bytes) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(EPOCH);
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }

  /** Adds an entry in UTF-8. */
  void add(String name, Content content) throws IOException {
    add(name, bytes(content));
  }

  /** What is written, in UTF-8. */
  static byte[] bytes(Content content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    write(bytes, content);
    return bytes.toByteArray();
  }

  private static void write(OutputStream out, Content content) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    content.write(writer);
    writer.flush();
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
