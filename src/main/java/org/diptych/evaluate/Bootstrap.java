package org.diptych.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/**
 * Percentile bootstrap over documents: how far a figure would move with other documents of the same
 * kind. Sentences of one document are no independent draws, so that whole documents are resampled.
 *
 * @see <a href="https://doi.org/10.1201/9780429246593">Efron and Tibshirani, An Introduction to the
 *     Bootstrap (1993), section 13.3</a>
 * @param resamples how many times the documents are drawn
 * @param seed of the draws: the same seed gives the same intervals
 */
public record Bootstrap(int resamples, long seed) {

  /** What {@code evaluate} uses. */
  public static final Bootstrap DEFAULT = new Bootstrap(1000, 1945);

  private static final double LOW = 0.025;
  private static final double HIGH = 0.975;

  /**
   * An interval that holds 95 % of the resampled figures; NaN where none could be computed.
   *
   * @param low lower bound
   * @param high upper bound
   */
  public record Interval(double low, double high) {

    /** The interval of a figure that was not measured. */
    public static final Interval NONE = new Interval(Double.NaN, Double.NaN);
  }

  /** Refuses a number of resamples that gives no interval. */
  public Bootstrap {
    if (resamples < 1) {
      throw new IllegalArgumentException("the number of resamples must be at least 1");
    }
  }

  /**
   * The interval of a figure.
   *
   * @param documents the counts of each document
   * @param figure computes the figure from the counts of all
   */
  public Interval interval(List<Score> documents, ToDoubleFunction<Score> figure) {
    if (documents.isEmpty()) {
      return Interval.NONE;
    }
    Random random = new Random(seed);
    double[] figures = new double[resamples];
    for (int i = 0; i < resamples; i++) {
      Score drawn = Score.NONE;
      for (int draw = 0; draw < documents.size(); draw++) {
        drawn = drawn.plus(documents.get(random.nextInt(documents.size())));
      }
      figures[i] = figure.applyAsDouble(drawn);
    }
    double[] measured = Arrays.stream(figures).filter(f -> !Double.isNaN(f)).sorted().toArray();
    return measured.length == 0
        ? Interval.NONE
        : new Interval(percentile(measured, LOW), percentile(measured, HIGH));
  }

  private static double percentile(double[] sorted, double share) {
    return sorted[(int) Math.round(share * (sorted.length - 1))];
  }
}
