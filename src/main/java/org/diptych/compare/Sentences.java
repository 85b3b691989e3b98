package org.diptych.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.diptych.lexicon.Words;
import org.diptych.statement.Span;

/** The sentences behind a table, each once, as numbers of words. */
final class Sentences {

  /**
   * A sentence.
   *
   * @param document in which it stands
   * @param targets of which it speaks
   * @param evidence what led to its statements
   * @param words by number
   */
  record Sentence(String document, Set<String> targets, Set<String> evidence, int[] words) {}

  private record Place(String document, Span span) {}

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> vocabulary = new ArrayList<>();
  private final List<Sentence> sentences;

  Sentences(Tabulation table) {
    Map<Place, Sentence> found = new LinkedHashMap<>();
    table
        .totals()
        .forEach(
            (target, cell) -> {
              for (Coded coded : cell.rows()) {
                Sentence sentence =
                    found.computeIfAbsent(
                        new Place(coded.row().document(), coded.statement().span()),
                        place ->
                            new Sentence(
                                place.document,
                                new HashSet<>(),
                                new HashSet<>(),
                                words(coded.row().text())));
                sentence.targets().add(target);
                sentence.evidence().addAll(coded.statement().evidence());
              }
            });
    sentences = List.copyOf(found.values());
  }

  private int[] words(String text) {
    Words forms = Words.of(text, true);
    int[] words = new int[forms.size()];
    int count = 0;
    for (int i = 0; i < forms.size(); i++) {
      if (forms.isWord(i) && forms.form(i).codePoints().anyMatch(Character::isLetter)) {
        words[count++] = number(forms.form(i));
      }
    }
    return Arrays.copyOf(words, count);
  }

  private int number(String word) {
    return numbers.computeIfAbsent(
        word,
        w -> {
          vocabulary.add(w);
          return vocabulary.size() - 1;
        });
  }

  List<Sentence> all() {
    return sentences;
  }

  /** The sentences that speak of one target and not of another. */
  List<Sentence> of(String target, String not) {
    return sentences.stream()
        .filter(s -> s.targets().contains(target) && !s.targets().contains(not))
        .toList();
  }

  /** The number of different words. */
  int vocabulary() {
    return vocabulary.size();
  }

  /** The word of a number. */
  String word(int number) {
    return vocabulary.get(number);
  }
}
