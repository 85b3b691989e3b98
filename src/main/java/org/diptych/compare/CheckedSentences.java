package org.diptych.compare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.diptych.statement.DocumentSentences;

/**
 * The sentences that a person checked, beside what the machine has in them now.
 *
 * @param pairs one per checked sentence, in the order of the sample
 * @param absent how many are no longer in the corpus
 * @param changed in how many the machine has something else than when they were drawn
 */
record CheckedSentences(List<Pair> pairs, int absent, int changed) {

  /** What person and machine have in a sentence; nothing if it is no longer there. */
  record Pair(List<SentenceCode> human, List<SentenceCode> machine) {}

  /**
   * Finds the sentences of a sample again.
   *
   * @param sentences the sentences of the documents from which the sample was drawn, as far as they
   *     are still in the corpus
   * @param coded what the machine has
   */
  static CheckedSentences of(
      SampleTable table, Map<String, DocumentSentences> sentences, List<Coded> coded) {
    Map<String, List<Coded>> byDocument =
        coded.stream().collect(Collectors.groupingBy(c -> c.row().document()));
    List<Pair> pairs = new ArrayList<>();
    int absent = 0;
    int changed = 0;
    for (SampledSentence sentence : table.checked()) {
      DocumentSentences document = sentences.get(sentence.document());
      Optional<DocumentSentences.Place> place =
          Optional.ofNullable(document)
              .flatMap(d -> d.find(sentence.span().begin(), sentence.text()));
      if (place.isEmpty()) {
        absent++;
        pairs.add(new Pair(List.of(), List.of()));
        continue;
      }
      List<Coded> here =
          byDocument.getOrDefault(sentence.document(), List.of()).stream()
              .filter(c -> document.at(c.statement().span()).equals(place))
              .toList();
      changed += SentenceCode.cell(codes(here, c -> true)).equals(sentence.machine()) ? 0 : 1;
      pairs.add(
          new Pair(
              sentence.human().orElseThrow().stream().filter(code -> !code.self()).toList(),
              codes(here, CheckedSentences::counts)));
    }
    return new CheckedSentences(List.copyOf(pairs), absent, changed);
  }

  /** A repetition stands for the passage that it repeats, which counts. */
  private static boolean counts(Coded coded) {
    return coded.standing() == Standing.COUNTED || coded.standing() == Standing.DUPLICATE;
  }

  private static List<SentenceCode> codes(Collection<Coded> rows, Predicate<Coded> which) {
    return rows.stream().filter(which).map(c -> SentenceCode.of(c.statement())).distinct().toList();
  }
}
