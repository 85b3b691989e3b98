package org.diptych.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.diptych.statement.Statement;
import org.diptych.statement.StatementRow;

/**
 * What other tools have no field for, as lines that people can read ({@code holder: Eden}) and that
 * an import finds again. Names are those of the columns of {@code statements.csv}.
 */
final class Details {

  static final String NOTE = "note";

  private static final String SEPARATOR = "; ";

  private static final List<String> STATEMENT =
      List.of(
          "id",
          "holder",
          "holder_country",
          "holder_kind",
          "attribution",
          "modality",
          "perspective",
          "act",
          "via",
          "date",
          "date_source",
          "page",
          "confidence",
          "evidence",
          "duplicate_of");

  private static final List<String> DOCUMENT =
      List.of("document", "document_date", "author", "title", "reference");

  private Details() {}

  /** The lines of a statement. */
  static String of(StatementRow row) {
    Statement s = row.statement();
    List<String> values =
        List.of(
            row.id(),
            s.holder().name(),
            s.holder().country(),
            s.holder().kind(),
            s.voice().id(),
            s.modality().id(),
            s.perspective().id(),
            s.act(),
            String.join(SEPARATOR, s.via()),
            s.date(),
            s.dateSource(),
            row.page(),
            Double.isNaN(s.confidence()) ? "" : String.format(Locale.ROOT, "%.2f", s.confidence()),
            String.join(SEPARATOR, s.evidence()),
            row.duplicateOf());
    Map<String, String> details = new LinkedHashMap<>();
    for (int i = 0; i < values.size(); i++) {
      details.put(STATEMENT.get(i), values.get(i));
    }
    return lines(details);
  }

  /** The lines of a document. */
  static String of(DocumentRows document) {
    Map<String, String> details = new LinkedHashMap<>();
    details.put("document", document.name());
    details.put("document_date", document.date());
    details.put("author", document.author());
    details.put("title", document.title());
    details.put("reference", document.reference());
    document.meta().forEach((name, value) -> details.put("meta_" + name, value));
    return lines(details);
  }

  private static String lines(Map<String, String> details) {
    return details.entrySet().stream()
        .filter(e -> !e.getValue().isEmpty())
        .map(e -> e.getKey() + ": " + e.getValue().replaceAll("[\\r\\n]+", " "))
        .collect(Collectors.joining("\n"));
  }

  /** Reads lines again; what is none of them becomes the {@link #NOTE}. */
  static Map<String, String> parse(String text) {
    Map<String, String> details = new LinkedHashMap<>();
    for (String line : text.lines().toList()) {
      int colon = line.indexOf(": ");
      String name = colon < 0 ? "" : line.substring(0, colon);
      if (STATEMENT.contains(name) || DOCUMENT.contains(name) || name.startsWith("meta_")) {
        details.put(name, line.substring(colon + 2));
      } else if (!line.isBlank()) {
        details.merge(NOTE, line.strip(), (a, b) -> a + " " + b);
      }
    }
    return details;
  }

  /** Whether a name is one of those that say something of a document. */
  static boolean isDocumentFact(String name) {
    return DOCUMENT.contains(name);
  }

  /** The items of a list that was joined. */
  static List<String> list(String joined) {
    return joined.isEmpty() ? List.of() : List.of(joined.split(SEPARATOR));
  }
}
