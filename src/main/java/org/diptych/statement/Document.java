package org.diptych.statement;

import java.util.List;
import org.diptych.lexicon.LanguageLexicon;
import org.diptych.lexicon.PartialDate;
import org.diptych.lexicon.Words;

/**
 * A document as far as it has been read: its text, its parts, and what was marked in it. All lists
 * are sorted by place.
 *
 * @param text the text
 * @param lexicon the tables of its language
 * @param source what is known about it
 * @param paragraphs its paragraphs
 * @param sentences its sentences
 * @param regions stretches with a role of their own
 * @param targets words that stand for countries
 * @param holders words that name possible holders
 * @param contexts words that change how others are to be read
 * @param attributions stretches whose view belongs to a holder
 * @param cues words that signal a category
 */
public record Document(
    String text,
    LanguageLexicon lexicon,
    Source source,
    List<Span> paragraphs,
    List<Span> sentences,
    List<Mark.Region> regions,
    List<Mark.Target> targets,
    List<Mark.Named> holders,
    List<Mark.Context> contexts,
    List<Mark.Attributed> attributions,
    List<Mark.Cue> cues) {

  /** The document's date; null if it has none. */
  public PartialDate date() {
    return source.partialDate();
  }

  /** The words of a stretch. */
  public Words words(Span stretch) {
    return lexicon.words(text, stretch.begin(), stretch.end());
  }

  /** Whether a sentence stands where no statement can stand. */
  public boolean silent(Span sentence) {
    return regions.stream()
        .filter(region -> region.kind().silent())
        .anyMatch(region -> 2 * region.span().overlap(sentence) > sentence.length());
  }

  /** Whether the stretch lies in a region of this kind. */
  public boolean in(RegionKind kind, Span stretch) {
    return regions.stream().anyMatch(r -> r.kind() == kind && r.span().covers(stretch));
  }

  /** How many words lie between two stretches. */
  public int wordsBetween(Span one, Span other) {
    int begin = Math.min(one.end(), other.end());
    int end = Math.max(one.begin(), other.begin());
    if (begin >= end) {
      return 0;
    }
    Words words = words(new Span(begin, end));
    int count = 0;
    for (int i = 0; i < words.size(); i++) {
      if (words.isWord(i)) {
        count++;
      }
    }
    return count;
  }
}
