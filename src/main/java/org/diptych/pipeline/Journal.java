package org.diptych.pipeline;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;

/**
 * What a run has done so far, in the order in which documents were finished: one line for each,
 * with its statements, under a first line that says what the run is. Each line begins with its
 * checksum, so that a line that was cut off, or lost with the power, is known; what follows it is
 * done again. In memory there is only where the line of each document begins.
 */
final class Journal implements AutoCloseable {

  /** Its name in the working folder. */
  static final String FILE = "journal.jsonl";

  private static final int CHECKSUM = 8;
  private static final long SYNC_EVERY = TimeUnit.SECONDS.toNanos(2);

  private final RandomAccessFile file;
  private final OutputStream out;
  private final FileOutputStream sink;
  private final String header;
  private long[] offsets = new long[1024];
  private int size;
  private int count;
  private long end;
  private long synced = System.nanoTime();

  private Journal(Path path, String header, UnaryOperator<OutputStream> wrap) throws IOException {
    this.header = header;
    sink = new FileOutputStream(path.toFile(), true);
    out = wrap.apply(sink);
    file = new RandomAccessFile(path.toFile(), "rw");
  }

  /** Begins a journal. */
  static Journal create(Path folder, String header) throws IOException {
    return create(folder, header, UnaryOperator.identity());
  }

  /** Begins a journal that writes through another stream. */
  static Journal create(Path folder, String header, UnaryOperator<OutputStream> wrap)
      throws IOException {
    // Whole or not at all: a journal without its first line could not be resumed.
    Path half = folder.resolve(FILE + ".part");
    Files.write(half, line(header));
    Files.move(half, folder.resolve(FILE));
    return reopen(folder, wrap);
  }

  /**
   * Takes up a journal; a last line that is not whole is cut off.
   *
   * @throws IOException if it cannot be read, or has no first line
   */
  static Journal reopen(Path folder) throws IOException {
    return reopen(folder, UnaryOperator.identity());
  }

  private static Journal reopen(Path folder, UnaryOperator<OutputStream> wrap) throws IOException {
    Path path = folder.resolve(FILE);
    try (InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16)) {
      byte[] first = readLine(in);
      if (!sound(first)) {
        throw new IOException(
            path + ": the journal is broken from its first line on; begin anew with --overwrite");
      }
      Journal journal = new Journal(path, text(first), wrap);
      journal.end = first.length + 1L;
      for (byte[] line = readLine(in); sound(line); line = readLine(in)) {
        journal.index(JournalEntry.parse(text(line)).number());
        journal.end += line.length + 1;
      }
      journal.file.setLength(journal.end);
      return journal;
    }
  }

  /** What the run is, as it was said at its beginning. */
  String header() {
    return header;
  }

  /** Whether a document is done, or has failed. */
  synchronized boolean has(int number) {
    return number < size && offsets[number] > 0;
  }

  /** One more than the number of the last document in the order of the corpus. */
  synchronized int size() {
    return size;
  }

  /** How many bytes it has. */
  synchronized long length() {
    return end;
  }

  /** How many documents are done or have failed. */
  synchronized int count() {
    return count;
  }

  /**
   * Adds a document.
   *
   * @throws IOException if it cannot be written; the journal stays as it was
   */
  void append(JournalEntry entry) throws IOException {
    byte[] line = line(entry.toJson());
    synchronized (this) {
      try {
        out.write(line);
        out.flush();
        if (System.nanoTime() - synced > SYNC_EVERY) {
          sink.getFD().sync();
          synced = System.nanoTime();
        }
      } catch (IOException e) {
        file.setLength(end);
        throw e;
      }
      index(entry.number());
      end += line.length;
    }
  }

  /** What is said about a document that the journal {@linkplain #has has}. */
  synchronized JournalEntry read(int number) throws IOException {
    file.seek(offsets[number]);
    byte[] checksum = new byte[CHECKSUM + 1];
    file.readFully(checksum);
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    byte[] block = new byte[1 << 13];
    while (true) {
      int read = file.read(block);
      if (read < 0) {
        throw new EOFException("the journal was cut off while it was read");
      }
      int at = 0;
      while (at < read && block[at] != '\n') {
        at++;
      }
      line.write(block, 0, at);
      if (at < read) {
        return JournalEntry.parse(line.toString(StandardCharsets.US_ASCII));
      }
    }
  }

  /** Forgets a document: it is to be done again. */
  synchronized void forget(int number) {
    offsets[number] = 0;
    count--;
  }

  private void index(int number) {
    if (number >= offsets.length) {
      offsets = Arrays.copyOf(offsets, Math.max(number + 1, offsets.length * 2));
    }
    if (offsets[number] == 0) {
      count++;
    }
    offsets[number] = end;
    size = Math.max(size, number + 1);
  }

  @Override
  public synchronized void close() throws IOException {
    try (RandomAccessFile random = file) {
      out.close();
    }
  }

  private static byte[] line(String json) {
    byte[] body = json.getBytes(StandardCharsets.US_ASCII);
    byte[] line = new byte[CHECKSUM + 1 + body.length + 1];
    System.arraycopy(checksum(body, 0), 0, line, 0, CHECKSUM);
    line[CHECKSUM] = ' ';
    System.arraycopy(body, 0, line, CHECKSUM + 1, body.length);
    line[line.length - 1] = '\n';
    return line;
  }

  private static byte[] checksum(byte[] bytes, int from) {
    CRC32 crc = new CRC32();
    crc.update(bytes, from, bytes.length - from);
    return String.format(java.util.Locale.ROOT, "%08x", crc.getValue())
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static boolean sound(byte[] line) {
    return line != null
        && line.length > CHECKSUM
        && Arrays.equals(Arrays.copyOf(line, CHECKSUM), checksum(line, CHECKSUM + 1));
  }

  private static String text(byte[] line) {
    return new String(line, CHECKSUM + 1, line.length - CHECKSUM - 1, StandardCharsets.US_ASCII);
  }

  /** A line without its end; null if there is none that is ended. */
  private static byte[] readLine(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b >= 0; b = in.read()) {
      if (b == '\n') {
        return line.toByteArray();
      }
      line.write(b);
    }
    return null;
  }
}
