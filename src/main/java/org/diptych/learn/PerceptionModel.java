package org.diptych.learn;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.diptych.lexicon.PartialDate;
import org.diptych.statement.Polarity;
import org.diptych.statement.Thresholds;

/**
 * One logistic regression per category: the probability that a sentence sees a target under it; and
 * one for polarity: the probability that it denies it. Immutable; one instance serves all threads.
 *
 * <p>The file is a gzipped table of tab-separated values in UTF-8: {@code property name value} says
 * how the model was made, {@code threshold setting lexicon learned} when a statement is made,
 * {@code weight} and {@code polarity} with a feature, and then as often as needed an outcome and
 * its weight, the rest; the feature {@code *} is the intercept.
 */
public final class PerceptionModel {

  /** Properties: the years of the documents that the model was trained on. */
  static final String FIRST_YEAR = "first year";

  static final String LAST_YEAR = "last year";

  private static final String FIRST_LINE = "diptych-model\t2";

  /** From which probability on a statement counts as denied; best by cross-validation. */
  private static final double NEGATED_FROM = 0.4;

  private static final double TIMID = 2;

  private final SortedMap<String, String> properties;
  private final Map<Setting, Thresholds> thresholds;
  private final Regressions categories;
  private final Regressions polarity;

  /** Known of a model that was read; null of one that was just trained. */
  private final String fingerprint;

  /**
   * @param properties how the model was made
   * @param thresholds when a statement is made, by setting
   * @param categories tells the categories of a candidate from its features
   * @param polarity tells whether one of them is denied, from {@link PolarityFeatures}
   */
  PerceptionModel(
      Map<String, String> properties,
      Map<Setting, Thresholds> thresholds,
      Regressions categories,
      Regressions polarity) {
    this(properties, thresholds, categories, polarity, null);
  }

  private PerceptionModel(
      Map<String, String> properties,
      Map<Setting, Thresholds> thresholds,
      Regressions categories,
      Regressions polarity,
      String fingerprint) {
    this.fingerprint = fingerprint;
    this.properties = Collections.unmodifiableSortedMap(new TreeMap<>(properties));
    this.thresholds = Map.copyOf(thresholds);
    this.categories = categories;
    this.polarity = polarity;
  }

  /** The same weights under other properties and thresholds. */
  PerceptionModel with(Map<String, String> properties, Map<Setting, Thresholds> thresholds) {
    return new PerceptionModel(properties, thresholds, categories, polarity);
  }

  /** How the model was made: parameters, seed, fingerprint of the data, figures. */
  public SortedMap<String, String> properties() {
    return properties;
  }

  /**
   * When a statement is made under a setting. Of documents of other times than the real ones that
   * it was trained on, memoirs and scholars' prose above all, the model is a poor judge, and a
   * timid one: there it takes out nothing that the lexicon finds, and half the probability will do
   * (measured on {@code samples/coded}).
   *
   * @param date date of the document; null if it has none
   */
  public Thresholds thresholds(Setting setting, PartialDate date) {
    Thresholds all = thresholds.get(setting);
    return knows(date) ? all : new Thresholds(0, all.learned() / TIMID);
  }

  private boolean knows(PartialDate date) {
    return date != null
        && properties.containsKey(FIRST_YEAR)
        && date.year() >= Integer.parseInt(properties.get(FIRST_YEAR))
        && date.year() <= Integer.parseInt(properties.get(LAST_YEAR));
  }

  /** The probability of each category that reaches a floor. */
  public SortedMap<String, Double> probabilities(List<String> features, double floor) {
    return categories.probabilities(features, floor);
  }

  /**
   * Whether a candidate affirms a category or denies it. A model that never saw a denial leaves it
   * to the lexicon.
   */
  Polarity polarity(Candidate candidate, String category) {
    boolean denied =
        polarity.isEmpty()
            ? candidate.denied().contains(category)
            : negated(candidate, category) >= NEGATED_FROM;
    return denied ? Polarity.NEGATED : Polarity.AFFIRMED;
  }

  /** The probability that a candidate denies a category; 0 if the model never saw a denial. */
  double negated(Candidate candidate, String category) {
    return polarity
        .probabilities(PolarityFeatures.of(candidate, category), 0)
        .getOrDefault(PolarityFeatures.NEGATED, 0.0);
  }

  /** The features that speak most for a category, strongest first. */
  public List<String> reasons(String category, List<String> features, int most) {
    return categories.reasons(category, features, most);
  }

  /** SHA-256 over the unpacked text of the model's file, in hexadecimal. */
  public String fingerprint() {
    if (fingerprint != null) {
      return fingerprint;
    }
    MessageDigest digest = sha256();
    try {
      writeText(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Writes the model; the same model gives the same bytes. */
  public void write(OutputStream out) throws IOException {
    writeText(new GZIPOutputStream(out));
  }

  private void writeText(OutputStream out) throws IOException {
    try (BufferedWriter writer =
        new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
      line(writer, FIRST_LINE);
      for (Map.Entry<String, String> property : properties.entrySet()) {
        line(writer, "property", property.getKey(), property.getValue());
      }
      for (Setting setting : Setting.values()) {
        Thresholds t = thresholds.get(setting);
        line(writer, "threshold", setting.id(), number(t.lexicon()), number(t.learned()));
      }
      weights(writer, "weight", categories);
      weights(writer, "polarity", polarity);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void weights(BufferedWriter writer, String kind, Regressions regressions) {
    regressions.forEach(
        (feature, weights) -> {
          List<String> cells = new ArrayList<>(List.of(kind, feature));
          weights.forEach((outcome, weight) -> cells.addAll(List.of(outcome, number(weight))));
          try {
            line(writer, cells.toArray(String[]::new));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
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
    Map<String, Map<String, Double>> weights = new HashMap<>();
    Map<String, Map<String, Double>> polarity = new HashMap<>();
    MessageDigest digest = sha256();
    int number = 0;
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new DigestInputStream(new GZIPInputStream(in), digest), StandardCharsets.UTF_8))) {
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
          case "weight" -> weights.put(cells[1], weights(cells));
          case "polarity" -> polarity.put(cells[1], weights(cells));
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
    return new PerceptionModel(
        properties,
        thresholds,
        new Regressions(weights),
        new Regressions(polarity),
        HexFormat.of().formatHex(digest.digest()));
  }

  private static Map<String, Double> weights(String[] cells) {
    Map<String, Double> weights = new LinkedHashMap<>();
    for (int i = 2; i < cells.length; i += 2) {
      weights.put(cells[i], Double.parseDouble(cells[i + 1]));
    }
    return weights;
  }
}
