package org.diptych.compare;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What the tables say about a category, to be put into a sentence. A finding describes what was
 * found in the corpus; it explains nothing.
 *
 * @param kind what is said
 * @param axis the axis
 * @param row the category with the cells of all targets
 * @param subject what the sides differ in, for people: the name of an event or of a facet; empty
 *     where they are countries, periods or holders
 * @param of the sides that have it: of which it is stated or affirmed, which have the larger share,
 *     or all
 * @param others the sides that lack it: of which it is not stated or is denied, or which have the
 *     smaller share
 * @param silences what bounds the finding where it is stated of some only
 * @param test what the finding rests on beyond its counts
 * @param quotations up to three statements that speak for it
 * @param counterExample the most confident statement that speaks against it; empty if none was
 *     found
 */
public record Finding(
    Kind kind,
    AxisTable axis,
    CategoryRow row,
    String subject,
    List<Side> of,
    List<Side> others,
    List<Silence> silences,
    Test test,
    List<Coded> quotations,
    Optional<Coded> counterExample) {

  /** From this corrected p-value on, a difference is no finding. */
  static final double LEVEL = 0.05;

  /** What a finding says. */
  public enum Kind {
    /** Affirmed of every target. */
    AFFIRMED_OF_ALL("Affirmed of all"),
    /** Denied of every target. */
    DENIED_OF_ALL("Denied of all"),
    /** Stated of some targets and not at all of the others. */
    SOME_ONLY("Said of one only"),
    /** A larger share of the statements about one target than of those about another. */
    MORE_OF_ONE("Said more of one"),
    /** Affirmed of one target and denied of another. */
    AFFIRMED_DENIED("Affirmed of one and denied of another"),
    /** Affirmed of a target in every period. */
    EVERY_PERIOD("Affirmed in every period"),
    /** Another share before an event than after it. */
    CHANGED("Changed at an event"),
    /** Affirmed by some holders and denied by others. */
    HOLDERS_DIFFER("Affirmed by some holders and denied by others"),
    /** Another share in the documents with one value of a facet than in those with another. */
    FACET_SHARE("Said more in some documents"),
    /** Affirmed or denied, or spoken in another act, by the value of a facet. */
    FACET_MANNER("Said in another way in some documents"),
    /** Stated, but too little for any of these. */
    COUNTS_ONLY("Counts only");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    /** The word that tables use. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What people call it. */
    public String title() {
      return title;
    }
  }

  /**
   * What a finding rests on beyond its counts.
   *
   * @param difference of the share of the first of {@code of} less that of the first of {@code
   *     others}, from −1 to 1; not measured where more than two sides are compared
   * @param p of the permutation test over documents, corrected after Holm; not measured where
   *     nothing was tested
   * @param agreement whether the views of the comparison point the same way
   */
  public record Test(Estimate difference, OptionalDouble p, Agreement agreement) {

    static final Test NONE =
        new Test(Estimate.NONE, OptionalDouble.empty(), Agreement.NOT_MEASURED);

    /** A test that knows no views, and no difference of two shares. */
    static Test of(double p) {
      return of(Estimate.NONE, p);
    }

    /** A test that knows no views. */
    static Test of(Estimate difference, double p) {
      return new Test(difference, OptionalDouble.of(p), Agreement.NOT_MEASURED);
    }

    /** Whether the p-value is small, and the interval of a difference excludes 0. */
    boolean beyondChance() {
      return p.orElse(1) < LEVEL
          && (difference.value().isEmpty()
              || difference.interval().filter(i -> !i.contains(0)).isPresent());
    }
  }

  /** Copies the lists. */
  public Finding {
    of = List.copyOf(of);
    others = List.copyOf(others);
    silences = List.copyOf(silences);
    quotations = List.copyOf(quotations);
  }
}
