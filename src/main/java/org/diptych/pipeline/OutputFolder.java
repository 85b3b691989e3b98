package org.diptych.pipeline;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Stream;

/**
 * The folder that a run fills, all at once or not at all. Files are written to a staging folder
 * inside and moved to their places when the run is whole; a run that fails or is stopped leaves
 * what was there before. What Diptych wrote is listed with checksums in {@code manifest.txt}, so
 * that a later run can replace it and nothing else.
 */
public final class OutputFolder implements AutoCloseable {

  /** The list of what Diptych wrote. */
  public static final String MANIFEST = "manifest.txt";

  /** The file that differs from run to run; its content is not in the manifest. */
  public static final String LOG = "run-log.json";

  private static final String STAGING = ".diptych-partial";

  private final Path folder;
  private final Path staging;
  private final boolean created;
  private final Manifest old;
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private boolean closed;

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

  private OutputFolder(Path folder, boolean created, Manifest old) {
    this.folder = folder;
    this.staging = folder.resolve(STAGING);
    this.created = created;
    this.old = old;
  }

  /**
   * Says why a folder cannot take a run's output; nothing is changed.
   *
   * @param overwrite whether the output of an earlier run may be replaced
   * @return one line per fault; empty if the folder can be used
   */
  public static List<String> faults(Path folder, boolean overwrite) {
    try {
      if (!Files.exists(folder)) {
        Path above = folder.toAbsolutePath().getParent();
        while (above != null && !Files.exists(above)) {
          above = above.getParent();
        }
        return above != null && Files.isDirectory(above) && Files.isWritable(above)
            ? List.of()
            : List.of(folder + ": cannot be made in " + above + "; name another folder");
      }
      if (!Files.isDirectory(folder)) {
        return List.of(folder + ": is a file; name a folder for the output");
      }
      if (!Files.isWritable(folder)) {
        return List.of(folder + ": cannot be written to; name another folder or change its rights");
      }
      List<Path> content = list(folder);
      if (content.isEmpty()) {
        return List.of();
      }
      Path manifest = folder.resolve(MANIFEST);
      if (!overwrite) {
        return List.of(
            folder
                + ": is not empty; name a new folder"
                + (Files.exists(manifest) ? ", or replace the earlier run with --overwrite" : ""));
      }
      if (content.equals(List.of(folder.resolve(STAGING)))) {
        return List.of();
      }
      if (!Files.exists(manifest)) {
        return List.of(folder + ": is not empty and holds no run of Diptych; name a new folder");
      }
      return Manifest.read(manifest).changed(folder);
    } catch (IOException e) {
      return List.of(folder + ": cannot be read (" + e.getMessage() + "); name another folder");
    }
  }

  /**
   * Takes a folder for a run's output.
   *
   * @param overwrite whether the output of an earlier run is replaced in the end
   * @throws IOException if it cannot be used, see {@link #faults}
   */
  public static OutputFolder open(Path folder, boolean overwrite) throws IOException {
    List<String> faults = faults(folder, overwrite);
    if (!faults.isEmpty()) {
      throw new IOException(String.join("\n", faults));
    }
    boolean created = !Files.exists(folder);
    Files.createDirectories(folder);
    Path manifest = folder.resolve(MANIFEST);
    OutputFolder output =
        new OutputFolder(
            folder, created, Files.exists(manifest) ? Manifest.read(manifest) : Manifest.NONE);
    if (overwrite) {
      delete(output.staging);
    }
    try {
      Files.createDirectory(output.staging);
    } catch (FileAlreadyExistsException e) {
      throw new IOException(
          folder + ": another run is writing there, or was killed; name a new folder", e);
    }
    return output;
  }

  /** The folder itself. */
  public Path folder() {
    return folder;
  }

  /** Where files are written to, for now; only in a {@link #write}. */
  public Path staging() {
    return staging;
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
   * Moves everything to its place and takes away what an earlier run wrote.
   *
   * @throws IOException if that fails, or the folder was closed before
   */
  public void commit() throws IOException {
    Manifest manifest = Manifest.of(staging, written());
    write(MANIFEST, manifest::write);
    lock.writeLock().lock();
    try {
      if (closed) {
        throw new StoppedException();
      }
      publish(manifest.names());
      closed = true;
    } finally {
      lock.writeLock().unlock();
    }
  }

  private void publish(Set<String> names) throws IOException {
    for (String name : names) {
      if (Files.exists(folder.resolve(name)) && !old.names().contains(name)) {
        throw new IOException(
            folder.resolve(name) + ": was not written by Diptych; move it away and run again");
      }
    }
    for (String name : old.names()) {
      if (!names.contains(name)) {
        Files.deleteIfExists(folder.resolve(name));
        deleteEmptyFolders(folder.resolve(name).getParent());
      }
    }
    for (String name : names) {
      move(name);
    }
    move(MANIFEST);
    delete(staging);
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

  /** Gives up what was not committed: the folder is as it was before. */
  @Override
  public void close() throws IOException {
    lock.writeLock().lock();
    try {
      if (!closed) {
        closed = true;
        delete(staging);
        if (created && list(folder).isEmpty()) {
          Files.delete(folder);
        }
      }
    } finally {
      lock.writeLock().unlock();
    }
  }

  private void move(String name) throws IOException {
    Path target = folder.resolve(name);
    Files.createDirectories(target.getParent());
    Files.move(
        staging.resolve(name),
        target,
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  private SortedMap<String, Path> written() throws IOException {
    SortedMap<String, Path> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(staging)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        files.put(staging.relativize(file).toString().replace('\\', '/'), file);
      }
    }
    return files;
  }

  private void deleteEmptyFolders(Path from) throws IOException {
    for (Path p = from; !p.equals(folder) && Files.exists(p); p = p.getParent()) {
      if (!list(p).isEmpty()) {
        return;
      }
      Files.delete(p);
    }
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return new ArrayList<>(children.toList());
    }
  }

  private static void delete(Path tree) throws IOException {
    if (!Files.exists(tree)) {
      return;
    }
    try (Stream<Path> walk = Files.walk(tree)) {
      for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
