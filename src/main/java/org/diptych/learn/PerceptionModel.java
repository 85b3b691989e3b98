package org.diptych.learn;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.diptych.lexicon.PartialDate;
import org.diptych.statement.Polarity;
import org.diptych.statement.Thresholds;

/**
 * One logistic regression per category: the probability that a sentence sees a target under it; and
 * one for polarity: the probability that it denies it. Immutable; one instance serves all threads.
 */
public final class PerceptionModel {

  /** Properties: the years of the documents that the model was trained on. */
  static final String FIRST_YEAR = "first year";

  static final String LAST_YEAR = "last year";

  /** From which probability on a statement counts as denied; best by cross-validation. */
  private static final double NEGATED_FROM = 0.4;

  private static final double TIMID = 2;

  private final SortedMap<String, String> properties;
  private final Map<Setting, Thresholds> thresholds;
  private final Trust trust;
  private final Regressions categories;
  private final Regressions polarity;

  /** Known of a model that was read; null of one that was just trained. */
  private final String fingerprint;

  /**
   * @param properties how the model was made
   * @param thresholds how sure of a statement it must be, by setting
   * @param trust how sure a probability makes it
   * @param categories tells the categories of a candidate from its features
   * @param polarity tells whether one of them is denied, from {@link PolarityFeatures}
   */
  PerceptionModel(
      Map<String, String> properties,
      Map<Setting, Thresholds> thresholds,
      Trust trust,
      Regressions categories,
      Regressions polarity) {
    this(properties, thresholds, trust, categories, polarity, null);
  }

  /**
   * A model that was read.
   *
   * @param fingerprint of its file
   */
  PerceptionModel(
      Map<String, String> properties,
      Map<Setting, Thresholds> thresholds,
      Trust trust,
      Regressions categories,
      Regressions polarity,
      String fingerprint) {
    this.fingerprint = fingerprint;
    this.properties = Collections.unmodifiableSortedMap(new TreeMap<>(properties));
    this.thresholds = Map.copyOf(thresholds);
    this.trust = trust;
    this.categories = categories;
    this.polarity = polarity;
  }

  /** The same weights under other properties, thresholds and trust. */
  PerceptionModel with(
      Map<String, String> properties, Map<Setting, Thresholds> thresholds, Trust trust) {
    return new PerceptionModel(properties, thresholds, trust, categories, polarity);
  }

  /** How the model was made: parameters, seed, fingerprint of the data, figures. */
  public SortedMap<String, String> properties() {
    return properties;
  }

  /**
   * When a statement is made under a setting. Of documents of other times than the real ones that
   * it was trained on, memoirs and scholars' prose above all, the model is a poor judge, and a
   * timid one: there it takes out nothing that the lexicon finds, and half the confidence will do
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

  /** The confidence in a statement, from 0 to 1, of which the model holds a probability. */
  double confidence(double probability, boolean foundByLexicon) {
    return trust.of(probability, foundByLexicon);
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
    return fingerprint == null ? ModelFile.fingerprint(this) : fingerprint;
  }

  /** Writes the model; the same model gives the same bytes. */
  public void write(OutputStream out) throws IOException {
    ModelFile.write(this, out);
  }

  /**
   * Reads a model.
   *
   * @param name how messages name it
   * @throws IOException if it is none; the message names it and the line
   */
  public static PerceptionModel read(InputStream in, String name) throws IOException {
    return ModelFile.read(in, name);
  }

  Thresholds thresholds(Setting setting) {
    return thresholds.get(setting);
  }

  Trust trust() {
    return trust;
  }

  Regressions categories() {
    return categories;
  }

  Regressions polarity() {
    return polarity;
  }
}
