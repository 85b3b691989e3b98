package org.diptych.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder for as long as something runs. */
public final class Scratch {

  private Scratch() {}

  /** What is done in the folder. */
  @FunctionalInterface
  public interface Work {
    /** Does it. */
    void in(Path folder) throws IOException;
  }

  /** Makes an empty folder, does the work, and removes it. */
  public static void run(Work work) throws IOException {
    Path folder = Files.createTempDirectory("diptych");
    try {
      work.in(folder);
    } finally {
      List<Path> files;
      try (Stream<Path> walk = Files.walk(folder)) {
        files = walk.sorted(Comparator.reverseOrder()).toList();
      }
      for (Path file : files) {
        Files.delete(file);
      }
    }
  }
}
