package org.diptych.compare;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** How often each word occurs in a list of sentences, and in how many documents. */
final class WordCounts {

  private final int[] counts;
  private int size;

  WordCounts(int vocabulary) {
    counts = new int[vocabulary];
  }

  static WordCounts of(List<Sentences.Sentence> sentences, int vocabulary) {
    WordCounts all = new WordCounts(vocabulary);
    sentences.forEach(all::add);
    return all;
  }

  void add(Sentences.Sentence sentence) {
    for (int word : sentence.words()) {
      counts[word]++;
    }
    size += sentence.words().length;
  }

  int count(int word) {
    return counts[word];
  }

  int[] counts() {
    return counts.clone();
  }

  /** All words together. */
  int size() {
    return size;
  }

  /** In how many documents each word occurs. */
  static int[] documents(List<Sentences.Sentence> sentences, int vocabulary) {
    int[] documents = new int[vocabulary];
    sentences.stream()
        .collect(Collectors.groupingBy(Sentences.Sentence::document))
        .values()
        .forEach(
            inDocument ->
                inDocument.stream()
                    .flatMapToInt(sentence -> Arrays.stream(sentence.words()))
                    .distinct()
                    .forEach(word -> documents[word]++));
    return documents;
  }
}
