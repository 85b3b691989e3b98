package org.diptych.report;

import java.util.List;
import java.util.Optional;
import org.diptych.compare.Event;
import org.diptych.lexicon.Lexicon;

/**
 * What a report can show beside the comparison, where it is at hand.
 *
 * @param lexicon finds the words that led to a statement
 * @param methods how the statements were found
 * @param texts the documents, which are written beside the report
 * @param events that the timeline shows
 */
public record Background(
    Optional<Lexicon> lexicon,
    Optional<Methods> methods,
    Optional<TextSource> texts,
    List<Event> events) {

  /** Only a table of statements is at hand. */
  public static final Background NONE =
      new Background(Optional.empty(), Optional.empty(), Optional.empty(), List.of());

  /** Copies the list. */
  public Background {
    events = List.copyOf(events);
  }
}
