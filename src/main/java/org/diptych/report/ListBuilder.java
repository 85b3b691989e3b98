package org.diptych.report;

import java.util.ArrayList;
import java.util.List;
import org.diptych.compare.AxisTable;
import org.diptych.compare.CategoryRow;
import org.diptych.compare.Coded;
import org.diptych.compare.Comparison;
import org.diptych.compare.HolderSlice;
import org.diptych.compare.Measure;
import org.diptych.compare.Tabulation;
import org.diptych.compare.TargetNames;
import org.diptych.compare.YearSlice;

/** Makes the lists behind the tables: target, axis, category, polarity, each within the other. */
final class ListBuilder {

  private final Comparison comparison;

  ListBuilder(Comparison comparison) {
    this.comparison = comparison;
  }

  /** One tree of lists per table; tables without a statement have none. */
  List<ListNode> build() {
    List<ListNode> trees = new ArrayList<>();
    add(Links.ALL, "All holders and years", comparison.overall(), trees);
    add(Links.SELF, "Self-presentations", comparison.self(), trees);
    for (int i = 0; i < comparison.holders().size(); i++) {
      HolderSlice slice = comparison.holders().get(i);
      add(Links.holder(i), slice.label(), slice.tables(), trees);
    }
    for (YearSlice slice : comparison.years()) {
      add(Links.year(slice.year()), slice.label(), slice.tables(), trees);
    }
    return List.copyOf(trees);
  }

  private void add(String id, String title, Tabulation tables, List<ListNode> trees) {
    List<ListNode> children = new ArrayList<>();
    for (String target : comparison.targets()) {
      if (!tables.total(target).rows().isEmpty()) {
        children.add(target(Links.id(id, target), title, target, tables));
      }
    }
    if (!children.isEmpty()) {
      trees.add(ListNode.of(id, title, children, List.of()));
    }
  }

  private static ListNode target(String id, String scope, String target, Tabulation tables) {
    String title = scope + " · " + TargetNames.name(target);
    List<ListNode> children = new ArrayList<>();
    for (AxisTable axis : tables.axes()) {
      if (!axis.total(target).rows().isEmpty()) {
        String axisId = Links.id(id, axis.axis().id());
        children.add(
            ListNode.of(
                axisId,
                title + " · " + axis.axis().label(),
                categories(axisId, title, target, axis, ""),
                List.of()));
      }
    }
    return ListNode.of(id, title, children, List.of());
  }

  private static List<ListNode> categories(
      String axisId, String title, String target, AxisTable axis, String parent) {
    List<ListNode> nodes = new ArrayList<>();
    for (CategoryRow row : axis.categories()) {
      if (row.category().parent().equals(parent) && !row.cell(target).rows().isEmpty()) {
        nodes.add(category(axisId, title, target, axis, row));
      }
    }
    return List.copyOf(nodes);
  }

  private static ListNode category(
      String axisId, String scope, String target, AxisTable axis, CategoryRow row) {
    String id = Links.id(axisId, row.category().id());
    String title = scope + " · " + row.label();
    List<ListNode> children = categories(axisId, scope, target, axis, row.category().id());
    List<Coded> own =
        row.cell(target).rows().stream()
            .filter(coded -> coded.statement().category().equals(row.category().id()))
            .toList();
    boolean bothPolarities =
        row.cell(target).has(Measure.AFFIRMED) && row.cell(target).has(Measure.NEGATED);
    if (children.isEmpty() && bothPolarities) {
      return ListNode.of(
          id,
          title,
          List.of(
              polarity(id, title, row, target, Measure.AFFIRMED),
              polarity(id, title, row, target, Measure.NEGATED)),
          List.of());
    }
    return ListNode.of(id, title, children, own);
  }

  private static ListNode polarity(
      String id, String title, CategoryRow row, String target, Measure polarity) {
    return ListNode.of(
        Links.id(id, polarity.id()),
        title + " · " + polarity.id(),
        List.of(),
        row.cell(target).rows(polarity));
  }
}
