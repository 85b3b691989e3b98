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
import java.util.OptionalLong;
import java.util.PriorityQueue;
import org.diptych.statement.Duplicates;
import org.diptych.statement.Duplicates.Candidate;
import org.diptych.statement.NearDuplicates;

/**
 * Finds the rows of a table that repeat another, however long the table is: rows are put apart into
 * files by the hash of their passage, so that each file is small enough to be searched in memory
 * (the partitioning of a Grace hash join: Kitsuregawa, Tanaka and Moto-oka 1983, section 3); then
 * what is left, in the same way, by the keys of {@link NearDuplicates}. Memory holds one file at a
 * time, and what nearly repeats another. The rules are those of {@link Duplicates#mark}.
 */
public final class DuplicateSearch implements AutoCloseable {

  private final Path folder;
  private final List<DataOutputStream> parts = new ArrayList<>();

  private record Placed(long row, Candidate candidate) {}

  /** A passage under one of its keys. */
  private record Keyed(long key, Candidate candidate) {}

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
  public void add(long row, Candidate candidate) throws IOException {
    DataOutputStream out = parts.get(Math.floorMod(candidate.passage().hashCode(), parts.size()));
    out.writeLong(row);
    CandidateData.write(out, candidate);
  }

  /**
   * Searches; nothing can be added any more.
   *
   * @return how many rows repeat another
   */
  public long search() throws IOException {
    for (DataOutputStream part : parts) {
      part.close();
    }
    Map<String, Candidate> near = near();
    long count = 0;
    for (int i = 0; i < parts.size(); i++) {
      Map<String, Placed> originals = originals(i);
      try (DataInputStream in = reader(candidates(i));
          DataOutputStream out = writer(found(i))) {
        for (Placed next = placed(in); next != null; next = placed(in)) {
          String passage = next.candidate().passage();
          Placed original = originals.get(passage);
          if (original.row() != next.row() || near.containsKey(passage)) {
            out.writeLong(next.row());
            out.writeUTF(near.getOrDefault(passage, original.candidate()).id());
            count++;
          }
        }
      }
    }
    return count;
  }

  /** The first row of each passage that begins in a file. */
  private Map<String, Placed> originals(int part) throws IOException {
    Map<String, Placed> originals = new HashMap<>();
    try (DataInputStream in = reader(candidates(part))) {
      for (Placed next = placed(in); next != null; next = placed(in)) {
        originals.merge(
            next.candidate().passage(),
            next,
            (a, b) -> a.candidate().compareTo(b.candidate()) <= 0 ? a : b);
      }
    }
    return originals;
  }

  /** The passages that nearly repeat another, and which, by passage. */
  private Map<String, Candidate> near() throws IOException {
    spread();
    List<NearDuplicates.Repetition> found = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      Map<Long, List<Candidate>> buckets = new HashMap<>();
      try (DataInputStream in = reader(keyed(i))) {
        for (Keyed next = keyed(in); next != null; next = keyed(in)) {
          buckets.computeIfAbsent(next.key(), key -> new ArrayList<>()).add(next.candidate());
        }
      }
      for (List<Candidate> bucket : buckets.values()) {
        if (bucket.size() > 1) {
          found.addAll(NearDuplicates.repetitions(bucket));
        }
      }
      Files.delete(keyed(i));
    }
    return NearDuplicates.resolved(found);
  }

  /** Puts each passage into the files of its keys. */
  private void spread() throws IOException {
    List<DataOutputStream> files = new ArrayList<>();
    try {
      for (int i = 0; i < parts.size(); i++) {
        files.add(writer(keyed(i)));
      }
      for (int i = 0; i < parts.size(); i++) {
        for (Placed original : originals(i).values()) {
          for (long key : NearDuplicates.keys(original.candidate())) {
            DataOutputStream out = files.get(Math.floorMod(Long.hashCode(key), files.size()));
            out.writeLong(key);
            CandidateData.write(out, original.candidate());
          }
        }
      }
    } finally {
      for (DataOutputStream file : files) {
        file.close();
      }
    }
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

  private Path keyed(int part) {
    return folder.resolve("keyed-" + part);
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

  private static Placed placed(DataInputStream in) throws IOException {
    OptionalLong row = next(in);
    return row.isEmpty() ? null : new Placed(row.getAsLong(), CandidateData.read(in));
  }

  private static Keyed keyed(DataInputStream in) throws IOException {
    OptionalLong key = next(in);
    return key.isEmpty() ? null : new Keyed(key.getAsLong(), CandidateData.read(in));
  }

  private static OptionalLong next(DataInputStream in) throws IOException {
    try {
      return OptionalLong.of(in.readLong());
    } catch (EOFException e) {
      return OptionalLong.empty();
    }
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
