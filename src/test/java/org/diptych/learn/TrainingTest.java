package org.diptych.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.diptych.lexicon.Codebook;
import org.diptych.lexicon.Lexicon;
import org.diptych.lexicon.PartialDate;
import org.junit.jupiter.api.Test;

class TrainingTest {

  private final Codebook codebook = Lexicon.shipped().codebook();

  @Test
  void learnsAWordThatOnlyTheCodersKnew() {
    PerceptionModel model =
        Training.train(documents(12), codebook, TrainingPlan.complete(), Map.of("a", "b")).model();

    double with = probability(model, "word peril");
    assertThat(with).isGreaterThan(0.5).isGreaterThan(probability(model, "word garden"));
    assertThat(model.properties())
        .containsEntry("a", "b")
        .containsEntry("documents", "12")
        .containsEntry("first year", "1941");
    assertThat(model.properties().get("cross-validated balanced category")).contains("F1 1.000");
  }

  @Test
  void theSameDocumentsInAnyOrderGiveTheSameModel() {
    List<TrainingDocument> documents = documents(12);
    List<TrainingDocument> turned = new ArrayList<>(documents);
    Collections.reverse(turned);

    assertThat(
            Training.train(turned, codebook, TrainingPlan.complete(), Map.of())
                .model()
                .fingerprint())
        .isEqualTo(
            Training.train(documents, codebook, TrainingPlan.complete(), Map.of())
                .model()
                .fingerprint());
  }

  @Test
  void withoutWordsNothingOfThemIsLearned() {
    TrainingPlan plan = new TrainingPlan(Set.of(), Set.of(FeatureGroup.WORDS), 0);

    PerceptionModel model = Training.train(documents(12), codebook, plan, Map.of()).model();

    assertThat(probability(model, "word peril")).isEqualTo(probability(model, "word garden"));
    assertThat(model.properties()).containsEntry("without", "words");
  }

  @Test
  void aLearningCurveLearnsFromFewerDocuments() {
    TrainingPlan plan = new TrainingPlan(Set.of(), Set.of(), 1);

    PerceptionModel few = Training.train(documents(12), codebook, plan, Map.of()).model();
    PerceptionModel all =
        Training.train(documents(12), codebook, TrainingPlan.complete(), Map.of()).model();

    assertThat(probability(few, "word peril")).isLessThan(probability(all, "word peril"));
  }

  @Test
  void confidenceIsTheShareThatIsRight() {
    double[] probabilities = new double[200];
    double[] right = new double[200];
    for (int i = 0; i < probabilities.length; i++) {
      boolean low = i < 100;
      probabilities[i] = low ? 0.1 : 0.4;
      right[i] = i % 10 < (low ? 5 : 8) ? 1 : -1;
    }

    Trust.Curve curve = Trainer.curve(probabilities, right);

    assertThat(curve.of(0.1)).isCloseTo(0.5, within(0.01));
    assertThat(curve.of(0.4)).isCloseTo(0.8, within(0.01));
  }

  @Test
  void fromAFewExamplesNoConfidenceIsLearned() {
    assertThat(Trainer.curve(new double[] {0.1, 0.9}, new double[] {1, -1}))
        .isEqualTo(Trust.Curve.IDENTITY);
  }

  @Test
  void tooFewDocumentsAreRefused() {
    assertThatThrownBy(
            () -> Training.train(documents(4), codebook, TrainingPlan.complete(), Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("5 coded documents");
  }

  private static double probability(PerceptionModel model, String feature) {
    return model.probabilities(List.of(feature), 0).get("threat");
  }

  private static List<TrainingDocument> documents(int number) {
    return IntStream.range(0, number)
        .mapToObj(
            i -> {
              List<Candidate> candidates = new ArrayList<>();
              List<Set<String>> labels = new ArrayList<>();
              for (int s = 0; s < 8; s++) {
                boolean threat = s % 2 == 0;
                candidates.add(
                    new Candidate(
                        s,
                        "japan",
                        List.of(threat ? "word peril" : "word garden"),
                        Set.of(),
                        Set.of(),
                        Set.of()));
                labels.add(threat ? Set.of("threat") : Set.of());
              }
              return new TrainingDocument(
                  "document" + i,
                  PartialDate.parse("1941"),
                  false,
                  candidates,
                  labels,
                  empty(labels.size()),
                  0);
            })
        .toList();
  }

  private static List<Set<String>> empty(int size) {
    return IntStream.range(0, size).mapToObj(i -> Set.<String>of()).toList();
  }
}
