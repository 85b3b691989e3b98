package org.diptych.compare;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.diptych.statement.StatementsCsv;

/**
 * The comparison as one JSON object; {@code null} stands where a table reads {@code n/a}. By holder
 * and year only the categories that are used are listed.
 */
final class ComparisonJson {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Comparison comparison;

  ComparisonJson(Comparison comparison) {
    this.comparison = comparison;
  }

  void write(Writer out) throws IOException {
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter()
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultIndenter("  ", "\n"));
    ObjectMapper mapper = new ObjectMapper();
    mapper.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    mapper.writer(printer).writeValue(out, tree());
    out.write('\n');
  }

  private ObjectNode tree() {
    ObjectNode root = JSON.objectNode();
    root.put("badge", comparison.badge());
    root.put("not_measured", "null stands for a figure that was not measured");
    root.set("targets", strings(comparison.targets()));
    root.set("corpus", corpus());
    root.set("rows", rows());
    comparison.checked().ifPresent(checked -> root.set("checked", CheckedTables.json(checked)));
    root.set("findings", FindingsJson.findings(comparison.findings()));
    root.set("silences", FindingsJson.silences(comparison.silences()));
    root.set("overall", tables(comparison.overall(), true));
    root.set("self", tables(comparison.self(), true));
    root.set("historians", tables(comparison.historians(), true));
    ArrayNode holders = root.putArray("holders");
    for (HolderSlice slice : comparison.holders()) {
      ObjectNode holder = holders.addObject();
      holder.put("holder", slice.label());
      holder.set("countries", strings(slice.countries()));
      holder.set("kinds", strings(slice.kinds()));
      holder.set("axes", tables(slice.tables(), false));
    }
    ArrayNode years = root.putArray("years");
    for (YearSlice slice : comparison.years()) {
      ObjectNode year = years.addObject();
      year.put("year", slice.label());
      year.set("documents_read", Figures.json(slice.documentsRead()));
      year.set("axes", tables(slice.tables(), false));
    }
    ArrayNode facets = root.putArray("facets");
    for (Facet facet : comparison.facets()) {
      for (Facet.Value value : facet.values()) {
        ObjectNode node = facets.addObject();
        node.put("column", StatementsCsv.META + facet.column());
        node.put("value", value.value());
        node.set("axes", tables(value.tables(), false));
      }
    }
    root.set("juxtapositions", juxtapositions());
    root.set("disagreements", disagreements());
    root.set("statistics", StatisticsJson.of(comparison.statistics()));
    return root;
  }

  private ArrayNode juxtapositions() {
    ArrayNode array = JSON.arrayNode();
    for (Juxtaposition juxtaposition : comparison.juxtapositions()) {
      ObjectNode node = array.addObject();
      node.put("kind", juxtaposition.kind().id());
      node.put("relation", juxtaposition.relation().id());
      node.set("statements", ids(juxtaposition.rows()));
    }
    return array;
  }

  private ArrayNode disagreements() {
    ArrayNode array = JSON.arrayNode();
    for (Disagreement disagreement : comparison.disagreements()) {
      ObjectNode node = array.addObject();
      node.put("axis", disagreement.axis().axis().id());
      node.put("category", disagreement.row().category().id());
      node.put("target", disagreement.target());
      node.set("affirming", sides(disagreement.affirming()));
      node.set("denying", sides(disagreement.denying()));
    }
    return array;
  }

  private static ArrayNode sides(List<Disagreement.Side> sides) {
    ArrayNode array = JSON.arrayNode();
    for (Disagreement.Side side : sides) {
      array.addObject().put("holder", side.holder()).set("statements", ids(side.rows()));
    }
    return array;
  }

  private static ArrayNode ids(List<Coded> rows) {
    return strings(rows.stream().map(coded -> coded.row().id()).toList());
  }

  private ObjectNode corpus() {
    CorpusFacts facts = comparison.facts();
    ObjectNode corpus = JSON.objectNode();
    corpus.set("documents", Figures.json(facts.documentsRead()));
    corpus.set("undated", Figures.json(facts.undated()));
    ObjectNode perYear = corpus.putObject("documents_per_year");
    facts.documentsPerYear().forEach((year, count) -> perYear.put(Integer.toString(year), count));
    ArrayNode failures = corpus.putArray("failures");
    for (CorpusFacts.Failure failure : facts.failures()) {
      failures.addObject().put("document", failure.path()).put("reason", failure.reason());
    }
    return corpus;
  }

  private ObjectNode rows() {
    ObjectNode rows = JSON.objectNode();
    rows.put("all", comparison.rows().size());
    for (Standing standing : Standing.values()) {
      rows.put(standing.id(), comparison.rows(standing));
    }
    rows.put("counted_by_hand", comparison.codedByHand());
    return rows;
  }

  private ArrayNode tables(Tabulation tables, boolean complete) {
    ArrayNode axes = JSON.arrayNode();
    for (AxisTable table : tables.axes()) {
      ObjectNode axis = axes.addObject();
      axis.put("axis", table.axis().id());
      axis.put("label", table.axis().label());
      ObjectNode totals = axis.putObject("totals");
      for (String target : comparison.targets()) {
        totals.set(target, cell(table.total(target), table.total(target)));
      }
      ArrayNode categories = axis.putArray("categories");
      for (CategoryRow row : table.categories()) {
        if (complete || row.stated()) {
          ObjectNode category = categories.addObject();
          category.put("category", row.category().id());
          category.put("parent", row.category().parent());
          category.put("label", row.label());
          ObjectNode cells = category.putObject("targets");
          for (String target : comparison.targets()) {
            cells.set(target, cell(row.cell(target), table.total(target)));
          }
        }
      }
    }
    return axes;
  }

  private static ObjectNode cell(Cell cell, Cell whole) {
    ObjectNode node = JSON.objectNode();
    for (Measure measure : Measure.values()) {
      node.set(measure.id(), Figures.json(cell.count(measure)));
    }
    node.set("share", Figures.json(cell.shareOf(whole)));
    return node;
  }

  private static ArrayNode strings(List<String> values) {
    ArrayNode array = JSON.arrayNode();
    values.forEach(array::add);
    return array;
  }
}
