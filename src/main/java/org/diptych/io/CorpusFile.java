package org.diptych.io;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of a corpus.
 *
 * @param path where it lies
 * @param name its path below the input folder, separated by '/'
 * @param row what the metadata say about it
 */
record CorpusFile(Path path, String name, MetadataRow row) {

  /** Longer files hardly are one document, and would need several times their size of memory. */
  private static final long LONGEST = 200L * 1024 * 1024;

  /** The ending that tells the format, in lower case, that of a compression left away. */
  String extension() {
    return CorpusWalk.kind(name);
  }

  /** Whether offsets count in an expanded text. */
  boolean compressed() {
    return Compression.of(name).isPresent();
  }

  /** Opens the file, expanded. */
  InputStream open() throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(path));
    try {
      return compressed() ? Compression.of(name).orElseThrow().expand(in) : in;
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  byte[] bytes() throws Unreadable {
    try {
      if (Files.size(path) > LONGEST) {
        throw tooLong();
      }
      return compressed() ? expanded() : Files.readAllBytes(path);
    } catch (IOException e) {
      throw IoFaults.unreadable(e);
    }
  }

  /** No more of it than one document may have: a small file can hold any number of bytes. */
  private byte[] expanded() throws Unreadable {
    byte[] bytes;
    try (InputStream in = open()) {
      bytes = in.readNBytes((int) LONGEST + 1);
    } catch (IOException | RuntimeException e) {
      // What is wrong with the bytes, the expanders show by exceptions of either kind.
      if (e instanceof FileSystemException fault) {
        throw IoFaults.unreadable(fault);
      }
      throw new Unreadable("a broken compressed file", "compress it anew", e);
    }
    if (bytes.length > LONGEST) {
      throw tooLong();
    }
    return bytes;
  }

  private static Unreadable tooLong() {
    return new Unreadable("larger than 200 MB", "split it into its documents");
  }
}
