package org.diptych.compare;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which words the sentences were found by: that they are frequent there is no result. */
final class SelectedWords {

  private final Set<String> axes;
  private final Map<String, Wordings> byEvidence = new HashMap<>();
  private final boolean[] selected;

  /**
   * Looks through sentences.
   *
   * @param axes ids of the axes, whose entries are cues
   */
  SelectedWords(Sentences sentences, Set<String> axes) {
    this.axes = axes;
    int[] occurrences = new int[sentences.vocabulary()];
    int[] asCue = new int[sentences.vocabulary()];
    for (Sentences.Sentence sentence : sentences.all()) {
      List<Wordings> cues =
          sentence.evidence().stream()
              .map(evidence -> byEvidence.computeIfAbsent(evidence, this::wordings))
              .toList();
      Arrays.stream(sentence.words())
          .distinct()
          .forEach(
              word -> {
                occurrences[word]++;
                String form = sentences.word(word);
                if (cues.stream().anyMatch(cue -> cue.has(form))) {
                  asCue[word]++;
                }
              });
    }
    selected = new boolean[asCue.length];
    for (int word = 0; word < selected.length; word++) {
      selected[word] = 2 * asCue[word] >= occurrences[word];
    }
  }

  private Wordings wordings(String evidence) {
    Wordings wordings = new Wordings();
    // language/axis/category/phrase
    String[] parts = evidence.split("/", 4);
    if (parts.length == 4 && axes.contains(parts[1])) {
      wordings.addPhrase(parts[3]);
    } else {
      wordings.addLearned(evidence);
    }
    return wordings;
  }

  /** Whether at least half of the sentences with the word were found by it. */
  boolean has(int word) {
    return selected[word];
  }
}
