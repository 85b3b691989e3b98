package org.diptych.learn;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.diptych.lexicon.PartialDate;
import org.diptych.statement.Thresholds;

/**
 * One logistic regression per category: the probability that a sentence sees a target under it.
 * Immutable; one instance serves all threads.
 *
 * <p>The file is a gzipped table of tab-separated values in UTF-8: {@code property name value} says
 * how the model was made, {@code threshold setting lexicon learned} when a statement is made,
 * {@code weight category feature value} the rest; the feature {@code *} is the intercept.
 */
public final class PerceptionModel {

  /** The feature under which a file keeps the intercept. */
  static final String INTERCEPT = "*";

  /** Properties: the years of the documents that the model was trained on. */
  static final String FIRST_YEAR = "first year";

  static final String LAST_YEAR = "last year";

  private static final String FIRST_LINE = "diptych-model\t1";

  /** One weight of a feature: for which category, and how much. */
  private record Weight(int category, double value) {}

  private final SortedMap<String, String> properties;
  private final Map<Setting, Thresholds> thresholds;
  private final SortedMap<String, SortedMap<String, Double>> weights;
  private final List<String> categories;
  private final double[] intercepts;
  private final Map<String, Weight[]> byFeature = new HashMap<>();

  /**
   * @param properties how the model was made
   * @param thresholds when a statement is made, by setting
   * @param weights by category and feature, {@code *} the intercept
   */
  PerceptionModel(
      Map<String, String> properties,
      Map<Setting, Thresholds> thresholds,
      Map<String, ? extends Map<String, Double>> weights) {
    this.properties = Collections.unmodifiableSortedMap(new TreeMap<>(properties));
    this.thresholds = Map.copyOf(thresholds);
    this.weights = new TreeMap<>();
    weights.forEach((category, w) -> this.weights.put(category, new TreeMap<>(w)));
    categories = List.copyOf(this.weights.keySet());
    intercepts = new double[categories.size()];
    Map<String, List<Weight>> lists = new HashMap<>();
    for (int c = 0; c < intercepts.length; c++) {
      int category = c;
      this.weights
          .get(categories.get(c))
          .forEach(
              (feature, value) -> {
                if (feature.equals(INTERCEPT)) {
                  intercepts[category] = value;
                } else {
                  lists
                      .computeIfAbsent(feature, f -> new ArrayList<>())
                      .add(new Weight(category, value));
                }
              });
    }
    lists.forEach((feature, list) -> byFeature.put(feature, list.toArray(Weight[]::new)));
  }

  /** The same weights under other properties and thresholds. */
  PerceptionModel with(Map<String, String> properties, Map<Setting, Thresholds> thresholds) {
    return new PerceptionModel(properties, thresholds, weights);
  }

  /** How the model was made: parameters, seed, fingerprint of the data, figures. */
  public SortedMap<String, String> properties() {
    return properties;
  }

  /**
   * When a statement is made under a setting. Of documents of other times than those that it was
   * trained on, memoirs and scholars' prose above all, the model is a poor judge: there it may
   * propose, but not take out what the lexicon finds.
   *
   * @param date date of the document; null if it has none
   */
  public Thresholds thresholds(Setting setting, PartialDate date) {
    Thresholds all = thresholds.get(setting);
    return knows(date) ? all : new Thresholds(0, all.learned());
  }

  private boolean knows(PartialDate date) {
    return date != null
        && properties.containsKey(FIRST_YEAR)
        && date.year() >= Integer.parseInt(properties.get(FIRST_YEAR))
        && date.year() <= Integer.parseInt(properties.get(LAST_YEAR));
  }

  /** The probability of each category that reaches a floor. */
  public SortedMap<String, Double> probabilities(List<String> features, double floor) {
    double[] sums = intercepts.clone();
    for (String feature : features) {
      for (Weight weight : byFeature.getOrDefault(feature, new Weight[0])) {
        sums[weight.category()] += weight.value();
      }
    }
    SortedMap<String, Double> probabilities = new TreeMap<>();
    for (int c = 0; c < sums.length; c++) {
      double probability = 1 / (1 + Math.exp(-sums[c]));
      if (probability >= floor) {
        probabilities.put(categories.get(c), probability);
      }
    }
    return probabilities;
  }

  /** The features that speak most for a category, strongest first. */
  public List<String> reasons(String category, List<String> features, int most) {
    SortedMap<String, Double> own = weights.get(category);
    return features.stream()
        .filter(feature -> own.getOrDefault(feature, 0.0) > 0)
        .sorted(Comparator.comparingDouble((String f) -> -own.get(f)).thenComparing(f -> f))
        .limit(most)
        .toList();
  }

  /** SHA-256 over the file of the model, in hexadecimal. */
  public String fingerprint() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      write(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException | IOException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Writes the model; the same model gives the same bytes. */
  public void write(OutputStream out) throws IOException {
    try (BufferedWriter writer =
        new BufferedWriter(
            new OutputStreamWriter(new GZIPOutputStream(out), StandardCharsets.UTF_8))) {
      line(writer, FIRST_LINE);
      for (Map.Entry<String, String> property : properties.entrySet()) {
        line(writer, "property", property.getKey(), property.getValue());
      }
      for (Setting setting : Setting.values()) {
        Thresholds t = thresholds.get(setting);
        line(writer, "threshold", setting.id(), number(t.lexicon()), number(t.learned()));
      }
      for (Map.Entry<String, SortedMap<String, Double>> category : weights.entrySet()) {
        for (Map.Entry<String, Double> weight : category.getValue().entrySet()) {
          line(writer, "weight", category.getKey(), weight.getKey(), number(weight.getValue()));
        }
      }
    }
  }

  private static String number(double value) {
    return Double.toString(value);
  }

  private static void line(BufferedWriter writer, String... cells) throws IOException {
    writer.write(String.join("\t", cells));
    writer.write('\n');
  }

  /**
   * Reads a model.
   *
   * @param name how messages name it
   * @throws IOException if it is none; the message names it and the line
   */
  public static PerceptionModel read(InputStream in, String name) throws IOException {
    Map<String, String> properties = new TreeMap<>();
    Map<Setting, Thresholds> thresholds = new HashMap<>();
    Map<String, Map<String, Double>> weights = new TreeMap<>();
    int number = 0;
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8))) {
      if (!FIRST_LINE.equals(reader.readLine())) {
        throw new IOException(name + ": no model of this version; make one with 'diptych train'");
      }
      number = 1;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        String[] cells = line.split("\t", -1);
        switch (cells[0]) {
          case "property" -> properties.put(cells[1], cells[2]);
          case "threshold" ->
              thresholds.put(
                  Setting.valueOf(cells[1].toUpperCase(Locale.ROOT)),
                  new Thresholds(Double.parseDouble(cells[2]), Double.parseDouble(cells[3])));
          case "weight" ->
              weights
                  .computeIfAbsent(cells[1], c -> new TreeMap<>())
                  .put(cells[2], Double.parseDouble(cells[3]));
          default -> throw new IllegalArgumentException("unknown word '" + cells[0] + "'");
        }
      }
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      throw new IOException(name + ":" + number + ": not a line of a model", e);
    } catch (ZipException | EOFException e) {
      throw new IOException(name + ": no model, or damaged; make one with 'diptych train'", e);
    }
    if (thresholds.size() != Setting.values().length || weights.isEmpty()) {
      throw new IOException(name + ": the model is incomplete; make one with 'diptych train'");
    }
    return new PerceptionModel(properties, thresholds, weights);
  }
}
