package org.diptych.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.diptych.compare.AxisTable;
import org.diptych.compare.CategoryRow;
import org.diptych.compare.Coded;
import org.diptych.compare.Comparison;
import org.diptych.compare.HolderSlice;
import org.diptych.statement.Holder;
import org.diptych.statement.Span;
import org.diptych.statement.Statement;
import org.diptych.statement.StatementRow;

/**
 * All statements as one JSON object for the report's script. What occurs often (sentences, values
 * of fields, evidence) is written once and then named by its place, so that the file stays small.
 */
final class StatementData {

  private final Comparison comparison;
  private final Fields fields;
  private final Cues cues;
  private final DocumentNames documents;
  private final Map<String, Integer> texts = new LinkedHashMap<>();
  private final Map<String, Integer> evidence = new LinkedHashMap<>();

  StatementData(Comparison comparison, Fields fields, Cues cues, DocumentNames documents) {
    this.comparison = comparison;
    this.fields = fields;
    this.cues = cues;
    this.documents = documents;
  }

  /** The object; it holds no {@code <}, so that it can stand in a script element. */
  String json() {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.setCharacterEscapes(new HtmlEscapes());
      json.writeStartObject();
      json.writeStringField("key", key());
      writeStrings(json, "targets", comparison.targets());
      json.writeObjectFieldStart("author");
      json.writeStringField("id", Holder.AUTHOR);
      json.writeStringField("label", HolderSlice.label(Holder.AUTHOR));
      json.writeEndObject();
      writeFields(json);
      writeCategories(json);
      writeDocuments(json);
      writeRows(json);
      writeStrings(json, "texts", texts.keySet());
      writeStrings(json, "evidence", evidence.keySet());
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  /** Under what a browser keeps a reader's corrections: the same in every run on the documents. */
  private String key() {
    return DocumentNames.hash(String.join("\n", fields.field(Fields.DOCUMENT).values()));
  }

  private void writeFields(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("fields");
    for (Fields.Field field : fields.all()) {
      json.writeStartObject();
      json.writeStringField("name", field.name());
      json.writeStringField("label", field.label());
      writeStrings(json, "values", field.values());
      if (!field.labels().equals(field.values())) {
        writeStrings(json, "labels", field.labels());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** The axis and the parent of each category, by id. */
  private void writeCategories(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("categories");
    for (AxisTable table : comparison.overall().axes()) {
      for (CategoryRow row : table.categories()) {
        json.writeArrayFieldStart(row.category().id());
        json.writeString(table.axis().id());
        json.writeString(row.category().parent());
        json.writeEndArray();
      }
    }
    json.writeEndObject();
  }

  /** Description, author and page of each document, in the order of the field's values. */
  private void writeDocuments(JsonGenerator json) throws IOException {
    Map<String, StatementRow> rows = new HashMap<>();
    comparison.rows().forEach(coded -> rows.putIfAbsent(coded.row().document(), coded.row()));
    json.writeArrayFieldStart("documents");
    for (String path : fields.field(Fields.DOCUMENT).values()) {
      StatementRow row = rows.get(path);
      json.writeStartArray();
      json.writeString(Card.description(row));
      json.writeString(row.author());
      json.writeString(documents.href(path));
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  private void writeRows(JsonGenerator json) throws IOException {
    Map<String, Integer> numbers = new HashMap<>();
    comparison.rows().forEach(coded -> numbers.putIfAbsent(coded.row().id(), coded.number()));
    List<Map<String, Integer>> places = fields.all().stream().map(Fields.Field::places).toList();
    json.writeArrayFieldStart("rows");
    for (Coded coded : comparison.rows()) {
      StatementRow row = coded.row();
      Statement statement = coded.statement();
      json.writeStartArray();
      json.writeString(row.id());
      json.writeNumber(place(texts, row.text()));
      json.writeNumber(statement.span().begin());
      json.writeNumber(statement.span().end());
      json.writeStartArray();
      for (int i = 0; i < places.size(); i++) {
        json.writeNumber(places.get(i).get(fields.all().get(i).value().apply(coded)));
      }
      json.writeEndArray();
      json.writeString(statement.date());
      json.writeString(row.page());
      if (Double.isNaN(statement.confidence())) {
        json.writeNull();
      } else {
        json.writeNumber(
            BigDecimal.valueOf(statement.confidence()).setScale(2, RoundingMode.HALF_UP));
      }
      json.writeStartArray();
      for (String entry : statement.evidence()) {
        json.writeNumber(place(evidence, entry));
      }
      json.writeEndArray();
      json.writeString(statement.act());
      json.writeString(String.join(", ", statement.via()));
      json.writeStartArray();
      for (Span span : cues.of(row)) {
        json.writeNumber(span.begin());
        json.writeNumber(span.end());
      }
      json.writeEndArray();
      json.writeNumber(numbers.getOrDefault(row.duplicateOf(), 0));
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  private static int place(Map<String, Integer> dictionary, String text) {
    return dictionary.computeIfAbsent(text, key -> dictionary.size());
  }

  private static void writeStrings(JsonGenerator json, String name, Iterable<String> strings)
      throws IOException {
    List<String> list = new ArrayList<>();
    strings.forEach(list::add);
    json.writeFieldName(name);
    json.writeArray(list.toArray(String[]::new), 0, list.size());
  }

  /** Escapes what could end or open an element. */
  private static final class HtmlEscapes extends CharacterEscapes {

    private static final long serialVersionUID = 1L;

    @Override
    public int[] getEscapeCodesForAscii() {
      int[] codes = standardAsciiEscapesForJSON();
      codes['<'] = ESCAPE_STANDARD;
      return codes;
    }

    @Override
    public SerializableString getEscapeSequence(int character) {
      return null;
    }
  }
}
