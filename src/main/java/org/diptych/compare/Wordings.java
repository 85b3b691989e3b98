package org.diptych.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
  private final List<String> beginnings = new ArrayList<>();

  /** Adds the words of a phrase. */
  void addPhrase(String phrase) {
    for (String part : BLANKS.split(NO_WORDS.matcher(phrase).replaceAll(" ").strip())) {
      boolean open = part.endsWith("*");
      Words forms = Words.of(open ? part.substring(0, part.length() - 1) : part, true);
      for (int i = 0; i < forms.size(); i++) {
        if (forms.isWord(i) && open && i == forms.size() - 1) {
          beginnings.add(forms.form(i));
        } else if (forms.isWord(i) && forms.form(i).length() > 1) {
          words.add(forms.form(i));
        }
      }
    }
  }

  /** Adds the words of a name that are written with a capital: not its "of" and "the". */
  void addName(String name) {
    for (String part : BLANKS.split(NO_WORDS.matcher(name).replaceAll(" ").strip())) {
      if (!part.isEmpty() && Character.isUpperCase(part.codePointAt(0))) {
        addPhrase(part);
      }
    }
  }

  /** Adds the word of a piece of evidence that comes from the model; others are passed over. */
  void addLearned(String evidence) {
    Matcher learned = LEARNED.matcher(evidence);
    if (!learned.find()) {
      return;
    }
    if (learned.group(1).equals("stem")) {
      beginnings.add(learned.group(2));
    } else {
      words.add(learned.group(2));
    }
  }

  /** Whether a folded word is among them. */
  boolean has(String word) {
    return words.contains(word) || beginnings.stream().anyMatch(word::startsWith);
  }
}
