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

  /** A sentence. */
  static final class Sentence {
    private final String document;
    private final Set<String> targets = new HashSet<>();
    private final Set<String> evidence = new HashSet<>();
    private final int[] words;

    Sentence(String document, int[] words) {
      this.document = document;
      this.words = words;
    }

    /** In which document it stands. */
    String document() {
      return document;
    }

    /** Whether it speaks of a target. */
    boolean of(String target) {
      return targets.contains(target);
    }

    /** What led to its statements. */
    Set<String> evidence() {
      return evidence;
    }

    /** Its words, by number; not to be changed. */
    int[] words() {
      return words;
    }
  }

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
                        place -> new Sentence(place.document, words(coded.row().text())));
                sentence.targets.add(target);
                sentence.evidence.addAll(coded.statement().evidence());
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
    return sentences.stream().filter(sentence -> sentence.of(target) && !sentence.of(not)).toList();
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
