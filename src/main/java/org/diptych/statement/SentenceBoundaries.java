package org.diptych.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Rejoins sentences that were cut where none ends, and cuts what is no sentence. */
public final class SentenceBoundaries {

  /** A stretch of so many characters without an end is a table or garbage, and is cut. */
  private static final int LONGEST = 5000;

  private static final Pattern OPENING = Pattern.compile("^[\\[(\"'‘“]+");

  /** One or two; more make an abbreviation ("U.S.A."). */
  private static final Pattern INITIALS = Pattern.compile("(?:\\p{Lu}\\.){1,2}");

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
          && sameParagraph(document, last, sentence)
          && sentence.end() - last.begin() <= LONGEST
          && boundaries.runsOn(last, sentence)) {
        joined.set(joined.size() - 1, new Span(last.begin(), sentence.end()));
      } else {
        boundaries.cut(sentence, joined);
      }
    }
    return joined;
  }

  /** Cuts what is too long at the blanks in it, if there are any. */
  private void cut(Span sentence, List<Span> pieces) {
    int begin = sentence.begin();
    while (sentence.end() - begin > LONGEST) {
      int end = begin + LONGEST;
      while (end > begin + LONGEST / 2 && !Character.isWhitespace(text.charAt(end - 1))) {
        end--;
      }
      if (end == begin + LONGEST / 2) {
        end = begin + LONGEST;
        end -= Character.isLowSurrogate(text.charAt(end)) ? 1 : 0;
      }
      pieces.add(new Span(begin, end));
      begin = end;
    }
    pieces.add(new Span(begin, sentence.end()));
  }

  private static boolean sameParagraph(Document document, Span one, Span other) {
    return document.paragraphs().isEmpty()
        || document.paragraphsAt(one.begin()).stream()
            .anyMatch(p -> p.covers(one) && p.covers(other));
  }

  private boolean runsOn(Span sentence, Span next) {
    String end = sentence.of(text).stripTrailing();
    String start = next.of(text).stripLeading();
    if (!end.endsWith(".") || start.isEmpty()) {
      return false;
    }
    int blank = Math.max(end.lastIndexOf(' '), end.lastIndexOf('\n'));
    String last = OPENING.matcher(end.substring(blank + 1)).replaceFirst("");
    return initial(last)
        || abbreviations.contains(last.toLowerCase(Locale.ROOT))
        || Character.isLowerCase(start.codePointAt(0));
  }

  /** Whether a word is a name's initial, or several: "J.", "S.M.". */
  private static boolean initial(String word) {
    return INITIALS.matcher(word).matches();
  }
}
