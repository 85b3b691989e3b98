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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.diptych.lexicon.Sha256;
import org.diptych.statement.Thresholds;

/**
 * The file of a {@link PerceptionModel}: a gzipped table of tab-separated values in UTF-8. {@code
 * property name value} says how the model was made, {@code threshold setting lexicon learned} how
 * sure of a statement it must be, {@code trust kind intercept slope} how sure a probability makes
 * it ({@link Trust}), {@code weight} and {@code polarity} with a feature, and then as often as
 * needed an outcome and its weight, the rest; the feature {@code *} is the intercept.
 */
final class ModelFile {

  private static final String FIRST_LINE = "diptych-model\t3";

  private static final String LEXICON = "lexicon";
  private static final String LEARNED = "learned";

  private ModelFile() {}

  /** SHA-256 over the unpacked text, in hexadecimal. */
  static String fingerprint(PerceptionModel model) {
    MessageDigest digest = Sha256.digest();
    try {
      writeText(model, new DigestOutputStream(OutputStream.nullOutputStream(), digest));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Writes a model; the same model gives the same bytes. */
  static void write(PerceptionModel model, OutputStream out) throws IOException {
    writeText(model, new GZIPOutputStream(out));
  }

  private static void writeText(PerceptionModel model, OutputStream out) throws IOException {
    try (BufferedWriter writer =
        new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
      line(writer, FIRST_LINE);
      for (Map.Entry<String, String> property : model.properties().entrySet()) {
        line(writer, "property", property.getKey(), property.getValue());
      }
      for (Setting setting : Setting.values()) {
        Thresholds t = model.thresholds(setting);
        line(writer, "threshold", setting.id(), number(t.lexicon()), number(t.learned()));
      }
      trust(writer, LEXICON, model.trust().lexicon());
      trust(writer, LEARNED, model.trust().learned());
      weights(writer, "weight", model.categories());
      weights(writer, "polarity", model.polarity());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void trust(BufferedWriter writer, String kind, Trust.Curve curve)
      throws IOException {
    line(writer, "trust", kind, number(curve.intercept()), number(curve.slope()));
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
  static PerceptionModel read(InputStream in, String name) throws IOException {
    Map<String, String> properties = new TreeMap<>();
    Map<Setting, Thresholds> thresholds = new HashMap<>();
    Map<String, Trust.Curve> trust = new HashMap<>();
    Map<String, Map<String, Double>> weights = new HashMap<>();
    Map<String, Map<String, Double>> polarity = new HashMap<>();
    MessageDigest digest = Sha256.digest();
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
          case "trust" ->
              trust.put(
                  cells[1],
                  new Trust.Curve(Double.parseDouble(cells[2]), Double.parseDouble(cells[3])));
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
    if (thresholds.size() != Setting.values().length
        || !trust.keySet().containsAll(List.of(LEXICON, LEARNED))
        || weights.isEmpty()) {
      throw new IOException(name + ": the model is incomplete; make one with 'diptych train'");
    }
    return new PerceptionModel(
        properties,
        thresholds,
        new Trust(trust.get(LEXICON), trust.get(LEARNED)),
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
