package org.diptych.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.diptych.lexicon.Entry;
import org.diptych.lexicon.Lexicon;
import org.diptych.lexicon.Table;

/**
 * The wordings by which the lexicon looks for a category.
 *
 * @param entries how many rows it has, those of sub-codes included
 * @param sample some of them, taken at even steps from the tables
 */
public record SearchedWordings(int entries, List<String> sample) {

  private static final int SAMPLE = 6;

  /** Copies the list. */
  public SearchedWordings {
    sample = List.copyOf(sample);
  }

  /** The wordings of each category, in all languages. */
  public static Map<String, SearchedWordings> of(Lexicon lexicon) {
    Map<String, List<String>> phrases = new HashMap<>();
    for (String language : lexicon.languages()) {
      for (Table<Entry.Cue> table : lexicon.language(language).cues().values()) {
        for (Entry.Cue cue : table.entries()) {
          for (String category : lexicon.codebook().withParents(cue.category())) {
            phrases.computeIfAbsent(category, key -> new ArrayList<>()).add(cue.row().phrase());
          }
        }
      }
    }
    Map<String, SearchedWordings> wordings = new HashMap<>();
    phrases.forEach((category, found) -> wordings.put(category, sampled(found)));
    return wordings;
  }

  private static SearchedWordings sampled(List<String> phrases) {
    List<String> sorted = phrases.stream().distinct().sorted().toList();
    int size = Math.min(SAMPLE, sorted.size());
    List<String> sample = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      sample.add(sorted.get(i * sorted.size() / size));
    }
    return new SearchedWordings(phrases.size(), sample);
  }
}
