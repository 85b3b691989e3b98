package org.diptych.pipeline;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What Diptych wrote to a folder: a checksum, two blanks and a path on each line, as {@code
 * sha256sum} writes them. The paths hold no line breaks.
 */
final class Manifest {

  static final Manifest NONE = new Manifest(new TreeMap<>());

  /** In the place of a checksum: the file differs from run to run. */
  private static final String ANY = "-";

  private final SortedMap<String, String> checksums;

  private Manifest(SortedMap<String, String> checksums) {
    this.checksums = checksums;
  }

  /** The manifest of some files, by path below the folder. */
  static Manifest of(Path folder, SortedMap<String, Path> files) throws IOException {
    SortedMap<String, String> checksums = new TreeMap<>();
    for (Map.Entry<String, Path> file : files.entrySet()) {
      boolean log = file.getKey().equals(OutputFolder.LOG);
      checksums.put(file.getKey(), log ? ANY : Checksums.of(folder.resolve(file.getKey())));
    }
    return new Manifest(checksums);
  }

  /**
   * Reads a manifest.
   *
   * @throws IOException if it cannot be read, or is none
   */
  static Manifest read(Path file) throws IOException {
    SortedMap<String, String> checksums = new TreeMap<>();
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      int gap = line.indexOf("  ");
      if (gap < 0 || leadsOut(line.substring(gap + 2))) {
        throw new IOException(file + ": is no manifest of Diptych");
      }
      checksums.put(line.substring(gap + 2), line.substring(0, gap));
    }
    return new Manifest(checksums);
  }

  void write(Writer out) throws IOException {
    for (Map.Entry<String, String> entry : checksums.entrySet()) {
      out.write(entry.getValue() + "  " + entry.getKey() + "\n");
    }
  }

  Set<String> names() {
    return checksums.keySet();
  }

  /** One line for each file that is no longer as it was written, or that Diptych did not write. */
  List<String> changed(Path folder) throws IOException {
    List<String> faults = new ArrayList<>();
    for (Map.Entry<String, String> entry : checksums.entrySet()) {
      Path file = folder.resolve(entry.getKey());
      if (Files.exists(file)
          && !entry.getValue().equals(ANY)
          && !entry.getValue().equals(Checksums.of(file))) {
        faults.add(
            file + ": was changed since Diptych wrote it; move it away or name another folder");
      }
    }
    return faults;
  }

  /** What stands in a manifest is deleted one day: it must lie in the folder. */
  private static boolean leadsOut(String name) {
    Path path = Path.of(name).normalize();
    return path.isAbsolute() || path.startsWith("..") || path.toString().isEmpty();
  }
}
