package org.diptych.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.diptych.statement.Holder;
import org.diptych.statement.Modality;
import org.diptych.statement.Perspective;
import org.diptych.statement.Statement;
import org.diptych.statement.StatementIds;
import org.diptych.statement.StatementRow;
import org.diptych.statement.StatementsCsv;
import org.diptych.statement.Voice;

/**
 * Reads the coders of a coding. A table in which two or more persons coded holds each of them, and
 * the machine if it has a part in it; any other coding is that of one coder.
 */
public final class CoderReader {

  /** The coder of what the machine found. */
  public static final String MACHINE = "machine";

  private static final String HUMAN = "human:";

  private CoderReader() {}

  /**
   * Reads them.
   *
   * @param path a gold folder, an output folder, or a {@code statements.csv}
   * @throws IOException if there is no coding or a row is wrong; the message names file and line
   */
  public static List<Coder> read(Path path) throws IOException {
    Coding coding = CodingReader.read(path);
    Path table = Files.isDirectory(path) ? path.resolve("statements.csv") : path;
    boolean gold = Files.isRegularFile(path.resolve("statements.tsv"));
    if (gold || !Files.isRegularFile(table)) {
      return List.of(gold(path, coding));
    }
    Map<String, List<StatementRow>> byCoder = new LinkedHashMap<>();
    List<StatementRow> rows = StatementsCsv.read(table);
    for (StatementRow row : rows) {
      byCoder.computeIfAbsent(coder(row), c -> new ArrayList<>()).add(row);
    }
    long persons = byCoder.keySet().stream().filter(c -> !c.equals(MACHINE)).count();
    if (persons > 1) {
      return new TreeSet<>(byCoder.keySet())
          .stream().map(c -> new Coder(c, documents(byCoder.get(c), List.of()))).toList();
    }
    String name =
        byCoder.keySet().stream().filter(c -> !c.equals(MACHINE)).findFirst().orElse(MACHINE);
    return List.of(new Coder(name, documents(rows, coding.documents().keySet())));
  }

  private static String coder(StatementRow row) {
    return row.statement().human() ? row.statement().source().substring(HUMAN.length()) : MACHINE;
  }

  private static SortedMap<String, Coder.Document> documents(
      List<StatementRow> rows, Iterable<String> read) {
    SortedMap<String, List<Coder.Coded>> byDocument = new TreeMap<>();
    read.forEach(document -> byDocument.put(document, new ArrayList<>()));
    for (StatementRow row : rows) {
      byDocument
          .computeIfAbsent(row.document(), d -> new ArrayList<>())
          .add(new Coder.Coded(CodedStatement.of(row), row));
    }
    SortedMap<String, Coder.Document> documents = new TreeMap<>();
    byDocument.forEach((name, coded) -> documents.put(name, new Coder.Document(List.of(), coded)));
    return documents;
  }

  private static Coder gold(Path path, Coding coding) throws IOException {
    String name = String.valueOf(path.toAbsolutePath().normalize().getFileName());
    Texts texts = new Texts(coding.texts());
    SortedMap<String, Coder.Document> documents = new TreeMap<>();
    for (CodedDocument document : coding.documents().values()) {
      List<Coder.Coded> coded = new ArrayList<>();
      for (CodedStatement s : document.statements()) {
        String text =
            texts
                .of(document.name(), s.span())
                .map(t -> t.strip().replaceAll("\\s+", " "))
                .orElse("");
        coded.add(new Coder.Coded(s, row(document, s, text, HUMAN + name)));
      }
      documents.put(document.name(), new Coder.Document(document.sentences(), coded));
    }
    return new Coder(name, documents);
  }

  private static StatementRow row(
      CodedDocument document, CodedStatement s, String text, String source) {
    Statement statement =
        new Statement(
            s.span(),
            s.target(),
            s.axis(),
            s.category(),
            s.polarity(),
            s.modality().isEmpty() ? Modality.ASSERTED : Modality.of(s.modality()),
            s.attribution().isEmpty() ? Voice.AUTHORIAL : Voice.of(s.attribution()),
            new Holder(s.holder(), "", s.holderKind()),
            Perspective.OTHER,
            "",
            List.of(),
            s.date(),
            "",
            s.confidence(),
            s.evidence(),
            source);
    return new StatementRow(
        StatementIds.of(document.name(), text, s.span().begin(), statement),
        document.name(),
        statement,
        text,
        "",
        "",
        document.title(),
        "",
        document.year().equals(CodedDocument.UNKNOWN_YEAR) ? "" : document.year(),
        "",
        Map.of());
  }
}
