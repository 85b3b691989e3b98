package org.diptych.lexicon;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The tables of one language. Immutable, shared by all threads.
 *
 * @param language ISO 639-1 code
 * @param spaced whether the language separates its words by blanks
 * @param targets countries
 * @param holders those who can hold a view
 * @param contexts words that change how others are to be read
 * @param headings wording of headings, signatures and minutes
 * @param genres words that tell what kind of document it is
 * @param dates words in which dates are written
 * @param abbreviations with their full stop; after them a sentence does not end
 * @param cues cue tables by axis
 */
public record LanguageLexicon(
    String language,
    boolean spaced,
    Table<Entry.Target> targets,
    Table<Entry.Holder> holders,
    Table<Entry.Context> contexts,
    Table<Entry.Heading> headings,
    Table<Entry.Genre> genres,
    Table<Entry.Dating> dates,
    Set<String> abbreviations,
    Map<String, Table<Entry.Cue>> cues) {

  private static final Set<String> BODIES = Set.of("body", "conference", "state");

  /** What may stand before a name that is the whole of a cell ("the "), in characters. */
  private static final int ARTICLE = 4;

  /** Copies the collections. */
  public LanguageLexicon {
    abbreviations = Set.copyOf(abbreviations);
    cues = Map.copyOf(cues);
  }

  /** Splits a stretch of text the way this language wants it. */
  public Words words(String text, int begin, int end) {
    return Words.of(text, begin, end, spaced);
  }

  /** The first row with this canonical name. */
  public Optional<Entry.Holder> holder(String name) {
    return holders.entries().stream().filter(entry -> entry.name().equals(name)).findFirst();
  }

  /** The row of a body, conference or state of which the name, as a whole, is one wording. */
  public Optional<Entry.Holder> body(String name) {
    return holders.match(words(name, 0, name.length()), null).stream()
        .filter(m -> name.substring(m.end()).isEmpty() && m.begin() <= ARTICLE)
        .map(Match::entry)
        .filter(entry -> BODIES.contains(entry.kind()))
        .findFirst();
  }

  /** The ids of all targets that the table names. */
  public List<String> targetIds() {
    return targets.entries().stream()
        .filter(t -> t.kind() != TargetKind.RIVAL && t.kind() != TargetKind.OTHER)
        .flatMap(t -> t.targets().stream())
        .distinct()
        .sorted()
        .toList();
  }
}
