package org.diptych.evaluate;

import org.diptych.evaluate.Bootstrap.Interval;

/**
 * One line of an evaluation.
 *
 * @param table which table it stands in: level, attribute, axis, category, target, attribution,
 *     kind of document, period, year or document
 * @param group what it is about: a level, an attribute, a category, …
 * @param score the counts
 * @param precision interval of the precision
 * @param recall interval of the recall
 * @param f1 interval of F1
 */
public record Figure(
    String table, String group, Score score, Interval precision, Interval recall, Interval f1) {

  /** A line without intervals. */
  static Figure plain(String table, String group, Score score) {
    return new Figure(table, group, score, Interval.NONE, Interval.NONE, Interval.NONE);
  }
}
