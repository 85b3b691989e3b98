package org.diptych.compare;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.diptych.lexicon.Codebook;
import org.diptych.statement.Perspective;
import org.diptych.statement.Polarity;
import org.diptych.statement.Statement;

/**
 * What is said in a sentence, as one label: {@code japan/threat}; {@code -germany/fascism} if
 * denied; {@code self:japan/threat} if it is Japan that says so of itself.
 *
 * @param self whether the holder belongs to the target
 * @param target id of the country perceived
 * @param category category of the codebook
 * @param polarity affirmed or negated
 */
record SentenceCode(boolean self, String target, String category, Polarity polarity)
    implements Comparable<SentenceCode> {

  /** What stands where a sentence has no code. */
  static final String NONE = "none";

  private static final String SELF = "self:";

  private static final Comparator<SentenceCode> ORDER =
      Comparator.comparing(SentenceCode::target)
          .thenComparing(SentenceCode::category)
          .thenComparing(SentenceCode::polarity)
          .thenComparing(SentenceCode::self);

  static SentenceCode of(Statement statement) {
    return new SentenceCode(
        statement.perspective() == Perspective.SELF,
        statement.target(),
        statement.category(),
        statement.polarity());
  }

  /**
   * Reads a cell.
   *
   * @param cell codes, separated by semicolons, or {@code none}
   * @param targets whether there is such a target
   * @throws IllegalArgumentException if a code is none
   */
  static Set<SentenceCode> parse(String cell, Codebook codebook, Predicate<String> targets) {
    if (cell.strip().equalsIgnoreCase(NONE)) {
      return Set.of();
    }
    List<String> labels =
        Arrays.stream(cell.split(";")).map(String::strip).filter(l -> !l.isEmpty()).toList();
    if (labels.isEmpty()) {
      throw new IllegalArgumentException("'" + cell + "' is no list of codes; write none for none");
    }
    return labels.stream()
        .map(label -> code(label, codebook, targets))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static SentenceCode code(String label, Codebook codebook, Predicate<String> targets) {
    boolean self = label.startsWith(SELF);
    String plain = self ? label.substring(SELF.length()).strip() : label;
    boolean negated = plain.startsWith("-");
    String[] parts = (negated ? plain.substring(1) : plain).split("/", -1);
    if (parts.length != 2) {
      throw new IllegalArgumentException(
          "'" + label + "' is no code; write target/category, -target/category if denied, or none");
    }
    if (!targets.test(parts[0])) {
      throw new IllegalArgumentException("'" + label + "': no target '" + parts[0] + "'");
    }
    if (codebook.category(parts[1]).isEmpty()) {
      throw new IllegalArgumentException(
          "'" + label + "': no category '" + parts[1] + "' in the codebook");
    }
    return new SentenceCode(
        self, parts[0], parts[1], negated ? Polarity.NEGATED : Polarity.AFFIRMED);
  }

  /** The cell of a table that holds these codes. */
  static String cell(Collection<SentenceCode> codes) {
    return codes.isEmpty()
        ? NONE
        : codes.stream()
            .distinct()
            .sorted()
            .map(SentenceCode::label)
            .collect(Collectors.joining("; "));
  }

  String label() {
    return (self ? SELF : "") + polarity.code(target, category);
  }

  @Override
  public int compareTo(SentenceCode other) {
    return ORDER.compare(this, other);
  }
}
