package org.diptych.pipeline;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.diptych.statement.Duplicates;
import org.diptych.statement.Span;

/**
 * Finds the rows of a table that repeat another, however long the table is: rows are put apart into
 * files by the hash of their passage, so that each file is small enough to be searched in memory
 * (the partitioning of a Grace hash join: Kitsuregawa, Tanaka and Moto-oka 1983, section 3). The
 * rules are those of {@link Duplicates#mark}.
 */
public final class DuplicateSearch implements AutoCloseable {

  private final Path folder;
  private final List<DataOutputStream> parts = new ArrayList<>();

  private record Placed(long row, Duplicates.Candidate candidate) {}

  /** A row that repeats another. */
  private record Repetition(long row, String original) {}

  /**
   * @param folder takes the files
   * @param parts in how many files the rows are put; each is held in memory once
   */
  public DuplicateSearch(Path folder, int parts) throws IOException {
    this.folder = folder;
    FileTree.delete(folder);
    Files.createDirectories(folder);
    for (int i = 0; i < parts; i++) {
      this.parts.add(writer(candidates(i)));
    }
  }

  /** Adds a row that may repeat another; rows come in their order. */
  public void add(long row, Duplicates.Candidate candidate) throws IOException {
    int part = Math.floorMod(candidate.passage().hashCode(), parts.size());
    DataOutputStream out = parts.get(part);
    out.writeLong(row);
    out.writeUTF(candidate.passage());
    out.writeUTF(candidate.day());
    out.writeUTF(candidate.document());
    out.writeInt(candidate.span().begin());
    out.writeInt(candidate.span().end());
    out.writeUTF(candidate.id());
  }

  /**
   * Searches; nothing can be added any more.
   *
   * @return how many rows repeat another
   */
  public long search() throws IOException {
    long count = 0;
    for (int i = 0; i < parts.size(); i++) {
      parts.get(i).close();
      Map<String, Placed> originals = new HashMap<>();
      try (DataInputStream in = reader(candidates(i))) {
        for (Placed next = candidate(in); next != null; next = candidate(in)) {
          originals.merge(
              next.candidate().passage(),
              next,
              (a, b) -> a.candidate().compareTo(b.candidate()) <= 0 ? a : b);
        }
      }
      try (DataInputStream in = reader(candidates(i));
          DataOutputStream out = writer(found(i))) {
        for (Placed next = candidate(in); next != null; next = candidate(in)) {
          Placed original = originals.get(next.candidate().passage());
          if (original.row() != next.row()) {
            out.writeLong(next.row());
            out.writeUTF(original.candidate().id());
            count++;
          }
        }
      }
    }
    return count;
  }

  /** What was found, in the order of the rows. */
  public Found found() throws IOException {
    return new Found();
  }

  @Override
  public void close() throws IOException {
    for (DataOutputStream part : parts) {
      part.close();
    }
    FileTree.delete(folder);
  }

  private Path candidates(int part) {
    return folder.resolve("candidates-" + part);
  }

  private Path found(int part) {
    return folder.resolve("found-" + part);
  }

  private static DataOutputStream writer(Path file) throws IOException {
    return new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
  }

  private static DataInputStream reader(Path file) throws IOException {
    return new DataInputStream(new BufferedInputStream(Files.newInputStream(file)));
  }

  private static Placed candidate(DataInputStream in) throws IOException {
    long row;
    try {
      row = in.readLong();
    } catch (EOFException e) {
      return null;
    }
    return new Placed(
        row,
        new Duplicates.Candidate(
            in.readUTF(),
            in.readUTF(),
            in.readUTF(),
            new Span(in.readInt(), in.readInt()),
            in.readUTF()));
  }

  /** Walks through the repetitions in the order of the rows. */
  public final class Found implements AutoCloseable {

    private record Head(Repetition repetition, DataInputStream rest) {}

    private final List<DataInputStream> files = new ArrayList<>();
    private final PriorityQueue<Head> heads =
        new PriorityQueue<>(Comparator.comparing(head -> head.repetition().row()));

    private Found() throws IOException {
      for (int i = 0; i < parts.size(); i++) {
        DataInputStream in = reader(DuplicateSearch.this.found(i));
        files.add(in);
        advance(in);
      }
    }

    /**
     * The id of the original that a row repeats; empty if it repeats none.
     *
     * @param row not before the last one asked for
     */
    public String originalOf(long row) throws IOException {
      Head head = heads.peek();
      if (head == null || head.repetition().row() != row) {
        return "";
      }
      heads.remove();
      advance(head.rest());
      return head.repetition().original();
    }

    private void advance(DataInputStream in) throws IOException {
      try {
        heads.add(new Head(new Repetition(in.readLong(), in.readUTF()), in));
      } catch (EOFException e) {
        // This file is at its end.
      }
    }

    @Override
    public void close() throws IOException {
      for (DataInputStream file : files) {
        file.close();
      }
    }
  }
}
