package org.diptych.pipeline;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * The folder that a run fills, all at once or not at all. Files are written to a hidden folder
 * inside and moved to their places when the run is whole. What Diptych wrote is listed with
 * checksums in {@code manifest.txt}, so that a later run can replace it and nothing else.
 *
 * <p>A run that fails or is stopped leaves what was there before. If it is {@linkplain #keep worth
 * resuming}, the hidden folder stays for a run that resumes it; a run that is killed leaves it in
 * any case. One run at a time has the folder.
 */
public final class OutputFolder implements AutoCloseable {

  /** The list of what Diptych wrote. */
  public static final String MANIFEST = "manifest.txt";

  /** The file that differs from run to run; its content is not in the manifest. */
  public static final String LOG = "run-log.json";

  private final Path folder;
  private final Path work;
  private final Path staging;
  private final boolean created;
  private final Manifest old;
  private final RunLock runLock;
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private volatile boolean kept;
  private boolean closed;

  /** What a run does with what is in the folder already. */
  public enum Mode {
    /** Nothing may be there. */
    NEW,
    /** The output of an earlier run is replaced in the end; one that was cut off is thrown away. */
    OVERWRITE,
    /** A run that was cut off is taken up again; where there is none, it is begun. */
    RESUME
  }

  /** The folder was closed before the run was whole: somebody stopped it. */
  public static final class StoppedException extends IOException {

    private static final long serialVersionUID = 1L;

    StoppedException() {
      super("the run was stopped");
    }
  }

  /** Writes the content of a file. */
  @FunctionalInterface
  public interface Content {
    /** Writes. */
    void write(Writer out) throws IOException;
  }

  /** Writes to the staging folder. */
  @FunctionalInterface
  public interface Step {
    /** Writes. */
    void run() throws IOException;
  }

  private OutputFolder(Path folder, boolean created, Manifest old, RunLock runLock) {
    this.folder = folder;
    this.work = Admission.work(folder);
    this.staging = work.resolve("files");
    this.created = created;
    this.old = old;
    this.runLock = runLock;
  }

  /**
   * Says why a folder cannot take a run's output; nothing is changed.
   *
   * @param overwrite whether the output of an earlier run may be replaced
   * @return one line per fault; empty if the folder can be used
   */
  public static List<String> faults(Path folder, boolean overwrite) {
    return faults(folder, overwrite ? Mode.OVERWRITE : Mode.NEW);
  }

  /**
   * Says why a folder cannot take a run's output; nothing is changed.
   *
   * @return one line per fault; empty if the folder can be used
   */
  public static List<String> faults(Path folder, Mode mode) {
    return Admission.faults(folder, mode);
  }

  /**
   * Takes a folder for a run's output.
   *
   * @param overwrite whether the output of an earlier run is replaced in the end
   * @throws IOException if it cannot be used, see {@link #faults}
   */
  public static OutputFolder open(Path folder, boolean overwrite) throws IOException {
    return open(folder, overwrite ? Mode.OVERWRITE : Mode.NEW);
  }

  /**
   * Takes a folder for a run's output.
   *
   * @throws IOException if it cannot be used, see {@link #faults}
   */
  public static OutputFolder open(Path folder, Mode mode) throws IOException {
    List<String> faults = faults(folder, mode);
    if (!faults.isEmpty()) {
      throw new IOException(String.join("\n", faults));
    }
    boolean created = !Files.exists(folder);
    Path work = Admission.work(folder);
    Files.createDirectories(work);
    RunLock runLock =
        RunLock.take(work.resolve(Admission.LOCK))
            .orElseThrow(() -> new IOException(Admission.inUse(folder)));
    try {
      Path manifest = folder.resolve(MANIFEST);
      OutputFolder output =
          new OutputFolder(
              folder,
              created,
              Files.exists(manifest) ? Manifest.read(manifest) : Manifest.NONE,
              runLock);
      if (mode == Mode.RESUME) {
        output.kept = Admission.unfinished(folder);
      } else {
        output.clear();
      }
      Files.createDirectories(output.staging);
      return output;
    } catch (IOException e) {
      runLock.close();
      throw e;
    }
  }

  /** Whether a run is whole there, and none was cut off later. */
  public static boolean isFinished(Path folder) {
    return Files.exists(folder.resolve(MANIFEST)) && !Admission.unfinished(folder);
  }

  private void clear() throws IOException {
    for (Path child : FileTree.children(work)) {
      if (!child.endsWith(Admission.LOCK)) {
        FileTree.delete(child);
      }
    }
  }

  /** The folder itself. */
  public Path folder() {
    return folder;
  }

  /** Where files are written to, for now; only in a {@link #write}. */
  public Path staging() {
    return staging;
  }

  /** Where a run keeps what it needs to be resumed; nothing of it is published. */
  Path work() {
    return work;
  }

  /** From now on a run that is given up stays there, to be resumed. */
  void keep() {
    kept = true;
  }

  /** Whether a run that is given up stays there, to be resumed. */
  public boolean isKept() {
    return kept;
  }

  /** Whether all files of the run are there, and only have to be moved to their places. */
  public boolean isComplete() {
    return Files.exists(work.resolve(MANIFEST));
  }

  /**
   * Writes to the staging folder; several threads may do so at the same time. Nobody commits or
   * closes the folder meanwhile.
   *
   * @throws IOException if the folder was closed or cannot be written to
   */
  public void write(Step step) throws IOException {
    lock.readLock().lock();
    try {
      if (closed) {
        throw new StoppedException();
      }
      step.run();
    } finally {
      lock.readLock().unlock();
    }
  }

  /** Writes a text file in UTF-8. */
  public void write(String name, Content content) throws IOException {
    write(
        () -> {
          try (Writer out =
              Files.newBufferedWriter(staging.resolve(name), StandardCharsets.UTF_8)) {
            content.write(out);
          }
        });
  }

  /**
   * Moves everything to its place and takes away what an earlier run wrote. A commit that was cut
   * off is finished by the next one.
   *
   * @throws IOException if that fails, or the folder was closed before
   */
  public void commit() throws IOException {
    Publication publication = new Publication(folder, work, staging);
    if (!isComplete()) {
      write(publication::complete);
    }
    lock.writeLock().lock();
    try {
      if (closed) {
        throw new StoppedException();
      }
      publication.publish(old);
      closed = true;
      clear();
      runLock.close();
      FileTree.delete(work);
    } finally {
      lock.writeLock().unlock();
    }
  }

  /** Whether the run was committed or given up. */
  public boolean isClosed() {
    lock.readLock().lock();
    try {
      return closed;
    } finally {
      lock.readLock().unlock();
    }
  }

  /** Gives up what was not committed: but for a run to be resumed, the folder is as before. */
  @Override
  public void close() throws IOException {
    lock.writeLock().lock();
    try {
      if (closed) {
        return;
      }
      closed = true;
      runLock.close();
      if (!kept) {
        FileTree.delete(work);
        if (created && FileTree.children(folder).isEmpty()) {
          Files.delete(folder);
        }
      }
    } finally {
      lock.writeLock().unlock();
    }
  }
}
