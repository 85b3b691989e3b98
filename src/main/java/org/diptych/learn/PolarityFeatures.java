package org.diptych.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Says in words what may tell whether a candidate affirms a category of its target, or denies it.
 */
final class PolarityFeatures {

  /** The outcome that a regression over these features foretells. */
  static final String NEGATED = "negated";

  /** Features of a candidate that bear on one category more than on another. */
  private static final Set<String> BY_CATEGORY = Set.of("context", "holder", "period");

  private PolarityFeatures() {}

  static List<String> of(Candidate candidate, String category) {
    List<String> features = new ArrayList<>();
    String of = ", of " + category;
    features.add("category " + category);
    features.add(
        !candidate.lexicon().contains(category)
            ? "lexicon silent"
            : candidate.denied().contains(category) ? "lexicon denies" : "lexicon affirms");
    if (candidate.rejected().contains(category)) {
      features.add("denied in the sentence");
      features.add("denied in the sentence" + of);
    }
    for (String feature : candidate.features()) {
      FeatureGroup group = FeatureGroup.ofFeature(feature);
      if (group == FeatureGroup.WORDS || group == FeatureGroup.CONTEXT) {
        features.add(feature);
      }
      if (BY_CATEGORY.contains(feature.substring(0, Math.max(0, feature.indexOf(' '))))) {
        features.add(feature + of);
      }
    }
    return features;
  }
}
