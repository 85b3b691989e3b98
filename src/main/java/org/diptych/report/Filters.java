package org.diptych.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.diptych.compare.AxisTable;
import org.diptych.compare.CategoryRow;
import org.diptych.compare.Coded;
import org.diptych.compare.Comparison;
import org.diptych.compare.HolderSlice;
import org.diptych.compare.TargetNames;
import org.diptych.lexicon.PartialDate;

/**
 * By what the list of statements can be narrowed where scripts run. Values are written as numbers,
 * since each statement carries its own.
 */
final class Filters {

  /**
   * One of the choices.
   *
   * @param name of its field
   * @param label for people
   * @param options the labels of its values; a value is their index
   * @param values the values of a statement, as indexes separated by blanks
   */
  record Choice(String name, String label, List<String> options, Function<Coded, String> values) {}

  private final List<Choice> choices = new ArrayList<>();

  Filters(Comparison comparison, Labels labels) {
    List<Coded> rows = comparison.rows();
    add("target", "Country", rows, coded -> coded.statement().target(), TargetNames::name);
    addCategories(comparison, labels);
    add("polarity", "Polarity", rows, coded -> coded.statement().polarity().id(), words());
    add("modality", "Modality", rows, coded -> coded.statement().modality().id(), words());
    add("attribution", "Attribution", rows, coded -> coded.statement().voice().id(), words());
    add("holder", "Holder", rows, c -> c.statement().holder().name(), HolderSlice::label);
    add("year", "Year", rows, Filters::year, words());
    add("standing", "Standing", rows, coded -> coded.standing().id(), words());
  }

  private static UnaryOperator<String> words() {
    return id -> id.replace('_', ' ');
  }

  private static String year(Coded coded) {
    return PartialDate.tryParse(coded.statement().date())
        .map(date -> Integer.toString(date.year()))
        .orElse("undated");
  }

  private void add(
      String name,
      String label,
      List<Coded> rows,
      Function<Coded, String> value,
      UnaryOperator<String> words) {
    Map<String, Integer> indexes = new TreeMap<>();
    rows.forEach(coded -> indexes.put(value.apply(coded), 0));
    List<String> options = new ArrayList<>();
    for (Map.Entry<String, Integer> entry : indexes.entrySet()) {
      entry.setValue(options.size());
      options.add(words.apply(entry.getKey()));
    }
    choices.add(
        new Choice(name, label, options, coded -> indexes.get(value.apply(coded)).toString()));
  }

  /** A sub-code is found under its parents, too. */
  private void addCategories(Comparison comparison, Labels labels) {
    List<String> ids = new ArrayList<>();
    for (AxisTable axis : comparison.overall().axes()) {
      for (CategoryRow row : axis.categories()) {
        ids.add(row.category().id());
      }
    }
    choices.add(
        new Choice(
            "category",
            "Category",
            ids.stream().map(labels::of).toList(),
            coded ->
                labels.chain(coded.statement().category()).stream()
                    .map(id -> Integer.toString(ids.indexOf(id)))
                    .collect(Collectors.joining(" "))));
  }

  /** All choices, in the order of {@link #values}. */
  List<Choice> choices() {
    return choices;
  }

  /** A statement's values for all choices, separated by bars. */
  String values(Coded coded) {
    return choices.stream()
        .map(choice -> choice.values().apply(coded))
        .collect(Collectors.joining("|"));
  }
}
