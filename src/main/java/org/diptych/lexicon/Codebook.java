package org.diptych.lexicon;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The axes and their categories, in the order of {@code codebook.tsv}. Immutable. */
public final class Codebook {

  /**
   * An axis.
   *
   * @param id such as {@code war-purpose}
   * @param label for people
   * @param definition what the axis asks
   * @param on whether a run takes it without being asked
   */
  public record Axis(String id, String label, String definition, boolean on) {}

  /**
   * A category of an axis.
   *
   * @param axis id of its axis
   * @param id such as {@code threat}
   * @param parent id of the category of which it is a sub-code; empty if of none
   * @param label for people
   * @param definition how the target, or the war against it, is seen
   */
  public record Category(String axis, String id, String parent, String label, String definition) {}

  private final Map<String, Axis> axes;
  private final Map<String, Category> categories;

  Codebook(List<Axis> axes, List<Category> categories) {
    this.axes = new LinkedHashMap<>();
    this.categories = new LinkedHashMap<>();
    axes.forEach(axis -> this.axes.put(axis.id(), axis));
    categories.forEach(category -> this.categories.put(category.id(), category));
  }

  /**
   * Reads a {@code codebook.tsv} by itself.
   *
   * @param name how messages name the table
   * @param bytes the table
   * @throws LexiconException with all faults
   */
  public static Codebook read(String name, byte[] bytes) {
    List<String> faults = new ArrayList<>();
    List<Row> rows = TsvReader.read("codebook", name, bytes, CodebookLoader.COLUMNS, faults);
    Codebook codebook = new CodebookLoader(rows, faults).load();
    if (!faults.isEmpty()) {
      throw new LexiconException(faults);
    }
    return codebook;
  }

  /** All axes. */
  public List<Axis> axes() {
    return List.copyOf(axes.values());
  }

  /** The axis with this id. */
  public Optional<Axis> axis(String id) {
    return Optional.ofNullable(axes.get(id));
  }

  /** The ids of the axes that a run takes without being asked. */
  public List<String> axesOn() {
    return axes.values().stream().filter(Axis::on).map(Axis::id).toList();
  }

  /** All categories. */
  public List<Category> categories() {
    return List.copyOf(categories.values());
  }

  /** The categories of an axis, sub-codes included. */
  public List<Category> categories(String axis) {
    return categories.values().stream().filter(c -> c.axis().equals(axis)).toList();
  }

  /** The category with this id. */
  public Optional<Category> category(String id) {
    return Optional.ofNullable(categories.get(id));
  }

  /** A category's id and those of its parents, nearest first. */
  public List<String> withParents(String category) {
    List<String> chain = new ArrayList<>();
    String id = category;
    while (!id.isEmpty() && !chain.contains(id)) {
      chain.add(id);
      id = category(id).map(Category::parent).orElse("");
    }
    return chain;
  }
}
