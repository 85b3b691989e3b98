package org.diptych.inception;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.diptych.exchange.ZipIn;

/** The files of a project: in a zip, or in a folder. */
interface ProjectFiles extends AutoCloseable {

  /** The largest file that is one document. */
  long LONGEST = 200L * 1024 * 1024;

  /** The paths of the files, separated by '/'. */
  List<String> names();

  /**
   * The bytes of a file.
   *
   * @throws IOException if it cannot be read or is larger than can be
   */
  byte[] read(String name) throws IOException;

  @Override
  void close() throws IOException;

  /**
   * Opens a zip or a folder.
   *
   * @throws IOException if it is neither, or cannot be trusted; the message is one line
   */
  static ProjectFiles open(Path path) throws IOException {
    return Files.isDirectory(path) ? folder(path) : zip(path);
  }

  private static ProjectFiles zip(Path path) throws IOException {
    ZipIn zip = ZipIn.open(path);
    return new ProjectFiles() {
      @Override
      public List<String> names() {
        return StreamSupport.stream(zip.names().spliterator(), false).toList();
      }

      @Override
      public byte[] read(String name) throws IOException {
        return zip.read(name);
      }

      @Override
      public void close() throws IOException {
        zip.close();
      }
    };
  }

  private static ProjectFiles folder(Path path) throws IOException {
    List<String> names;
    try (Stream<Path> files = Files.walk(path)) {
      names =
          files
              .filter(Files::isRegularFile)
              .map(file -> path.relativize(file).toString().replace('\\', '/'))
              .sorted()
              .toList();
    }
    return new ProjectFiles() {
      @Override
      public List<String> names() {
        return names;
      }

      @Override
      public byte[] read(String name) throws IOException {
        Path file = path.resolve(name);
        if (Files.size(file) > LONGEST) {
          throw new IOException(file + ": larger than 200 MB; it is not read");
        }
        return Files.readAllBytes(file);
      }

      @Override
      public void close() {
        // Nothing is open.
      }
    };
  }
}
