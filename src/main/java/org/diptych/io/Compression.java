package org.diptych.io;

import io.airlift.compress.zstd.ZstdInputStream;
import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** How a file is compressed. The same content gives the same bytes: no time is written. */
public enum Compression {
  /** Gzip (RFC 1952), which every tool reads. */
  GZIP(".gz"),
  /** Zstandard (RFC 8878), which is smaller and faster. */
  ZSTD(".zst");

  private static final int BUFFER = 1 << 16;

  private final String ending;

  Compression(String ending) {
    this.ending = ending;
  }

  /** The ending that it adds to the name of a file. */
  public String ending() {
    return ending;
  }

  /** The compression that the name of a file tells; empty if it tells none. */
  static Optional<Compression> of(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(c -> lower.endsWith(c.ending)).findFirst();
  }

  /** The name of a file without the ending of its compression. */
  static String without(String name) {
    return of(name).map(c -> name.substring(0, name.length() - c.ending.length())).orElse(name);
  }

  InputStream expand(InputStream in) throws IOException {
    return switch (this) {
      case GZIP -> new GZIPInputStream(in, BUFFER);
      case ZSTD -> Zstandard.expand(in);
    };
  }

  /** Compresses what is written; closing the result ends it, and closes the stream below. */
  OutputStream compress(OutputStream out) throws IOException {
    return switch (this) {
      case GZIP -> new GZIPOutputStream(out, BUFFER);
      case ZSTD -> Zstandard.compress(out);
    };
  }

  /** By itself, so that who uses no Zstandard needs not its library. */
  private static final class Zstandard {

    private Zstandard() {}

    static InputStream expand(InputStream in) {
      return new ZstdInputStream(in);
    }

    static OutputStream compress(OutputStream out) throws IOException {
      return new ZstdOutputStream(out);
    }
  }
}
