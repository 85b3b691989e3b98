package org.diptych.evaluate;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Whether two codings name the same holder: a person by surname, a body by normalized name. */
final class HolderNames {

  private static final Set<String> PERSONS = Set.of("person", "historian");
  private static final Set<String> FILLERS = Set.of("the");

  private HolderNames() {}

  /**
   * Whether two names mean one holder.
   *
   * @param gold name in the gold coding
   * @param goldKind person, body, …; empty if unknown
   * @param predicted name in the prediction
   * @param predictedKind person, body, …; empty if unknown
   */
  static boolean same(String gold, String goldKind, String predicted, String predictedKind) {
    List<String> a = words(gold);
    List<String> b = words(predicted);
    if (a.isEmpty() || b.isEmpty()) {
      return a.isEmpty() && b.isEmpty();
    }
    if (a.equals(b)) {
      return true;
    }
    return isPerson(goldKind, predictedKind, a, b) && last(a).equals(last(b));
  }

  /**
   * Kinds decide where they are known; else a single word beside a longer name is taken for the
   * surname that the name ends with.
   */
  private static boolean isPerson(
      String goldKind, String predictedKind, List<String> a, List<String> b) {
    if (goldKind.isEmpty() && predictedKind.isEmpty()) {
      return a.size() == 1 || b.size() == 1;
    }
    return (goldKind.isEmpty() || PERSONS.contains(goldKind))
        && (predictedKind.isEmpty() || PERSONS.contains(predictedKind));
  }

  private static String last(List<String> words) {
    return words.get(words.size() - 1);
  }

  /**
   * The words without case, accents, punctuation and articles: "the U.K. Govt." is "uk government".
   */
  static List<String> words(String name) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("['’.]", "")
            .replaceAll("[^\\p{L}\\p{N}]+", " ")
            .strip();
    List<String> words = new ArrayList<>();
    for (String word : plain.split(" ")) {
      if (!word.isEmpty() && !FILLERS.contains(word)) {
        words.add(word.equals("govt") ? "government" : word);
      }
    }
    return words;
  }
}
