package org.diptych.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.diptych.compare.TargetNames;
import org.diptych.lexicon.Codebook;
import org.diptych.statement.Polarity;

/**
 * Names what a statement says of a target, and finds it again under the names that people give it:
 * {@code japan: threat}, {@code japan/threat}, {@code -japan/threat} where it is denied; ids and
 * labels, in any case.
 */
public final class Concepts {

  private final Map<String, String> targets = new HashMap<>();
  private final Map<String, Codebook.Category> categories = new HashMap<>();

  /**
   * A category of a target.
   *
   * @param target id
   * @param category of the codebook
   * @param polarity affirmed, unless the name says that it is denied
   */
  public record Concept(String target, Codebook.Category category, Polarity polarity) {}

  /**
   * @param codebook the categories that can be meant
   * @param targets ids of the targets that can be meant
   */
  public Concepts(Codebook codebook, Collection<String> targets) {
    for (String target : targets) {
      this.targets.put(folded(TargetNames.name(target)), target);
      this.targets.put(folded(target), target);
    }
    codebook.categories().forEach(c -> categories.putIfAbsent(folded(c.label()), c));
    codebook.categories().forEach(c -> categories.put(folded(c.id()), c));
  }

  /** The concept of the Discourse Network Analyzer for a category of a target. */
  static String name(String target, String category) {
    return target + ": " + category;
  }

  /** The target with this id or name. */
  Optional<String> target(String name) {
    return Optional.ofNullable(targets.get(folded(name)));
  }

  /** The category with this id or label. */
  Optional<Codebook.Category> category(String name) {
    return Optional.ofNullable(categories.get(folded(name)));
  }

  /** The concept with this name. */
  public Optional<Concept> concept(String name) {
    boolean denied = name.strip().startsWith("-");
    String bare = denied ? name.strip().substring(1) : name.strip();
    for (int cut : cuts(bare)) {
      Optional<String> target = target(bare.substring(0, cut));
      Optional<Codebook.Category> category = category(bare.substring(cut + 1));
      if (target.isPresent() && category.isPresent()) {
        return Optional.of(
            new Concept(
                target.get(), category.get(), denied ? Polarity.NEGATED : Polarity.AFFIRMED));
      }
    }
    return Optional.empty();
  }

  private static List<Integer> cuts(String name) {
    List<Integer> cuts = new ArrayList<>();
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) == ':' || name.charAt(i) == '/') {
        cuts.add(i);
      }
    }
    return cuts;
  }

  private static String folded(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
  }
}
