package org.diptych.compare;

import java.util.OptionalDouble;

/**
 * A category's shares of two targets, in one view. Below the floor only the counts are there, and
 * all else is empty.
 *
 * @param first of the pair's first target
 * @param second of the pair's second target
 * @param difference first share less second, from −1 to 1
 * @param logRatio binary logarithm of first share by second, each smoothed by half a statement:
 *     {@code log2(((k₁+½)/(n₁+1)) / ((k₂+½)/(n₂+1)))}; positive where the first is larger, 1 =
 *     twice as large (Hardie 2014; the half: Gart and Zweifel, Biometrika 54, 1967). In the views
 *     that weight, k is the weighted share times n
 * @param p two-sided, of the permutation test over documents; measured in the views raw,
 *     paired-documents and without-largest
 * @param holm the same, corrected for all categories of the axis, pair and view (Holm, Scandinavian
 *     Journal of Statistics 6, 1979)
 */
public record Difference(
    Share first,
    Share second,
    Estimate difference,
    Estimate logRatio,
    OptionalDouble p,
    OptionalDouble holm) {

  /** Whether there is more than counts. */
  public boolean measured() {
    return difference.value().isPresent();
  }
}
