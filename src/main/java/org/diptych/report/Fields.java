package org.diptych.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.diptych.compare.AxisTable;
import org.diptych.compare.Coded;
import org.diptych.compare.Comparison;
import org.diptych.compare.HolderSlice;
import org.diptych.compare.Measure;
import org.diptych.compare.Standing;
import org.diptych.compare.TargetNames;
import org.diptych.lexicon.PartialDate;
import org.diptych.statement.Modality;
import org.diptych.statement.Polarity;
import org.diptych.statement.StatementsCsv;
import org.diptych.statement.Voice;

/** By what the concordance can be narrowed: each statement has one value of each field. */
final class Fields {

  static final String ID = "id";
  static final String TARGET = "target";
  static final String AXIS = "axis";
  static final String CATEGORY = "category";
  static final String POLARITY = "polarity";
  static final String MODALITY = "modality";
  static final String ATTRIBUTION = "attribution";
  static final String HOLDER = "holder";
  static final String NAMED = "named";
  static final String YEAR = "year";
  static final String DOCUMENT = "document";
  static final String STANDING = "standing";
  static final String SOURCE = "source";
  static final String BESIDE = "beside";
  static final String WORDS = "words";
  static final String YES = "yes";
  static final String NO = "no";
  static final String UNDATED = "undated";

  /**
   * A field.
   *
   * @param name in addresses
   * @param label for people
   * @param values as addresses have them
   * @param labels of the values
   * @param value the value of a statement
   */
  record Field(
      String name,
      String label,
      List<String> values,
      List<String> labels,
      Function<Coded, String> value) {

    /** The place of every value. */
    Map<String, Integer> places() {
      Map<String, Integer> places = new HashMap<>();
      values.forEach(value -> places.put(value, places.size()));
      return places;
    }
  }

  private final List<Coded> rows;
  private final List<Field> fields = new ArrayList<>();

  Fields(Comparison comparison, Beside beside) {
    rows = comparison.rows();
    Set<String> targets = new LinkedHashSet<>(comparison.targets());
    rows.forEach(coded -> targets.add(coded.statement().target()));
    add(TARGET, "Country", targets, coded -> coded.statement().target(), TargetNames::name);
    axes(comparison);
    fixed(
        POLARITY,
        "Polarity",
        ids(Polarity.values(), Polarity::id),
        c -> c.statement().polarity().id());
    fixed(
        MODALITY,
        "Modality",
        ids(Modality.values(), Modality::id),
        c -> c.statement().modality().id());
    fixed(
        ATTRIBUTION,
        "Attribution",
        ids(Voice.values(), Voice::id),
        c -> c.statement().voice().id());
    add(HOLDER, "Holder", Fields::holder, UnaryOperator.identity());
    fixed(
        NAMED,
        "Holder known by name",
        List.of(YES, NO),
        c -> Measure.HOLDERS.includes(c.statement()) ? YES : NO);
    add(YEAR, "Year", Fields::year, UnaryOperator.identity());
    add(DOCUMENT, "Document", coded -> coded.row().document(), UnaryOperator.identity());
    add(
        STANDING,
        "Counts",
        ids(Standing.values(), Standing::id),
        coded -> coded.standing().id(),
        Card::standing);
    fixed(BESIDE, "Beside another country", beside.values(), beside::of);
    add(SOURCE, "Coded by", coded -> coded.statement().source(), UnaryOperator.identity());
    Set<String> meta = new LinkedHashSet<>();
    rows.forEach(coded -> meta.addAll(coded.row().meta().keySet()));
    for (String column : meta) {
      add(
          StatementsCsv.META + column,
          column.replace('_', ' '),
          coded -> coded.row().meta().getOrDefault(column, ""),
          value -> value.isEmpty() ? "(not said)" : value);
    }
  }

  /** The holder as tables name them. */
  static String holder(Coded coded) {
    return HolderSlice.label(coded.statement().holder().name());
  }

  /** The year of the view. */
  static String year(Coded coded) {
    return PartialDate.tryParse(coded.statement().date())
        .map(date -> Integer.toString(date.year()))
        .orElse(UNDATED);
  }

  private static <T> List<String> ids(T[] values, Function<T, String> id) {
    return List.of(values).stream().map(id).toList();
  }

  private void fixed(
      String name, String label, Collection<String> values, Function<Coded, String> value) {
    add(name, label, values, value, id -> id.replace('_', ' '));
  }

  private void add(
      String name, String label, Function<Coded, String> value, UnaryOperator<String> words) {
    Set<String> values =
        new TreeSet<>(Comparator.comparing((String s) -> s.startsWith("(")).thenComparing(s -> s));
    rows.forEach(coded -> values.add(value.apply(coded)));
    add(name, label, values, value, words);
  }

  private void add(
      String name,
      String label,
      Collection<String> values,
      Function<Coded, String> value,
      UnaryOperator<String> words) {
    fields.add(
        new Field(name, label, List.copyOf(values), values.stream().map(words).toList(), value));
  }

  /** All axes and categories of the comparison, whether or not a statement has them. */
  private void axes(Comparison comparison) {
    Map<String, String> axes = new LinkedHashMap<>();
    Map<String, String> categories = new LinkedHashMap<>();
    for (AxisTable table : comparison.overall().axes()) {
      axes.put(table.axis().id(), table.axis().label());
      table.categories().forEach(row -> categories.put(row.category().id(), row.label()));
    }
    for (Coded coded : rows) {
      axes.putIfAbsent(coded.statement().axis(), coded.statement().axis());
      categories.putIfAbsent(coded.statement().category(), coded.statement().category());
    }
    add(AXIS, "Axis", axes.keySet(), coded -> coded.statement().axis(), axes::get);
    add(
        CATEGORY,
        "Category",
        categories.keySet(),
        coded -> coded.statement().category(),
        categories::get);
  }

  /** A field by its name. */
  Field field(String name) {
    return fields.stream().filter(field -> field.name().equals(name)).findFirst().orElseThrow();
  }

  /** All fields, in the order in which a statement's values are written. */
  List<Field> all() {
    return fields;
  }
}
