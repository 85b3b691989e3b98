package org.diptych.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Decides whether a run may write to a folder. */
final class Admission {

  /** The file whose lock keeps a second run out. */
  static final String LOCK = "lock";

  private Admission() {}

  /** The hidden folder that a run works in. */
  static Path work(Path folder) {
    return folder.resolve(".diptych-partial");
  }

  /** Whether a run was cut off there that can be taken up again. */
  static boolean unfinished(Path folder) {
    return Files.exists(work(folder).resolve(Journal.FILE));
  }

  static String inUse(Path folder) {
    return folder + ": another run is writing there; wait for it, or name a new folder";
  }

  /** One line per fault; empty if the folder can be used. */
  static List<String> faults(Path folder, OutputFolder.Mode mode) {
    try {
      if (!Files.exists(folder)) {
        return missing(folder);
      }
      if (!Files.isDirectory(folder)) {
        return List.of(folder + ": is a file; name a folder for the output");
      }
      if (!Files.isWritable(folder)) {
        return List.of(folder + ": cannot be written to; name another folder or change its rights");
      }
      if (RunLock.taken(work(folder).resolve(LOCK))) {
        return List.of(inUse(folder));
      }
      List<Path> content = FileTree.children(folder);
      content.remove(work(folder));
      return switch (mode) {
        case NEW -> fresh(folder, content);
        case OVERWRITE -> content.isEmpty() ? List.of() : replaceable(folder);
        case RESUME ->
            // Where the files of the earlier run are being replaced, its manifest no longer tells.
            content.isEmpty() || Files.exists(work(folder).resolve(OutputFolder.MANIFEST))
                ? List.of()
                : resumable(folder);
      };
    } catch (IOException e) {
      return List.of(folder + ": cannot be read (" + e.getMessage() + "); name another folder");
    }
  }

  private static List<String> missing(Path folder) {
    Path above = folder.toAbsolutePath().getParent();
    while (above != null && !Files.exists(above)) {
      above = above.getParent();
    }
    return above != null && Files.isDirectory(above) && Files.isWritable(above)
        ? List.of()
        : List.of(folder + ": cannot be made in " + above + "; name another folder");
  }

  private static List<String> fresh(Path folder, List<Path> content) {
    if (unfinished(folder)) {
      return List.of(
          folder
              + ": holds a run that was cut off; go on with --resume, or begin anew with"
              + " --overwrite");
    }
    if (content.isEmpty()) {
      return List.of();
    }
    return List.of(
        folder
            + ": is not empty; name a new folder"
            + (Files.exists(folder.resolve(OutputFolder.MANIFEST))
                ? ", or replace the earlier run with --overwrite"
                : ""));
  }

  private static List<String> replaceable(Path folder) throws IOException {
    Path manifest = folder.resolve(OutputFolder.MANIFEST);
    return Files.exists(manifest)
        ? Manifest.read(manifest).changed(folder)
        : List.of(folder + ": is not empty and holds no run of Diptych; name a new folder");
  }

  private static List<String> resumable(Path folder) throws IOException {
    if (unfinished(folder)) {
      return Files.exists(folder.resolve(OutputFolder.MANIFEST)) ? replaceable(folder) : List.of();
    }
    return Files.exists(folder.resolve(OutputFolder.MANIFEST))
        ? List.of()
        : List.of(folder + ": is not empty and holds no run of Diptych; name a new folder");
  }
}
