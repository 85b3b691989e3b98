package org.diptych.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** Constructed documents, and what became of them. */
final class Texts {

  /** A document with a statement about each country. */
  static final String SOUND =
      "The Japanese militarists are a menace to all their neighbours.\n\n"
          + "Germany must be disarmed and must pay reparations.\n";

  private Texts() {}

  static Path write(Path folder, String name, String text) throws IOException {
    return write(folder, name, text.getBytes(StandardCharsets.UTF_8));
  }

  static Path write(Path folder, String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, bytes);
  }

  static byte[] emptyPdf(boolean encrypted) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument pdf = new PDDocument()) {
      pdf.addPage(new PDPage());
      if (encrypted) {
        pdf.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
      }
      pdf.save(bytes);
    }
    return bytes.toByteArray();
  }

  /** The files below a folder with their content; the log of a run only by name. */
  static SortedMap<String, String> content(Path folder) throws IOException {
    SortedMap<String, String> content = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString();
        content.put(name, name.equals("run-log.json") ? "" : Files.readString(file));
      }
    }
    return content;
  }
}
