package org.diptych.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.diptych.lexicon.Codebook;
import org.diptych.lexicon.PartialDate;
import org.diptych.statement.Holder;
import org.diptych.statement.Polarity;
import org.diptych.statement.Statement;
import org.diptych.statement.StatementRow;

/**
 * Writes a database of the Discourse Network Analyzer 3.0 (Leifeld; tables of version 3.0.11): a
 * statement's person is a holder that is a person, its organization one that is a body, its concept
 * {@code target: category}, and agreement says whether that is affirmed. Three variables of our own
 * carry modality, attribution, and the rest as text, so that an import brings back the whole row.
 */
final class DnaWriter {

  private static final String SCHEMA = "dna.sql";

  /** The longest text that a field of one line takes. */
  private static final int LONGEST = 190;

  private static final int ADMIN = 1;
  private static final int PERSON = 1;
  private static final int ORGANIZATION = 2;
  private static final int CONCEPT = 3;
  private static final int AGREEMENT = 4;
  private static final int MODALITY = 6;
  private static final int ATTRIBUTION = 7;
  private static final int DETAILS = 8;

  /** The kinds of holders that are people; the others that are known are bodies. */
  private static final Set<String> PEOPLE = Set.of("person", "historian", "");

  /** The attributes of the entities of a variable: Type, Alias, Notes, in dna.sql. */
  private static final Map<Integer, Integer> FIRST_ATTRIBUTE =
      Map.of(PERSON, 1, ORGANIZATION, 4, CONCEPT, 7, MODALITY, 10, ATTRIBUTION, 13);

  private final CodedCorpus corpus;
  private final Connection connection;
  private final Map<String, Integer> coders = new HashMap<>();
  private final Map<List<Object>, Integer> entities = new HashMap<>();
  private final Map<String, PreparedStatement> inserts = new HashMap<>();
  private int statements;

  private DnaWriter(CodedCorpus corpus, Connection connection) {
    this.corpus = corpus;
    this.connection = connection;
  }

  /**
   * Writes the database.
   *
   * @throws IOException if a text cannot be had or the file cannot be written
   */
  static void write(CodedCorpus corpus, Path file) throws IOException {
    Sqlite.create(
        file,
        connection -> {
          new DnaWriter(corpus, connection).write();
          return null;
        });
  }

  private void write() throws SQLException, IOException {
    schema();
    coders.put("Admin", ADMIN);
    corpus.rows().stream()
        .map(row -> Coders.name(row.statement().source()))
        .distinct()
        .sorted()
        .forEach(name -> coders.putIfAbsent(name, coders.size() + 1));
    for (String name : coders.keySet().stream().sorted().toList()) {
      insertCoder(name);
    }
    int id = 0;
    for (DocumentRows document : corpus.byDocument()) {
      id++;
      document(id, document);
      for (StatementRow row : document.rows()) {
        statement(id, row);
      }
    }
  }

  private void schema() throws SQLException, IOException {
    String script;
    try (InputStream in = DnaWriter.class.getResourceAsStream(SCHEMA)) {
      script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    try (java.sql.Statement sql = connection.createStatement()) {
      for (String line : script.split(";\n")) {
        sql.executeUpdate(line);
      }
    }
  }

  private void insertCoder(String name) throws SQLException {
    insert(
        "INSERT INTO CODERS (ID, Name, Red, Green, Password) VALUES (?, ?, 255, 255, ?)",
        coders.get(name),
        shortened(name),
        DnaPassword.digest());
  }

  private void document(int id, DocumentRows document) throws SQLException, IOException {
    String title = document.title().isEmpty() ? document.name() : document.title();
    insert(
        "INSERT INTO DOCUMENTS (ID, Title, Text, Coder, Author, Source, Section, Notes, Type, Date)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        id,
        shortened(title),
        document.settledText(corpus.texts()),
        ADMIN,
        shortened(document.author()),
        shortened(document.meta().getOrDefault("source", "")),
        shortened(document.reference()),
        Details.of(document),
        shortened(document.meta().getOrDefault("kind", "")),
        seconds(document.date()));
  }

  /** The begin of the date; a document without one stands at the begin of 1970. */
  private static long seconds(String date) {
    return PartialDate.tryParse(date)
        .map(d -> d.first().atStartOfDay().toEpochSecond(ZoneOffset.UTC))
        .orElse(0L);
  }

  private void statement(int document, StatementRow row) throws SQLException {
    Statement s = row.statement();
    statements++;
    insert(
        "INSERT INTO STATEMENTS (ID, StatementTypeId, DocumentId, Start, Stop, Coder)"
            + " VALUES (?, 1, ?, ?, ?, ?)",
        statements,
        document,
        s.span().begin(),
        s.span().end(),
        coders.get(Coders.name(s.source())));
    Holder holder = s.holder();
    boolean person = PEOPLE.contains(holder.kind());
    shortText(PERSON, person ? holder.name() : "", holder.kind(), holder.country());
    shortText(ORGANIZATION, person ? "" : holder.name(), holder.kind(), holder.country());
    String label =
        corpus.codebook().category(s.category()).map(Codebook.Category::label).orElse("");
    shortText(CONCEPT, Concepts.name(s.target(), s.category()), s.axis(), label);
    shortText(MODALITY, s.modality().id(), "", "");
    shortText(ATTRIBUTION, s.voice().id(), "", "");
    insert(
        "INSERT INTO DATABOOLEAN (StatementId, VariableId, Value) VALUES (?, ?, ?)",
        statements,
        AGREEMENT,
        s.polarity() == Polarity.AFFIRMED ? 1 : 0);
    insert(
        "INSERT INTO DATALONGTEXT (StatementId, VariableId, Value) VALUES (?, ?, ?)",
        statements,
        DETAILS,
        Details.of(row));
  }

  private void shortText(int variable, String value, String type, String notes)
      throws SQLException {
    insert(
        "INSERT INTO DATASHORTTEXT (StatementId, VariableId, Entity) VALUES (?, ?, ?)",
        statements,
        variable,
        entity(variable, shortened(value), type, notes));
  }

  private int entity(int variable, String value, String type, String notes) throws SQLException {
    Integer known = entities.get(List.<Object>of(variable, value));
    if (known != null) {
      return known;
    }
    int id = entities.size() + 1;
    entities.put(List.of(variable, value), id);
    insert(
        "INSERT INTO ENTITIES (ID, VariableId, Value, Red, Green, Blue) VALUES (?, ?, ?, 0, 0, 0)",
        id,
        variable,
        value);
    int attribute = FIRST_ATTRIBUTE.get(variable);
    for (String attributeValue :
        List.of(value.isEmpty() ? "" : type, "", value.isEmpty() ? "" : notes)) {
      insert(
          "INSERT INTO ATTRIBUTEVALUES (EntityId, AttributeVariableId, AttributeValue)"
              + " VALUES (?, ?, ?)",
          id,
          attribute++,
          shortened(attributeValue));
    }
    return id;
  }

  private void insert(String sql, Object... values) throws SQLException {
    PreparedStatement insert = inserts.get(sql);
    if (insert == null) {
      insert = connection.prepareStatement(sql);
      inserts.put(sql, insert);
    }
    for (int i = 0; i < values.length; i++) {
      insert.setObject(i + 1, values[i]);
    }
    insert.executeUpdate();
  }

  /** A text as a field of one line takes it. */
  static String shortened(String text) {
    String line = text.replaceAll("[\\r\\n\\t]+", " ");
    return line.codePointCount(0, line.length()) <= LONGEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "…";
  }
}
