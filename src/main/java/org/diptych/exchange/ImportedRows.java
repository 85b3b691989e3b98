package org.diptych.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.diptych.lexicon.Sha256;
import org.diptych.statement.Holder;
import org.diptych.statement.Modality;
import org.diptych.statement.Perspective;
import org.diptych.statement.Polarity;
import org.diptych.statement.Span;
import org.diptych.statement.Statement;
import org.diptych.statement.StatementRow;
import org.diptych.statement.Voice;

/** Makes rows of the codings of another tool. */
final class ImportedRows {

  private final List<StatementRow> rows = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  List<StatementRow> rows() {
    return rows;
  }

  /**
   * Adds a row.
   *
   * @param document its {@link Details}; {@code document} is its name
   * @param text of the document
   * @param span the stretch that was coded
   * @param concept what is said of whom
   * @param polarity affirmed or negated
   * @param coder who coded it, as the tool names them
   * @param details of the statement, as far as they are known; a value that is none becomes a
   *     further column
   */
  void add(
      Map<String, String> document,
      String text,
      Span span,
      Concepts.Concept concept,
      Polarity polarity,
      String coder,
      Map<String, String> details) {
    Function<String, String> detail = name -> details.getOrDefault(name, "");
    Function<String, String> fact = name -> document.getOrDefault(name, "");
    String source = Coders.source(coder);
    // A row that went out from here says itself whether its view has a date.
    boolean dated = details.containsKey("id") || details.containsKey("date");
    Statement statement =
        new Statement(
            span,
            concept.target(),
            concept.category().axis(),
            concept.category().id(),
            polarity,
            parse(detail.apply("modality"), Modality::of, Modality.ASSERTED),
            parse(detail.apply("attribution"), Voice::of, Voice.AUTHORIAL),
            new Holder(
                detail.apply("holder"),
                detail.apply("holder_country"),
                detail.apply("holder_kind")),
            parse(detail.apply("perspective"), Perspective::of, Perspective.OTHER),
            detail.apply("act"),
            Details.list(detail.apply("via")),
            dated ? detail.apply("date") : fact.apply("document_date"),
            dated ? detail.apply("date_source") : metadata(fact.apply("document_date")),
            parse(detail.apply("confidence"), Double::parseDouble, Double.NaN),
            Details.list(detail.apply("evidence")),
            source);
    rows.add(
        new StatementRow(
            id(fact.apply("document"), statement, detail.apply("id")),
            fact.apply("document"),
            statement,
            StatementRow.sentence(text, span),
            fact.apply("author"),
            detail.apply("page"),
            fact.apply("title"),
            fact.apply("reference"),
            fact.apply("document_date"),
            detail.apply("duplicate_of"),
            meta(document, details)));
  }

  private static String metadata(String documentDate) {
    return documentDate.isEmpty() ? "" : "metadata";
  }

  private static Map<String, String> meta(
      Map<String, String> document, Map<String, String> details) {
    Map<String, String> meta = new LinkedHashMap<>();
    for (Map<String, String> lines : List.of(document, details)) {
      lines.forEach(
          (name, value) -> {
            if (name.startsWith("meta_")) {
              meta.put(name.substring("meta_".length()), value);
            }
          });
    }
    for (String name : List.of(Details.NOTE, "modality", "attribution")) {
      String value = details.getOrDefault(name, "");
      boolean known =
          switch (name) {
            case "modality" -> parse(value, Modality::of, null) != null;
            case "attribution" -> parse(value, Voice::of, null) != null;
            default -> false;
          };
      if (!value.isEmpty() && !known) {
        meta.put(name, value);
      }
    }
    return meta;
  }

  /** The id that the row went out with; a new one for a row that is new, or was copied. */
  private String id(String document, Statement s, String known) {
    String id = known;
    for (int copy = 0; id.isEmpty() || !ids.add(id); copy++) {
      id =
          hash(
              document,
              s.span().toString(),
              s.target(),
              s.category(),
              s.source(),
              Integer.toString(copy));
    }
    return id;
  }

  private static String hash(String... parts) {
    return Sha256.hex(String.join("\0", parts)).substring(0, 16);
  }

  private static <T> T parse(String value, Function<String, T> parser, T otherwise) {
    try {
      return value.isEmpty() ? otherwise : parser.apply(value);
    } catch (IllegalArgumentException e) {
      return otherwise;
    }
  }
}
