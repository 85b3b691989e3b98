package org.diptych.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.diptych.compare.Cell;
import org.diptych.compare.Coded;
import org.diptych.compare.Comparison;
import org.diptych.compare.Measure;

/**
 * Leads from every count to its sentences, without a script: a single sentence is linked itself,
 * several by a list at the end of the report. The lists of tables are there from the start; those
 * of parts of a cell, such as what is supposed, are added when a count asks for them, so the lists
 * must be laid out last.
 */
final class Links {

  /**
   * A count as it is shown.
   *
   * @param text the figure, or {@code n/a}
   * @param href where it leads; empty if it counts nothing
   */
  record Count(String text, String href) {}

  /** Prefix of the lists of the whole table. */
  static final String ALL = "all";

  /** Prefix of the lists of self-presentations. */
  static final String SELF = "own";

  private final List<String> anchors = new ArrayList<>();
  private final Map<String, Coded> byRowId = new HashMap<>();
  private final List<ListNode> lists;
  private final Map<String, ListNode> byId = new HashMap<>();
  private final Map<String, ListNode> parts = new LinkedHashMap<>();

  Links(Comparison comparison) {
    Set<String> taken = new HashSet<>();
    for (Coded coded : comparison.rows()) {
      String id = "s-" + coded.row().id().replaceAll("\\s", "_");
      // two coders' rows for a sentence have the same id
      byRowId.putIfAbsent(coded.row().id(), coded);
      anchors.add(taken.add(id) ? id : id + "." + coded.number());
    }
    lists = new ListBuilder(comparison).build();
    lists.forEach(this::index);
  }

  private void index(ListNode node) {
    byId.put(node.id(), node);
    node.children().forEach(this::index);
  }

  /** The id of a list: the prefix of a table, a target, and perhaps an axis and a category. */
  static String id(String... parts) {
    return String.join(".", parts);
  }

  static String holder(int index) {
    return "h" + (index + 1);
  }

  static String year(OptionalInt year) {
    return year.isPresent() ? "y" + year.getAsInt() : "undated";
  }

  /** The id of a statement's element: that of its row, which survives a new run. */
  String anchor(Coded coded) {
    return anchors.get(coded.number() - 1);
  }

  /** The id by which this page's own links find a statement: short, since there are many. */
  static String shortAnchor(Coded coded) {
    return Integer.toString(coded.number());
  }

  /** The statement that a row repeats, or null if it repeats none of the table. */
  Coded original(Coded coded) {
    return byRowId.get(coded.row().duplicateOf());
  }

  /**
   * A count of a cell.
   *
   * @param id of the list of all statements in the cell
   */
  Count count(Cell cell, Measure measure, String id) {
    OptionalInt figure = cell.count(measure);
    if (figure.isEmpty() || figure.getAsInt() == 0) {
      return new Count(Page.figure(figure), "");
    }
    List<Coded> rows = cell.rows(measure);
    String href;
    if (rows.size() == 1) {
      href = shortAnchor(rows.get(0));
    } else if (rows.size() == cell.rows().size()) {
      href = id;
    } else {
      href = id + "." + measure.id();
      if (!byId.containsKey(href)) {
        String title = byId.get(id).title() + " · " + measure.id();
        parts.computeIfAbsent(href, key -> new ListNode(key, title, List.of(), rows));
      }
    }
    return new Count(Page.figure(figure), "#" + href);
  }

  /** The lists of the tables. */
  List<ListNode> lists() {
    return lists;
  }

  /** The lists of parts of cells for which a count has asked so far. */
  List<ListNode> parts() {
    return List.copyOf(parts.values());
  }
}
