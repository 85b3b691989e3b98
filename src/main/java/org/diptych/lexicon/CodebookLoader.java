package org.diptych.lexicon;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compiles the rows of {@code codebook.tsv}. */
final class CodebookLoader {

  static final List<String> COLUMNS =
      List.of("axis", "category", "parent", "label", "definition", "on");

  /** An id with a hyphen in front would read as a negated one. */
  private static final String ID = "[a-z0-9][a-z0-9-]*";

  private final List<Row> rows;
  private final List<String> faults;

  /**
   * @param rows one for each axis and category
   * @param faults takes one line per fault
   */
  CodebookLoader(List<Row> rows, List<String> faults) {
    this.rows = rows;
    this.faults = faults;
  }

  Codebook load() {
    Map<String, Codebook.Axis> axes = new LinkedHashMap<>();
    Map<String, Codebook.Category> categories = new LinkedHashMap<>();
    for (Row row : rows) {
      String axis = row.cell("axis");
      String id = row.cell("category");
      if (!axis.matches(ID) || !(id.isEmpty() || id.matches(ID))) {
        faults.add(row.fault("ids are lower-case letters, digits and hyphens"));
      } else if (LanguageLoader.TABLES.contains(axis)) {
        faults.add(row.fault("no axis can be called '" + axis + "': that is another table"));
      } else if (id.isEmpty()) {
        axes.put(axis, axis(row));
      } else if (categories.containsKey(id)) {
        faults.add(row.fault("the category '" + id + "' stands in two axes"));
      } else {
        categories.put(id, category(row));
      }
    }
    Codebook codebook = new Codebook(List.copyOf(axes.values()), List.copyOf(categories.values()));
    for (Row row : rows) {
      checkAxis(row, codebook);
      checkParent(row, codebook);
    }
    return codebook;
  }

  private Codebook.Axis axis(Row row) {
    String on = row.cell("on");
    if (!on.matches("yes|no")) {
      faults.add(row.fault("the row of an axis says 'yes' or 'no' in the column 'on'"));
    }
    return new Codebook.Axis(
        row.cell("axis"), row.cell("label"), row.cell("definition"), on.equals("yes"));
  }

  private static Codebook.Category category(Row row) {
    return new Codebook.Category(
        row.cell("axis"),
        row.cell("category"),
        row.cell("parent"),
        row.cell("label"),
        row.cell("definition"));
  }

  private void checkAxis(Row row, Codebook codebook) {
    if (codebook.axis(row.cell("axis")).isEmpty() && row.cell("axis").matches(ID)) {
      faults.add(row.fault("no row describes the axis '" + row.cell("axis") + "'"));
    }
  }

  private void checkParent(Row row, Codebook codebook) {
    String parent = row.cell("parent");
    if (parent.isEmpty()) {
      return;
    }
    if (codebook.category(parent).filter(p -> p.axis().equals(row.cell("axis"))).isEmpty()) {
      faults.add(row.fault("no category '" + parent + "' in the axis for the parent"));
    } else if (ownAncestor(row.cell("category"), codebook)) {
      faults.add(row.fault("the category '" + row.cell("category") + "' is its own parent"));
    }
  }

  private static boolean ownAncestor(String category, Codebook codebook) {
    List<String> chain = new ArrayList<>(codebook.withParents(category));
    String last = chain.get(chain.size() - 1);
    return codebook.category(last).map(c -> !c.parent().isEmpty()).orElse(false);
  }
}
