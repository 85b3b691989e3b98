package org.diptych.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.uima.fit.factory.JCasFactory;
import org.apache.uima.jcas.JCas;
import org.diptych.io.CasReader;
import org.diptych.io.CasWriter;
import org.diptych.type.PerceptionStatement;

/** A project as INCEpTION exports it, made of what {@code inception export} wrote. */
final class Project {

  private final Path json;
  private final Map<String, byte[]> files = new LinkedHashMap<>();

  /**
   * @param exported folder that {@code inception export} wrote
   */
  Project(Path exported) throws Exception {
    json = exported.resolve("json");
    add("exportedproject.json", "{}".getBytes(StandardCharsets.UTF_8));
    add("source/plain.txt.json", "{}".getBytes(StandardCharsets.UTF_8));
    add("annotation_ser/plain.txt.json/anna.ser", new byte[] {(byte) 0xAC, (byte) 0xED});
  }

  Project add(String name, byte[] bytes) {
    files.put(name, bytes);
    return this;
  }

  /** All documents as somebody left them; in three formats, one after the other. */
  Project annotated(String coder, Consumer<JCas> edit) throws Exception {
    return annotated("annotation", coder, edit);
  }

  Project annotated(String place, String coder, Consumer<JCas> edit) throws Exception {
    JCas jcas = JCasFactory.createJCas();
    int kind = 0;
    try (Stream<Path> documents = Files.list(json)) {
      for (Path document : documents.sorted().toList()) {
        jcas.reset();
        CasReader.read(Files.readAllBytes(document), CasWriter.Format.JSON, "test", jcas);
        edit.accept(jcas);
        String stem = place + "/" + document.getFileName() + "/" + coder;
        switch (kind++ % 3) {
          case 0 -> add(stem + ".json", bytes(jcas, CasWriter.Format.JSON));
          case 1 -> add(stem + ".zip", zipped(jcas, coder));
          default -> add(stem + ".xmi", bytes(jcas, CasWriter.Format.XMI));
        }
      }
    }
    return this;
  }

  private static byte[] bytes(JCas jcas, CasWriter.Format format) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CasWriter.write(jcas, format, bytes);
    return bytes.toByteArray();
  }

  private static byte[] zipped(JCas jcas, String coder) throws IOException {
    ByteArrayOutputStream types = new ByteArrayOutputStream();
    CasWriter.writeTypeSystem(jcas.getTypeSystem(), types);
    Map<String, byte[]> inner = new LinkedHashMap<>();
    inner.put("TypeSystem.xml", types.toByteArray());
    inner.put(coder + ".xmi", bytes(jcas, CasWriter.Format.XMI));
    return zip(inner);
  }

  private static byte[] zip(Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  Path zip(Path file) throws IOException {
    return Files.write(file, zip(files));
  }

  Path folder(Path folder) throws IOException {
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Texts.write(folder, file.getKey(), file.getValue());
    }
    return folder;
  }

  /** Sets a statement on a sentence, as an annotator does: by its code alone. */
  static PerceptionStatement code(JCas jcas, int begin, int end, String code) {
    PerceptionStatement statement = new PerceptionStatement(jcas, begin, end);
    statement.setCode(code);
    statement.addToIndexes();
    return statement;
  }

  static PerceptionStatement statement(JCas jcas, String code) {
    return jcas.select(PerceptionStatement.class)
        .filter(s -> s.getCode().equals(code))
        .findFirst()
        .orElse(null);
  }
}
