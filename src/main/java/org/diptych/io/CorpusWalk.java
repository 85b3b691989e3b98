package org.diptych.io;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds the files below a folder. Each folder is visited once, however many symbolic links lead to
 * it; hidden files and folders are left out.
 */
final class CorpusWalk {

  private static final Set<String> READABLE =
      Set.of("txt", "xml", "html", "htm", "pdf", "xmi", "json");

  private static final Set<String> NO_DOCUMENTS =
      Set.of(MetadataTable.NAME, "typesystem.xml", "readme.md");

  private final Map<String, Path> documents = new TreeMap<>();
  private final Map<String, Path> skipped = new TreeMap<>();
  private final Map<String, Path> tables = new TreeMap<>();
  private final Map<String, Path> typeSystems = new TreeMap<>();
  private final Map<String, IOException> closed = new TreeMap<>();

  /**
   * Looks at a folder or one file.
   *
   * @throws InputException if there is neither
   */
  static CorpusWalk of(Path in) {
    CorpusWalk walk = new CorpusWalk();
    if (Files.isDirectory(in)) {
      walk.folders(in);
    } else if (Files.isRegularFile(in)) {
      walk.single(in);
    } else {
      throw new InputException(
          OneLine.of(in.toString()) + ": no such file or folder; check the path");
    }
    return walk;
  }

  /** Documents by name, sorted. */
  Map<String, Path> documents() {
    return documents;
  }

  /** Other files by name, sorted. */
  Map<String, Path> skipped() {
    return skipped;
  }

  /** Metadata tables by name, sorted. */
  Map<String, Path> tables() {
    return tables;
  }

  /** Type systems by name, sorted. */
  Map<String, Path> typeSystems() {
    return typeSystems;
  }

  /** Folders that could not be opened, and why. */
  Map<String, IOException> closed() {
    return closed;
  }

  private void single(Path in) {
    String name = name(in);
    if (!READABLE.contains(kind(name))) {
      throw new InputException(
          OneLine.of(in.toString())
              + ": not a kind of file that can be read; give one of: .txt .xml .html .htm .pdf .xmi"
              + " .json, or one of these behind which .gz or .zst stands");
    }
    documents.put(name, in);
    Path folder = in.toAbsolutePath().getParent();
    beside(folder, MetadataTable.NAME, tables);
    beside(folder, "TypeSystem.xml", typeSystems);
  }

  private static void beside(Path folder, String name, Map<String, Path> found) {
    Path file = folder.resolve(name);
    if (Files.isRegularFile(file)) {
      found.put(name, file);
    }
  }

  private record Folder(Path path, String prefix) {}

  private void folders(Path root) {
    Set<Object> visited = new HashSet<>();
    Deque<Folder> links = new ArrayDeque<>(List.of(new Folder(root, "")));
    // Links last: a folder keeps the name under which it really lies.
    while (!links.isEmpty()) {
      Deque<Folder> real = new ArrayDeque<>(List.of(links.removeFirst()));
      while (!real.isEmpty()) {
        Folder folder = real.removeFirst();
        try {
          if (visited.add(folder.path().toRealPath())) {
            list(folder, real, links);
          }
        } catch (IOException e) {
          closed.put(folder.prefix().isEmpty() ? "." : folder.prefix(), e);
        }
      }
    }
  }

  private void list(Folder folder, Deque<Folder> real, Deque<Folder> links) throws IOException {
    Map<String, Path> children = new TreeMap<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder.path())) {
      for (Path child : stream) {
        children.put(name(child), child);
      }
    } catch (java.nio.file.DirectoryIteratorException e) {
      throw e.getCause();
    }
    for (Map.Entry<String, Path> entry : children.entrySet()) {
      Path child = entry.getValue();
      if (entry.getKey().startsWith(".") || Files.isHidden(child)) {
        continue;
      }
      String name = folder.prefix() + entry.getKey();
      if (Files.isDirectory(child)) {
        (Files.isSymbolicLink(child) ? links : real).addLast(new Folder(child, name + "/"));
      } else {
        file(name, entry.getKey(), child);
      }
    }
  }

  private void file(String name, String last, Path path) {
    String lower = last.toLowerCase(Locale.ROOT);
    if (lower.equals(MetadataTable.NAME)) {
      tables.put(name, path);
    } else if (lower.equals("typesystem.xml")) {
      typeSystems.put(name, path);
    } else if (READABLE.contains(kind(lower)) && Files.isRegularFile(path)) {
      documents.put(name, path);
    } else if (!NO_DOCUMENTS.contains(lower)) {
      skipped.put(name, path);
    }
  }

  /** What stands behind the last full stop of a name, in lower case. */
  static String extension(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  /** The ending that tells the format of a file: "xmi" for "a.xmi.gz". */
  static String kind(String name) {
    return extension(Compression.without(name));
  }

  /**
   * The last name of a path. Taken from the URI, which has the bytes as they are on the disk, while
   * a path's string loses all other characters where the locale says ASCII.
   */
  static String name(Path path) {
    String raw = path.toUri().getRawPath();
    String last = raw.endsWith("/") ? raw.substring(0, raw.length() - 1) : raw;
    last = last.substring(last.lastIndexOf('/') + 1);
    byte[] bytes =
        URLDecoder.decode(last.replace("+", "%2B"), StandardCharsets.ISO_8859_1)
            .getBytes(StandardCharsets.ISO_8859_1);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      // A name from a system with another encoding: its escaped form at least is unambiguous.
      return last;
    }
  }

  /** All names below the folder that are files, for looking up what a table names. */
  List<String> files() {
    List<String> files = new ArrayList<>(documents.keySet());
    files.addAll(skipped.keySet());
    files.addAll(tables.keySet());
    files.addAll(typeSystems.keySet());
    return files;
  }
}
