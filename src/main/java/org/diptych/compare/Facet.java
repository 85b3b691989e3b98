package org.diptych.compare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A further column of the metadata, by whose values the statements are told apart: to whom,
 * publicly or privately, in which archive.
 *
 * @param column its name, without {@code meta_}
 * @param values what the documents say there, in order, with the statements of each
 */
public record Facet(String column, List<Value> values) {

  /** With more values a column names the documents, and no longer groups them. */
  private static final int MOST_VALUES = 12;

  /** With longer values, in UTF-16 code units, it holds remarks. */
  private static final int LONGEST_VALUE = 40;

  /**
   * A value and its statements.
   *
   * @param value as in the metadata; empty where they do not say
   * @param tables the statements that count
   */
  public record Value(String value, Tabulation tables) {

    /** The value for people. */
    public String label() {
      return value.isEmpty() ? "(not said)" : value;
    }
  }

  /** Copies the list. */
  public Facet {
    values = List.copyOf(values);
  }

  /**
   * The columns that have from 2 to 12 different values, none longer than 40 characters.
   *
   * @param rows the rows that count
   * @param tables their counts
   */
  static List<Facet> of(List<Coded> rows, Tabulation tables) {
    Set<String> columns = new LinkedHashSet<>();
    rows.forEach(coded -> columns.addAll(coded.row().meta().keySet()));
    List<Facet> facets = new ArrayList<>();
    for (String column : columns) {
      Set<String> values = new TreeSet<>();
      rows.forEach(coded -> values.add(value(coded, column)));
      boolean words = values.stream().allMatch(value -> value.length() <= LONGEST_VALUE);
      if (words && values.size() > 1 && values.size() <= MOST_VALUES) {
        facets.add(
            new Facet(
                column,
                values.stream()
                    .map(
                        value ->
                            new Value(
                                value, tables.only(coded -> value(coded, column).equals(value))))
                    .toList()));
      }
    }
    return List.copyOf(facets);
  }

  private static String value(Coded coded, String column) {
    return coded.row().meta().getOrDefault(column, "");
  }
}
