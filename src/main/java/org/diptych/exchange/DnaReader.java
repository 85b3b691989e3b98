package org.diptych.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.diptych.statement.Polarity;
import org.diptych.statement.Span;

/** Reads a database of the Discourse Network Analyzer 3.0 (tables as in {@code dna.sql}). */
final class DnaReader {

  private static final String PERSON = "person";
  private static final String ORGANIZATION = "organization";
  private static final String CONCEPT = "concept";
  private static final String AGREEMENT = "agreement";
  private static final String DETAILS = "diptych";

  /** The variables that have a column in a table of statements. */
  private static final Set<String> KNOWN =
      Set.of(PERSON, ORGANIZATION, CONCEPT, AGREEMENT, DETAILS, "modality", "attribution");

  private final Path file;
  private final Concepts concepts;
  private final Connection connection;
  private final ImportedRows rows = new ImportedRows();
  private final List<ImportedCoding.Unmapped> unmapped = new ArrayList<>();

  private DnaReader(Path file, Concepts concepts, Connection connection) {
    this.file = file;
    this.concepts = concepts;
    this.connection = connection;
  }

  /**
   * Reads a database.
   *
   * @throws IOException if it is none, or of another version; the message is one line
   */
  static ImportedCoding read(Path file, Concepts concepts) throws IOException {
    return Sqlite.read(file, connection -> new DnaReader(file, concepts, connection).coding());
  }

  /** A document: what is known of it, and its text. */
  private record Document(Map<String, String> facts, String text) {

    String name() {
      return facts.get("document");
    }
  }

  private ImportedCoding coding() throws SQLException, IOException {
    checkVersion();
    Map<String, Document> documents = documents();
    Map<String, Map<String, String>> values = values();
    Map<String, String> coders = new LinkedHashMap<>();
    Sqlite.rows(connection, "SELECT ID, Name FROM CODERS")
        .forEach(coder -> coders.put(coder.get(0), coder.get(1)));
    for (List<String> s :
        Sqlite.rows(
            connection,
            "SELECT s.ID, s.DocumentId, s.Start, s.Stop, s.Coder, t.Label FROM STATEMENTS s"
                + " LEFT JOIN STATEMENTTYPES t ON t.ID = s.StatementTypeId"
                + " ORDER BY s.DocumentId, s.Start, s.ID")) {
      Document document = documents.get(s.get(1));
      if (document == null) {
        throw new IOException(file + ": the statement " + s.get(0) + " stands in no document");
      }
      statement(
          document,
          new Span(Integer.parseInt(s.get(2)), Integer.parseInt(s.get(3))),
          coders.getOrDefault(s.get(4), ""),
          s.get(5),
          values.getOrDefault(s.get(0), Map.of()));
    }
    SortedMap<String, String> texts = new TreeMap<>();
    documents.values().forEach(document -> texts.put(document.name(), document.text()));
    return new ImportedCoding(rows.rows(), texts, unmapped, List.of());
  }

  private void checkVersion() throws SQLException, IOException {
    Set<String> tables =
        Sqlite.rows(connection, "SELECT name FROM sqlite_master WHERE type = 'table'").stream()
            .map(row -> row.get(0))
            .collect(Collectors.toSet());
    for (String table : List.of("SETTINGS", "CODERS", "DOCUMENTS", "VARIABLES", "STATEMENTS")) {
      if (!tables.contains(table)) {
        throw new IOException(
            file + ": is no database of the Discourse Network Analyzer 3 (it lacks " + table + ")");
      }
    }
    String version =
        Sqlite.rows(connection, "SELECT Value FROM SETTINGS WHERE Property = 'version'").stream()
            .map(row -> row.get(0))
            .findFirst()
            .orElse("unknown");
    Set<String> columns =
        Sqlite.rows(connection, "SELECT name FROM pragma_table_info('DATASHORTTEXT')").stream()
            .map(row -> row.get(0))
            .collect(Collectors.toSet());
    if (!version.startsWith("3.0") || !columns.containsAll(Set.of("VariableId", "Entity"))) {
      throw new IOException(
          "%s: was written by the Discourse Network Analyzer %s; only the tables of 3.0 can be read"
              .formatted(file, version));
    }
  }

  private Map<String, Document> documents() throws SQLException {
    Map<String, Document> documents = new LinkedHashMap<>();
    Set<String> names = new HashSet<>();
    for (List<String> d :
        Sqlite.rows(
            connection,
            "SELECT ID, Title, Text, Author, Source, Section, Notes, Type, Date FROM DOCUMENTS"
                + " ORDER BY ID")) {
      Map<String, String> facts = new LinkedHashMap<>(Details.parse(d.get(6)));
      if (!facts.containsKey("document")) {
        facts.put("document", d.get(1));
        facts.put("document_date", day(d.get(8)));
        facts.put("title", d.get(1));
        facts.put("author", d.get(3));
        facts.put("meta_source", d.get(4));
        facts.put("reference", d.get(5));
        facts.put("meta_kind", d.get(7));
        facts.values().removeIf(String::isEmpty);
      }
      if (!names.add(facts.get("document"))) {
        facts.put("document", facts.get("document") + " (" + d.get(0) + ")");
        names.add(facts.get("document"));
      }
      documents.put(d.get(0), new Document(facts, d.get(2)));
    }
    return documents;
  }

  private static String day(String seconds) {
    return seconds.isEmpty()
        ? ""
        : Instant.ofEpochSecond(Long.parseLong(seconds))
            .atZone(ZoneOffset.UTC)
            .toLocalDate()
            .toString();
  }

  /** The values of each statement by name of the variable. */
  private Map<String, Map<String, String>> values() throws SQLException {
    Map<String, Map<String, String>> values = new LinkedHashMap<>();
    for (String query :
        List.of(
            "SELECT d.StatementId, v.Variable, e.Value FROM DATASHORTTEXT d"
                + " JOIN VARIABLES v ON v.ID = d.VariableId JOIN ENTITIES e ON e.ID = d.Entity",
            "SELECT d.StatementId, v.Variable, d.Value FROM DATALONGTEXT d"
                + " JOIN VARIABLES v ON v.ID = d.VariableId",
            "SELECT d.StatementId, v.Variable, d.Value FROM DATAINTEGER d"
                + " JOIN VARIABLES v ON v.ID = d.VariableId",
            "SELECT d.StatementId, v.Variable, d.Value FROM DATABOOLEAN d"
                + " JOIN VARIABLES v ON v.ID = d.VariableId")) {
      for (List<String> value : Sqlite.rows(connection, query)) {
        values
            .computeIfAbsent(value.get(0), id -> new LinkedHashMap<>())
            .put(value.get(1), value.get(2));
      }
    }
    return values;
  }

  private void statement(
      Document document, Span span, String coder, String type, Map<String, String> values)
      throws IOException {
    if (span.end() > document.text().length()) {
      throw new IOException(
          file + ": a statement ends behind the end of the document " + document.name());
    }
    Optional<Concepts.Concept> concept = concepts.concept(values.getOrDefault(CONCEPT, ""));
    if (concept.isEmpty()) {
      unmapped.add(
          new ImportedCoding.Unmapped(
              document.name(),
              span.begin(),
              span.end(),
              coder,
              content(values),
              values.containsKey(CONCEPT)
                  ? "the concept is no 'target: category' of the lexicon"
                  : "the statement type '" + type + "' has no variable 'concept'"));
      return;
    }
    Polarity agreed =
        values.getOrDefault(AGREEMENT, "1").equals("0") ? Polarity.NEGATED : Polarity.AFFIRMED;
    rows.add(
        document.facts(),
        document.text(),
        span,
        concept.get(),
        agreed == concept.get().polarity() ? Polarity.AFFIRMED : Polarity.NEGATED,
        coder,
        details(values));
  }

  private static String content(Map<String, String> values) {
    return values.entrySet().stream()
        .map(e -> e.getKey() + "=" + e.getValue())
        .collect(Collectors.joining(", "));
  }

  /** What the variables say goes before what the statement went out with. */
  private static Map<String, String> details(Map<String, String> values) {
    Map<String, String> details =
        new LinkedHashMap<>(Details.parse(values.getOrDefault(DETAILS, "")));
    String person = values.getOrDefault(PERSON, "");
    String organization = values.getOrDefault(ORGANIZATION, "");
    String holder = person.isEmpty() ? organization : person;
    if (!holder.equals(DnaWriter.shortened(details.getOrDefault("holder", "")))) {
      details.put("holder", holder);
      details.put("holder_kind", person.isEmpty() ? "body" : "person");
      details.remove("holder_country");
      details.remove("perspective");
    }
    for (String name : List.of("modality", "attribution")) {
      if (!values.getOrDefault(name, "").isEmpty()) {
        details.put(name, values.get(name));
      }
    }
    if (!person.isEmpty() && !organization.isEmpty()) {
      details.put("meta_organization", organization);
    }
    values.forEach(
        (name, value) -> {
          if (!KNOWN.contains(name) && !value.isEmpty()) {
            details.put("meta_" + name, value);
          }
        });
    return details;
  }
}
