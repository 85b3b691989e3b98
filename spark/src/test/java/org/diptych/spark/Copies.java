package org.diptych.spark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes a corpus several times over, as files and as a table. */
final class Copies {

  private Copies() {}

  /**
   * Takes a folder of texts, how many copies, a folder for the copies, and a file for the table.
   */
  public static void main(String[] arguments) throws IOException {
    Path corpus = Path.of(arguments[0]);
    int copies = Integer.parseInt(arguments[1]);
    Path folder = Path.of(arguments[2]);
    List<Path> files;
    try (Stream<Path> all = Files.walk(corpus)) {
      files = all.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
    try (BufferedWriter out = Files.newBufferedWriter(Path.of(arguments[3]));
        CSVPrinter table = new CSVPrinter(out, CSVFormat.RFC4180)) {
      table.printRecord("id", "text");
      for (int copy = 1; copy <= copies; copy++) {
        for (Path file : files) {
          String name = "copy" + copy + "/" + corpus.relativize(file).toString().replace('\\', '/');
          // Else each copy would repeat the first, and no two documents would differ.
          String added = copies == 1 ? "" : "\n\nCopy " + copy + " of " + name + ".\n";
          String text = Files.readString(file, StandardCharsets.UTF_8) + added;
          Path target = folder.resolve(name);
          Files.createDirectories(target.getParent());
          Files.writeString(target, text);
          table.printRecord(name, text);
        }
      }
    }
  }
}
