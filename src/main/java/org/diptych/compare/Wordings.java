package org.diptych.compare;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.diptych.lexicon.Words;

/** The words of phrases as the lexicon writes them: {@code (fear|fears) of …3 Japan*}. */
final class Wordings {

  private static final Pattern NO_WORDS = Pattern.compile("…\\d*|[()|]");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  /** How the model names the words that weighed with it. */
  private static final Pattern LEARNED = Pattern.compile("(?:^|, )(word|stem) (\\S+)$");

  private final Set<String> words = new HashSet<>();
  private final Set<String> beginnings = new HashSet<>();

  /** Adds the words of a phrase, or of a name. */
  void addPhrase(String phrase) {
    for (String part : BLANKS.split(NO_WORDS.matcher(phrase).replaceAll(" ").strip())) {
      boolean open = part.endsWith("*");
      Words forms = Words.of(part, true);
      for (int i = 0; i < forms.size(); i++) {
        if (forms.isWord(i)) {
          (open && i == forms.size() - 2 ? beginnings : words).add(forms.form(i));
        }
      }
    }
  }

  /** Adds the word of a piece of evidence that comes from the model; others are passed over. */
  void addLearned(String evidence) {
    Matcher learned = LEARNED.matcher(evidence);
    if (learned.find()) {
      (learned.group(1).equals("stem") ? beginnings : words).add(learned.group(2));
    }
  }

  /** Whether a folded word is among them. */
  boolean has(String word) {
    if (words.contains(word)) {
      return true;
    }
    for (int end = 1; end <= word.length(); end++) {
      if (beginnings.contains(word.substring(0, end))) {
        return true;
      }
    }
    return false;
  }
}
