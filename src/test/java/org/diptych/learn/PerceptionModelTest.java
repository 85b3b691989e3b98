package org.diptych.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.diptych.lexicon.PartialDate;
import org.diptych.statement.Polarity;
import org.diptych.statement.Thresholds;
import org.junit.jupiter.api.Test;

class PerceptionModelTest {

  private final PerceptionModel model =
      new PerceptionModel(
          Map.of("first year", "1937", "last year", "1949"),
          thresholds(),
          new Trust(new Trust.Curve(1, 0.5), Trust.Curve.IDENTITY),
          new Regressions(
              Map.of(
                  "*", Map.of("threat", -1.0, "surrender", -2.0),
                  "word menace", Map.of("threat", 2.0),
                  "word calm", Map.of("threat", -3.0),
                  "word surrender", Map.of("surrender", 4.0))),
          new Regressions(
              Map.of(
                  "*", Map.of("negated", -2.0),
                  "context negation, of threat", Map.of("negated", 3.0))));

  private static Map<Setting, Thresholds> thresholds() {
    Map<Setting, Thresholds> thresholds = new EnumMap<>(Setting.class);
    Arrays.stream(Setting.values()).forEach(s -> thresholds.put(s, new Thresholds(0.1, 0.4)));
    return thresholds;
  }

  @Test
  void probabilitiesAreLogistic() {
    Map<String, Double> found = model.probabilities(List.of("word menace", "word of"), 0.2);

    assertThat(found).containsOnlyKeys("threat");
    assertThat(found.get("threat")).isCloseTo(1 / (1 + Math.exp(-1)), within(1e-9));
  }

  @Test
  void reasonsAreTheFeaturesThatSpeakForACategory() {
    assertThat(model.reasons("threat", List.of("word calm", "word menace"), 3))
        .containsExactly("word menace");
  }

  @Test
  void aDenialIsLearnedForItsCategory() {
    Candidate candidate =
        new Candidate(
            0, "japan", List.of("context negation"), Set.of("threat"), Set.of(), Set.of());

    assertThat(model.polarity(candidate, "threat")).isEqualTo(Polarity.NEGATED);
    assertThat(model.polarity(candidate, "surrender")).isEqualTo(Polarity.AFFIRMED);
  }

  @Test
  void aModelThatNeverSawADenialLeavesPolarityToTheLexicon() {
    PerceptionModel silent =
        new PerceptionModel(
            Map.of(),
            thresholds(),
            Trust.FULL,
            new Regressions(Map.of("*", Map.of("threat", -1.0))),
            new Regressions(Map.of()));
    Candidate candidate =
        new Candidate(
            0, "japan", List.of(), Set.of("threat", "fascism"), Set.of("threat"), Set.of());

    assertThat(silent.polarity(candidate, "threat")).isEqualTo(Polarity.NEGATED);
    assertThat(silent.polarity(candidate, "fascism")).isEqualTo(Polarity.AFFIRMED);
  }

  @Test
  void aStatementThatTheLexiconFindsIsTrustedInItsOwnWay() {
    assertThat(model.confidence(0.5, true)).isCloseTo(1 / (1 + Math.exp(-1)), within(1e-9));
    assertThat(model.confidence(0.5, false)).isCloseTo(0.5, within(1e-9));
    assertThat(model.confidence(0.2, true)).isLessThan(model.confidence(0.3, true));
    assertThat(model.confidence(0, true)).isZero();
    assertThat(model.confidence(1, false)).isEqualTo(1);
  }

  @Test
  void writtenAndReadItIsTheSame() throws IOException {
    byte[] bytes = bytes(model);
    PerceptionModel again = PerceptionModel.read(new ByteArrayInputStream(bytes), "m");

    assertThat(bytes(again)).isEqualTo(bytes);
    assertThat(again.fingerprint()).isEqualTo(model.fingerprint());
    assertThat(again.confidence(0.3, true)).isEqualTo(model.confidence(0.3, true));
    assertThat(again.probabilities(List.of("word surrender"), 0))
        .isEqualTo(model.probabilities(List.of("word surrender"), 0));
  }

  @Test
  void itTakesOutNothingOfTimesThatItDoesNotKnow() {
    assertThat(model.thresholds(Setting.BALANCED, PartialDate.parse("1945")).lexicon())
        .isEqualTo(0.1);
    assertThat(model.thresholds(Setting.BALANCED, PartialDate.parse("1969")).lexicon()).isZero();
    assertThat(model.thresholds(Setting.BALANCED, null)).isEqualTo(new Thresholds(0, 0.2));
  }

  @Test
  void aFileThatIsNoModelIsNamed() throws IOException {
    assertThatThrownBy(() -> read("hello".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("m.model")
        .hasMessageContaining("diptych train");
    assertThatThrownBy(() -> read(zipped("diptych-model\t3\nweight\tword menace\tthreat\n")))
        .hasMessageContaining("m.model:2");
    assertThatThrownBy(() -> read(zipped("diptych-model\t3\n"))).hasMessageContaining("incomplete");
    byte[] whole = bytes(model);
    assertThatThrownBy(() -> read(Arrays.copyOf(whole, whole.length / 2)))
        .hasMessageContaining("damaged");
  }

  @Test
  void theShippedModelKnowsCategoriesOfTheCodebook() {
    PerceptionModel shipped = Models.shipped("en").orElseThrow();

    assertThat(shipped.properties()).containsKeys("data", "lexicon", "seed", "documents");
    assertThat(shipped.probabilities(List.of(), 0)).containsKeys("threat", "reparations");
    assertThat(Models.shipped("ja")).isEmpty();
  }

  private static PerceptionModel read(byte[] bytes) throws IOException {
    return PerceptionModel.read(new ByteArrayInputStream(bytes), "m.model");
  }

  private static byte[] bytes(PerceptionModel model) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    model.write(out);
    return out.toByteArray();
  }

  private static byte[] zipped(String text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return out.toByteArray();
  }
}
