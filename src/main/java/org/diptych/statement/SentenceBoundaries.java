package org.diptych.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Rejoins sentences that were cut where none ends. */
public final class SentenceBoundaries {

  private final String text;
  private final Set<String> abbreviations;

  private SentenceBoundaries(Document document) {
    text = document.text();
    abbreviations =
        document.lexicon().abbreviations().stream()
            .map(a -> a.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
  }

  /** The sentences of a document, those of one paragraph joined that an abbreviation parted. */
  public static List<Span> rejoin(Document document) {
    SentenceBoundaries boundaries = new SentenceBoundaries(document);
    List<Span> joined = new ArrayList<>();
    for (Span sentence : document.sentences()) {
      Span last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last != null
          && sameParagraph(document.paragraphs(), last, sentence)
          && boundaries.runsOn(last, sentence)) {
        joined.set(joined.size() - 1, new Span(last.begin(), sentence.end()));
      } else {
        joined.add(sentence);
      }
    }
    return joined;
  }

  private static boolean sameParagraph(List<Span> paragraphs, Span one, Span other) {
    return paragraphs.isEmpty()
        || paragraphs.stream().anyMatch(p -> p.covers(one) && p.covers(other));
  }

  private boolean runsOn(Span sentence, Span next) {
    String end = sentence.of(text).stripTrailing();
    String start = next.of(text).stripLeading();
    if (!end.endsWith(".") || start.isEmpty()) {
      return false;
    }
    int blank = Math.max(end.lastIndexOf(' '), end.lastIndexOf('\n'));
    String last = end.substring(blank + 1).replaceAll("^[\\[(\"'‘“]+", "");
    return initial(last)
        || abbreviations.contains(last.toLowerCase(Locale.ROOT))
        || Character.isLowerCase(start.codePointAt(0));
  }

  /** Whether a word is a name's initial, or several: "J.", "S.M.". */
  private static boolean initial(String word) {
    return word.matches("(?:\\p{Lu}\\.)+") && !word.matches("(?:\\p{Lu}\\.){3,}");
  }
}
