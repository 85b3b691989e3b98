package org.diptych.pipeline;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;

/**
 * Moves the files of a run from where they were written to where they belong. The manifest in the
 * working folder says that all are there; the one in the output folder, moved last, that all are in
 * their places. In between it may be cut off anywhere and begun again.
 *
 * @param folder the output folder
 * @param work the hidden folder that the run works in
 * @param staging the folder in it with what is published
 */
record Publication(Path folder, Path work, Path staging) {

  /** Lists the files of the run; nothing is added to them any more. */
  void complete() throws IOException {
    Path half = work.resolve(OutputFolder.MANIFEST + ".part");
    try (Writer out = Files.newBufferedWriter(half, StandardCharsets.UTF_8)) {
      Manifest.of(staging, FileTree.files(staging)).write(out);
    }
    move(half, work.resolve(OutputFolder.MANIFEST));
  }

  /**
   * Publishes.
   *
   * @param old what Diptych wrote to the folder before
   * @throws IOException if a file is in the way that Diptych did not write; nothing is moved then
   */
  void publish(Manifest old) throws IOException {
    Set<String> names = Manifest.read(work.resolve(OutputFolder.MANIFEST)).names();
    for (String name : names) {
      if (Files.exists(staging.resolve(name))
          && Files.exists(folder.resolve(name))
          && !old.names().contains(name)) {
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
      if (Files.exists(staging.resolve(name))) {
        Path target = folder.resolve(name);
        Files.createDirectories(target.getParent());
        move(staging.resolve(name), target);
      }
    }
    move(work.resolve(OutputFolder.MANIFEST), folder.resolve(OutputFolder.MANIFEST));
  }

  private static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private void deleteEmptyFolders(Path from) throws IOException {
    for (Path p = from; !p.equals(folder) && Files.exists(p); p = p.getParent()) {
      if (!FileTree.children(p).isEmpty()) {
        return;
      }
      Files.delete(p);
    }
  }
}
