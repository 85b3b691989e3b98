package org.diptych.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Whether predictions are right as often as their confidence says.
 *
 * @param bands the predictions by confidence, in ten bands of equal width, the lowest first; a
 *     prediction without a confidence is in none
 */
public record Calibration(List<Band> bands) {

  private static final int BANDS = 10;

  /**
   * Predictions of like confidence.
   *
   * @param name from and to, such as {@code 0.1-0.2}; the upper bound belongs to the next band, but
   *     for that of the last
   * @param predictions how many there are
   * @param right how many of them gold has at category level
   * @param confidence their mean confidence, from 0 to 1; NaN if there is none
   */
  public record Band(String name, int predictions, int right, double confidence) {

    /** The share that is right, from 0 to 1; NaN without predictions. */
    public double shareRight() {
      return Score.ratio(right, predictions);
    }

    /**
     * How far the mean confidence is from the share that is right; below 0 for predictions that are
     * right more often than they say; NaN without predictions.
     */
    public double gap() {
      return confidence - shareRight();
    }
  }

  /** Copies the list. */
  public Calibration {
    bands = List.copyOf(bands);
  }

  /** Sorts the predictions into the bands. */
  static Calibration of(Alignment alignment) {
    List<List<Map.Entry<Key, CodedStatement>>> bands = new ArrayList<>();
    IntStream.range(0, BANDS).forEach(i -> bands.add(new ArrayList<>()));
    for (Map.Entry<Key, CodedStatement> prediction : alignment.predicted().entrySet()) {
      double confidence = prediction.getValue().confidence();
      if (!Double.isNaN(confidence)) {
        bands.get(Math.min((int) (confidence * BANDS), BANDS - 1)).add(prediction);
      }
    }
    return new Calibration(
        IntStream.range(0, BANDS).mapToObj(i -> band(i, bands.get(i), alignment)).toList());
  }

  private static Band band(
      int index, List<Map.Entry<Key, CodedStatement>> predictions, Alignment alignment) {
    return new Band(
        String.format(
            Locale.ROOT, "%.1f-%.1f", (double) index / BANDS, (double) (index + 1) / BANDS),
        predictions.size(),
        (int) predictions.stream().filter(p -> alignment.gold().containsKey(p.getKey())).count(),
        predictions.stream()
            .mapToDouble(p -> p.getValue().confidence())
            .average()
            .orElse(Double.NaN));
  }

  /** All predictions with a confidence as one band. */
  public Band all() {
    int predictions = bands.stream().mapToInt(Band::predictions).sum();
    double confidence = perPrediction(Band::confidence, predictions);
    return new Band("all", predictions, bands.stream().mapToInt(Band::right).sum(), confidence);
  }

  /**
   * The expected calibration error: the distance between mean confidence and share right in each
   * band, averaged over the predictions. From 0, where confidence can be taken at its word, to 1;
   * NaN if no prediction has a confidence.
   *
   * @see <a href="https://doi.org/10.1609/aaai.v29i1.9602">Naeini, Cooper and Hauskrecht, Obtaining
   *     Well Calibrated Probabilities Using Bayesian Binning, AAAI 2015, pages 2901-2907</a>
   */
  public double expectedError() {
    return perPrediction(band -> Math.abs(band.gap()), all().predictions());
  }

  /** A figure of the bands, averaged over the predictions in them; NaN without predictions. */
  private double perPrediction(ToDoubleFunction<Band> figure, int predictions) {
    double sum =
        bands.stream()
            .filter(band -> band.predictions() > 0)
            .mapToDouble(band -> band.predictions() * figure.applyAsDouble(band))
            .sum();
    return sum / predictions;
  }
}
