package org.diptych.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.diptych.lexicon.LanguageLexicon;
import org.diptych.lexicon.Match;
import org.diptych.lexicon.Table;
import org.diptych.lexicon.Words;
import org.diptych.statement.Document;
import org.diptych.statement.Span;

/**
 * Words that are key to the sentences of a category and that no row of the lexicon covers.
 *
 * <p>Key is a word that stands in more of the category's sentences than chance would put there, by
 * the log-likelihood ratio G² over sentences with and without it (Dunning 1993, Computational
 * Linguistics 19(1), p. 65, for a table of two by two). A place of a word that lies inside what a
 * row of the lexicon finds does not count.
 */
public final class Keywords {

  /**
   * The G² that chance alone exceeds once in a thousand words: the quantile of χ² with 1 degree.
   */
  public static final double ONE_IN_A_THOUSAND = 10.83;

  private static final int SHORTEST = 3;

  /**
   * A word that is key to a category.
   *
   * @param code axis and category, {@code war-purpose/threat}
   * @param word its folded form
   * @param g2 log-likelihood ratio, 0 and above
   * @param inside how many sentences of the category have it
   * @param outside how many of the others
   * @param example one of the category's sentences
   */
  public record Keyword(
      String code, String word, double g2, int inside, int outside, String example) {}

  private final Map<String, Integer> sentencesByWord = new HashMap<>();
  private final Map<String, Map<String, Integer>> sentencesByCode = new TreeMap<>();
  private final Map<String, Integer> sizes = new TreeMap<>();
  private final Map<String, String> examples = new HashMap<>();
  private int sentences;

  /**
   * Counts a sentence.
   *
   * @param codes axis and category of its statements, {@code war-purpose/threat}; may be empty
   */
  public void add(Document document, Span sentence, Set<String> codes) {
    sentences++;
    Set<String> words = uncovered(document, sentence);
    words.forEach(word -> sentencesByWord.merge(word, 1, Integer::sum));
    for (String code : codes) {
      sizes.merge(code, 1, Integer::sum);
      Map<String, Integer> counts = sentencesByCode.computeIfAbsent(code, c -> new HashMap<>());
      for (String word : words) {
        counts.merge(word, 1, Integer::sum);
        examples.putIfAbsent(code + " " + word, sentence.of(document.text()));
      }
    }
  }

  private static Set<String> uncovered(Document document, Span sentence) {
    LanguageLexicon tables = document.lexicon();
    Words words = document.words(sentence);
    List<Table<?>> all = new ArrayList<>(tables.cues().values());
    all.addAll(List.of(tables.targets(), tables.holders(), tables.contexts(), tables.dates()));
    List<Span> covered = new ArrayList<>();
    for (Table<?> table : all) {
      for (Match<?> match : table.match(words, document.date())) {
        covered.add(new Span(match.begin(), match.end()));
      }
    }
    Set<String> forms = new HashSet<>();
    for (int i = 0; i < words.size(); i++) {
      Span place = new Span(words.begin(i), words.end(i));
      if (words.form(i).length() >= SHORTEST
          && words.form(i).codePoints().allMatch(Character::isLetter)
          && covered.stream().noneMatch(place::overlaps)) {
        forms.add(words.form(i));
      }
    }
    return forms;
  }

  /**
   * The keywords of all categories, the strongest of each first.
   *
   * @param least sentences of the category that must have a word
   * @param most words of each category
   */
  public List<Keyword> find(int least, int most) {
    List<Keyword> found = new ArrayList<>();
    for (Map.Entry<String, Map<String, Integer>> code : sentencesByCode.entrySet()) {
      code.getValue().entrySet().stream()
          .filter(word -> word.getValue() >= least)
          .map(word -> keyword(code.getKey(), word.getKey(), word.getValue()))
          .filter(keyword -> keyword.g2() >= ONE_IN_A_THOUSAND)
          .sorted(Comparator.comparingDouble((Keyword k) -> -k.g2()).thenComparing(Keyword::word))
          .limit(most)
          .forEach(found::add);
    }
    return found;
  }

  private Keyword keyword(String code, String word, int inside) {
    int outside = sentencesByWord.get(word) - inside;
    int size = sizes.get(code);
    return new Keyword(
        code,
        word,
        g2(inside, outside, size, sentences - size),
        inside,
        outside,
        examples.get(code + " " + word));
  }

  /**
   * The log-likelihood ratio of a word; 0 where it is rarer inside than outside.
   *
   * @param inside sentences of the category with the word
   * @param outside other sentences with it
   * @param size sentences of the category
   * @param rest other sentences
   */
  static double g2(int inside, int outside, int size, int rest) {
    if (inside * (double) rest <= outside * (double) size) {
      return 0;
    }
    return LogOdds.g2(inside, size, outside, rest);
  }
}
