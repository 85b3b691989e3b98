package org.diptych.pipeline;

import java.io.BufferedWriter;
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
import java.util.SortedMap;
import java.util.TreeMap;
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
  private boolean closed;

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

  /**
   * Where to write a file, for now; the folders above it exist.
   *
   * @param name path below the output folder, with slashes
   * @throws IOException if the folder was closed or cannot be written to
   */
  public synchronized Path file(String name) throws IOException {
    if (closed) {
      throw new IOException("the run was stopped");
    }
    Path file = staging.resolve(name).normalize();
    if (!file.startsWith(staging)) {
      throw new IOException(name + ": leads out of the output folder");
    }
    Files.createDirectories(file.getParent());
    return file;
  }

  /** Where files are written to, for now. */
  public Path staging() {
    return staging;
  }

  /** Opens a text file in UTF-8. */
  public BufferedWriter writer(String name) throws IOException {
    return Files.newBufferedWriter(file(name), StandardCharsets.UTF_8);
  }

  /**
   * Moves everything to its place and takes away what an earlier run wrote.
   *
   * @throws IOException if that fails, or the folder was closed before
   */
  public synchronized void commit() throws IOException {
    if (closed) {
      throw new IOException("the run was stopped");
    }
    Manifest manifest = Manifest.of(staging, written());
    try (Writer out = writer(MANIFEST)) {
      manifest.write(out);
    }
    for (String name : manifest.names()) {
      if (Files.exists(folder.resolve(name)) && !old.names().contains(name)) {
        throw new IOException(
            folder.resolve(name) + ": was not written by Diptych; move it away and run again");
      }
    }
    for (String name : old.names()) {
      if (!manifest.names().contains(name)) {
        Files.deleteIfExists(folder.resolve(name));
        deleteEmptyFolders(folder.resolve(name).getParent());
      }
    }
    for (String name : manifest.names()) {
      move(name);
    }
    move(MANIFEST);
    delete(staging);
    closed = true;
  }

  /** Whether the run was committed or given up. */
  public synchronized boolean isClosed() {
    return closed;
  }

  /** Gives up what was not committed: the folder is as it was before. */
  @Override
  public synchronized void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    delete(staging);
    if (created && list(folder).isEmpty()) {
      Files.delete(folder);
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
