package org.diptych.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.diptych.lexicon.Codebook;
import org.diptych.lexicon.Sha256;
import org.diptych.statement.StatementRow;
import org.diptych.statement.StatementsCsv;

/**
 * A finished run without the texts, which may be under copyright: codes and offsets, checksums of
 * texts and sentences, codebook, lexicon, parameters and metadata. The comparison is made again
 * from it; who has the texts can check them and put them in again.
 *
 * @param run the record of the run, {@code run.json}, as it was written
 * @param rows the table of statements; the sentence is a checksum
 * @param codebook of the run
 * @param texts the checksum of each document's text; empty where the text was not at hand
 * @param files the checksum of each file of the run, by name
 * @param lexicon the tables of the lexicon, by path
 */
public record Bundle(
    String run,
    List<StatementRow> rows,
    Codebook codebook,
    Map<String, String> texts,
    Map<String, String> files,
    SortedMap<String, byte[]> lexicon) {

  /** The version of this layout. */
  public static final int FORMAT = 1;

  private static final String RECORD = "bundle.json";
  private static final String RUN = "run.json";
  private static final String STATEMENTS = "statements.csv";
  private static final String LEXICON = "lexicon/";

  /** Before a checksum in the place of a sentence. */
  private static final String SENTENCE = "sha256:";

  private static final String README =
      """
      This bundle holds a coding without the texts.
      statements.csv: the statements; in the column text stands the SHA-256 of the sentence.
      codebook.tsv, lexicon/: what was looked for. run.json: versions, parameters, documents.
      bundle.json: the SHA-256 of each document's text, and of each file of the run.
      The tables are made again with: diptych unbundle FILE --out OUT
      With the texts at hand:         diptych unbundle FILE --out OUT --texts FOLDER
      """;

  /**
   * Takes the texts out of a run.
   *
   * @param corpus the run; a text that is not at hand has no checksum
   * @param run the record of the run
   * @param files the checksum of each file of the run, by name
   * @param lexicon the tables of the lexicon, by path
   */
  public static Bundle of(
      CodedCorpus corpus,
      String run,
      Map<String, String> files,
      SortedMap<String, byte[]> lexicon) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (DocumentRows document : corpus.byDocument()) {
      String checksum;
      try {
        checksum = Sha256.hex(corpus.texts().of(document.name()));
      } catch (IOException e) {
        checksum = "";
      }
      texts.put(document.name(), checksum);
    }
    List<StatementRow> rows =
        corpus.rows().stream().map(row -> row.withText(SENTENCE + Sha256.hex(row.text()))).toList();
    return new Bundle(run, rows, corpus.codebook(), texts, files, lexicon);
  }

  /** Writes the bundle. */
  public void write(Path file) throws IOException {
    try (ZipOut zip = new ZipOut(file)) {
      zip.add("README.txt", README.getBytes(StandardCharsets.UTF_8));
      zip.add(RECORD, record().getBytes(StandardCharsets.UTF_8));
      zip.add(RUN, run.getBytes(StandardCharsets.UTF_8));
      zip.add(STATEMENTS, out -> StatementsCsv.write(out, metaColumns(), rows));
      zip.add(CodebookTable.FILE, CodebookTable.of(codebook)::write);
      for (Map.Entry<String, byte[]> table : lexicon.entrySet()) {
        zip.add(LEXICON + table.getKey(), table.getValue());
      }
    }
  }

  private String record() throws JsonProcessingException {
    ObjectNode record = new ObjectMapper().createObjectNode();
    record.put("format", FORMAT);
    ArrayNode documents = record.putArray("documents");
    texts.forEach(
        (name, checksum) -> documents.addObject().put("document", name).put("sha256", checksum));
    ObjectNode checksums = record.putObject("files");
    files.forEach(checksums::put);
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    return new ObjectMapper()
            .writer(
                new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter))
            .writeValueAsString(record)
        + "\n";
  }

  /** The names of the further columns of the table. */
  public List<String> metaColumns() {
    return rows.isEmpty() ? List.of() : List.copyOf(rows.get(0).meta().keySet());
  }

  /**
   * Reads a bundle.
   *
   * @throws IOException if it is none, of a later layout, or not to be trusted; the message is one
   *     line
   */
  public static Bundle read(Path file) throws IOException {
    try (ZipIn zip = ZipIn.open(file)) {
      if (zip.find(RECORD).filter(RECORD::equals).isEmpty()) {
        throw new IOException(file + ": is no bundle of Diptych (it lacks " + RECORD + ")");
      }
      JsonNode record = json(file, zip, RECORD);
      if (record.path("format").asInt() != FORMAT) {
        throw new IOException(
            "%s: has the layout %s of bundles, this version of Diptych knows %s; take the version that wrote it"
                .formatted(file, record.path("format").asText("?"), FORMAT));
      }
      json(file, zip, RUN);
      Map<String, String> texts = new LinkedHashMap<>();
      for (JsonNode document : record.path("documents")) {
        texts.put(document.path("document").asText(), document.path("sha256").asText());
      }
      Map<String, String> files = new LinkedHashMap<>();
      record
          .path("files")
          .fields()
          .forEachRemaining(e -> files.put(e.getKey(), e.getValue().asText()));
      SortedMap<String, byte[]> lexicon = new TreeMap<>();
      for (String name : zip.names()) {
        if (name.startsWith(LEXICON)) {
          lexicon.put(name.substring(LEXICON.length()), zip.read(name));
        }
      }
      return new Bundle(
          text(zip, RUN),
          StatementsCsv.read(file + "/" + STATEMENTS, new StringReader(text(zip, STATEMENTS))),
          Codebook.read(file + "/" + CodebookTable.FILE, zip.read(CodebookTable.FILE)),
          texts,
          files,
          lexicon);
    }
  }

  private static String text(ZipIn zip, String name) throws IOException {
    return new String(zip.read(name), StandardCharsets.UTF_8);
  }

  private static JsonNode json(Path file, ZipIn zip, String name) throws IOException {
    try {
      return new ObjectMapper().readTree(zip.read(name));
    } catch (JsonProcessingException e) {
      throw new IOException(file + "/" + name + ": is no JSON; make the bundle again", e);
    }
  }

  /**
   * Puts the sentences in again.
   *
   * @param source gives the texts
   * @return the rows as they were
   * @throws IOException if a text cannot be had or is another than that of the run; one line for
   *     each such document
   */
  public List<StatementRow> restore(CodedCorpus.Texts source) throws IOException {
    List<String> faults = new ArrayList<>();
    Map<String, String> found = new LinkedHashMap<>();
    texts.forEach(
        (name, checksum) -> {
          try {
            String text = source.of(name);
            found.put(name, text);
            if (!checksum.isEmpty() && !checksum.equals(Sha256.hex(text))) {
              faults.add(name + ": is not the text that was coded; its checksum differs");
            }
          } catch (IOException e) {
            faults.add(e.getMessage());
          }
        });
    if (!faults.isEmpty()) {
      throw new IOException(String.join("\n", faults));
    }
    List<StatementRow> restored = new ArrayList<>();
    for (StatementRow row : rows) {
      String text = found.getOrDefault(row.document(), "");
      String sentence =
          row.statement().span().end() <= text.length()
              ? StatementRow.sentence(text, row.statement().span())
              : "";
      if (!row.text().equals(SENTENCE + Sha256.hex(sentence))) {
        throw new IOException(
            row.document() + ": the statement " + row.id() + " stands elsewhere in this text");
      }
      restored.add(row.withText(sentence));
    }
    return restored;
  }

  /** Whether a file is byte for byte the one that the run wrote. */
  public boolean same(String name, byte[] bytes) {
    return Sha256.hex(bytes).equals(files.get(name));
  }

  /** SHA-256 of a file's bytes, in hexadecimal. */
  public static String checksum(byte[] bytes) {
    return Sha256.hex(bytes);
  }
}
