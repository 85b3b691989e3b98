package org.diptych.compare;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * A category, or sub-code, of a pair of targets.
 *
 * @param row the category with its cells
 * @param views all views, in their order
 * @param residual adjusted standardized residual of the first target in the raw table category ×
 *     target, (k − e) / √(e (1 − K/N) (1 − n/N)) with e = K n/N; the second target's is its
 *     negative. Beyond ±2 it deserves a look; it takes statements for independent, so that p has
 *     the last word (Haberman, Biometrics 29, 1973; Agresti, Categorical Data Analysis, section
 *     3.3.1). Empty below the floor
 * @param agreement whether the views point the same way
 */
public record CategoryStatistics(
    CategoryRow row, Map<View, Difference> views, OptionalDouble residual, Agreement agreement) {

  /** Copies the map. */
  public CategoryStatistics {
    views = Collections.unmodifiableMap(new EnumMap<>(views));
  }

  /** The figures in a view. */
  public Difference view(View view) {
    return views.get(view);
  }
}
