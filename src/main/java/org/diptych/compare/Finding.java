package org.diptych.compare;

import java.util.List;

/**
 * What the tables say about a category, in the form of a sentence with its counts. A finding
 * describes what was found in the corpus; it explains nothing.
 */
public sealed interface Finding {

  /** The axis. */
  AxisTable axis();

  /** The category with the cells of all targets. */
  CategoryRow row();

  /** The word that tables use: common, one-only, some-only or affirmed-denied. */
  String kind();

  /** The targets of which it is stated; in a contrast those of which it is affirmed. */
  List<String> of();

  /** The targets of which it is not stated; in a contrast those of which it is denied. */
  List<String> others();

  /** Stated of every target: affirmed of each, or denied of each. */
  record Common(AxisTable axis, CategoryRow row, Measure polarity) implements Finding {

    @Override
    public String kind() {
      return "common";
    }

    @Override
    public List<String> of() {
      return List.copyOf(row.cells().keySet());
    }

    @Override
    public List<String> others() {
      return List.of();
    }
  }

  /** Stated of some targets, affirmed or denied, and not of the others. */
  record Partial(AxisTable axis, CategoryRow row, List<String> of, List<String> others)
      implements Finding {

    /** Copies the lists. */
    public Partial {
      of = List.copyOf(of);
      others = List.copyOf(others);
    }

    @Override
    public String kind() {
      return of.size() == 1 ? "one-only" : "some-only";
    }
  }

  /**
   * Affirmed of one target and denied of another. Where it is both affirmed and denied of each
   * target, that is no contrast but {@link Common}, twice.
   */
  record Contrast(AxisTable axis, CategoryRow row, List<String> of, List<String> others)
      implements Finding {

    /** Copies the lists. */
    public Contrast {
      of = List.copyOf(of);
      others = List.copyOf(others);
    }

    @Override
    public String kind() {
      return "affirmed-denied";
    }
  }
}
