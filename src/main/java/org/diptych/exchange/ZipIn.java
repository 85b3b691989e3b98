package org.diptych.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Reads a zip that a stranger may have made. Nothing is ever unpacked to a disk under its own name;
 * names that lead elsewhere, too many entries, and entries that swell beyond all measure are
 * refused.
 */
public final class ZipIn implements AutoCloseable {

  private static final int MOST_ENTRIES = 200_000;
  private static final long LONGEST_ENTRY = 200L * 1024 * 1024;
  private static final long LONGEST_TOTAL = 2L * 1024 * 1024 * 1024;

  /** Text shrinks to a tenth, tables perhaps to a hundredth; what shrinks more is a bomb. */
  private static final int MOST_SHRINKING = 300;

  private static final long HARMLESS = 1024L * 1024;

  private final Path file;
  private final ZipFile zip;
  private final Map<String, ZipEntry> entries = new TreeMap<>();
  private long read;

  private ZipIn(Path file, ZipFile zip) {
    this.file = file;
    this.zip = zip;
  }

  /**
   * Opens a file and looks at its entries.
   *
   * @throws IOException if it is no zip or cannot be trusted; the message is one line
   */
  public static ZipIn open(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IOException(file + ": there is no such file");
    }
    ZipFile zip;
    try {
      zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
    } catch (ZipException | IllegalArgumentException e) {
      throw new IOException(file + ": is no zip, or a damaged one; export it again", e);
    }
    ZipIn in = new ZipIn(file, zip);
    try {
      in.list();
      return in;
    } catch (IOException e) {
      zip.close();
      throw e;
    }
  }

  private void list() throws IOException {
    if (zip.size() > MOST_ENTRIES) {
      throw refused("has more than " + MOST_ENTRIES + " entries");
    }
    Enumeration<? extends ZipEntry> all = zip.entries();
    while (all.hasMoreElements()) {
      ZipEntry entry = all.nextElement();
      String name = entry.getName().replace('\\', '/');
      if (name.startsWith("/")
          || name.matches("[A-Za-z]:.*")
          || name.matches("(.*/)?\\.\\.(/.*)?")) {
        throw refused("has an entry that leads out of it: " + printable(name));
      }
      if (!entry.isDirectory()) {
        entries.put(name, entry);
      }
    }
  }

  /** The names of the files, sorted. */
  public Iterable<String> names() {
    return entries.keySet();
  }

  /** The name of the entry with this name, else of the only one with this file name in any case. */
  Optional<String> find(String name) {
    if (entries.containsKey(name)) {
      return Optional.of(name);
    }
    String wanted = last(name);
    return entries.keySet().stream().filter(n -> last(n).equals(wanted)).findFirst();
  }

  private static String last(String name) {
    return name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
  }

  /**
   * The bytes of an entry.
   *
   * @throws IOException if there is none, or it is larger than can be
   */
  public byte[] read(String name) throws IOException {
    ZipEntry entry = entries.get(name);
    if (entry == null) {
      throw new IOException(file + ": lacks " + name);
    }
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] bytes = in.readNBytes((int) LONGEST_ENTRY + 1);
      read += bytes.length;
      long packed = Math.max(1, entry.getCompressedSize());
      if (bytes.length > LONGEST_ENTRY
          || read > LONGEST_TOTAL
          || (bytes.length > HARMLESS && bytes.length / packed > MOST_SHRINKING)) {
        throw refused(printable(name) + " swells beyond what a text can");
      }
      return bytes;
    } catch (ZipException e) {
      throw new IOException(file + ": " + printable(name) + " is damaged; export it again", e);
    }
  }

  private IOException refused(String reason) {
    return new IOException(file + ": " + reason + "; it is not read");
  }

  private static String printable(String name) {
    return name.replaceAll("\\p{Cntrl}", "?");
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
