package org.diptych.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.diptych.lexicon.Codebook;
import org.diptych.lexicon.Lexicon;
import org.junit.jupiter.api.Test;

class TrainingTest {

  private final Codebook codebook = Lexicon.shipped().codebook();

  @Test
  void learnsAWordThatOnlyTheCodersKnew() {
    PerceptionModel model =
        Training.train(documents(12), codebook, Set.of(), Map.of("a", "b")).model();

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

    assertThat(Training.train(turned, codebook, Set.of(), Map.of()).model().fingerprint())
        .isEqualTo(Training.train(documents, codebook, Set.of(), Map.of()).model().fingerprint());
  }

  @Test
  void tooFewDocumentsAreRefused() {
    assertThatThrownBy(() -> Training.train(documents(9), codebook, Set.of(), Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("10");
  }

  private static double probability(PerceptionModel model, String feature) {
    return model.probabilities(List.of("year 1941", feature), 0).get("threat");
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
                        s, "japan", List.of("year 1941", threat ? "word peril" : "word garden")));
                labels.add(threat ? Set.of("threat") : Set.of());
              }
              return new TrainingDocument(
                  "document" + i, candidates, labels, empty(labels.size()), 0);
            })
        .toList();
  }

  private static List<Set<String>> empty(int size) {
    return IntStream.range(0, size).mapToObj(i -> Set.<String>of()).toList();
  }
}
