package org.diptych.statement;

import java.util.List;
import java.util.Optional;
import org.diptych.lexicon.LanguageLexicon;
import org.diptych.lexicon.PartialDate;

/** Guesses when a document was written from what stands at its head. */
public final class DocumentDates {

  /** How far the head of a document reaches, in characters. */
  private static final int HEAD = 600;

  private DocumentDates() {}

  /** The first date in the head of a text that has year and month, and is not that of an event. */
  public static Optional<PartialDate> inHead(String text, LanguageLexicon lexicon) {
    Span head = new Span(0, Math.min(HEAD, text.length()));
    Document document =
        new Document(
            text,
            lexicon,
            Source.UNKNOWN,
            List.of(head),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    return DateMentions.in(document, head).stream()
        .filter(mention -> mention.year() > 0 && mention.month() > 0 && !mention.event())
        .flatMap(mention -> mention.within(null).stream())
        .findFirst();
  }
}
