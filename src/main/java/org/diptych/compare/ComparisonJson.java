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
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

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
    root.set("findings", findings());
    root.set("overall", tables(comparison.overall(), true));
    root.set("self", tables(comparison.self(), true));
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
      put(year, "documents_read", slice.documentsRead());
      year.set("axes", tables(slice.tables(), false));
    }
    return root;
  }

  private ObjectNode corpus() {
    CorpusFacts facts = comparison.facts();
    ObjectNode corpus = JSON.objectNode();
    put(corpus, "documents", facts.documentsRead());
    put(corpus, "undated", facts.undated());
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

  private ArrayNode findings() {
    ArrayNode findings = JSON.arrayNode();
    for (Finding finding : comparison.findings()) {
      ObjectNode node = findings.addObject();
      node.put("finding", finding.kind());
      node.put("axis", finding.axis().axis().id());
      node.put("category", finding.row().category().id());
      if (finding instanceof Finding.Common common) {
        node.put("polarity", common.polarity().id());
      }
      node.set("of", strings(finding.of()));
      node.set("others", strings(finding.others()));
      node.put("sentence", FindingWords.sentence(finding));
    }
    return findings;
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
      put(node, measure.id(), cell.count(measure));
    }
    OptionalDouble share = cell.shareOf(whole);
    if (share.isPresent()) {
      node.put("share", BigDecimal.valueOf(share.getAsDouble()).setScale(4, RoundingMode.HALF_UP));
    } else {
      node.putNull("share");
    }
    return node;
  }

  private static void put(ObjectNode node, String name, OptionalInt figure) {
    if (figure.isPresent()) {
      node.put(name, figure.getAsInt());
    } else {
      node.putNull(name);
    }
  }

  private static ArrayNode strings(List<String> values) {
    ArrayNode array = JSON.arrayNode();
    values.forEach(array::add);
    return array;
  }
}
