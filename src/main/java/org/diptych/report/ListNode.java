package org.diptych.report;

import java.util.ArrayList;
import java.util.List;
import org.diptych.compare.Coded;

/**
 * A list of sentences behind a count; it holds the lists of narrower counts.
 *
 * @param id of its element
 * @param title what is counted
 * @param children narrower lists
 * @param rows the statements in none of them
 */
record ListNode(String id, String title, List<ListNode> children, List<Coded> rows) {

  /**
   * A list; narrower lists of a single statement are dissolved, since its count links it itself.
   */
  static ListNode of(String id, String title, List<ListNode> children, List<Coded> rows) {
    List<ListNode> kept = children.stream().filter(child -> child.size() > 1).toList();
    List<Coded> own = new ArrayList<>(rows);
    children.stream().filter(child -> child.size() == 1).forEach(child -> own.addAll(child.rows()));
    return new ListNode(id, title, kept, List.copyOf(own));
  }

  /** How many statements it has, narrower lists included. */
  int size() {
    return rows.size() + children.stream().mapToInt(ListNode::size).sum();
  }
}
