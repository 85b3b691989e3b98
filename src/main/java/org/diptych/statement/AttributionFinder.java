package org.diptych.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the stretches whose view belongs to a holder. The layers, outer before inner: the
 * document's own voice, the turns of speakers, reports, quotations.
 */
public final class AttributionFinder {

  private AttributionFinder() {}

  /** Every stretch, sorted by place, the longer before the shorter. */
  public static List<Mark.Attributed> find(Document document) {
    if (document.text().isBlank()) {
      return List.of();
    }
    DocumentVoice voice = DocumentVoice.of(document);
    Mark.Attributed own =
        new Mark.Attributed(
            new Span(0, document.text().length()),
            voice.holder(),
            voice.voice(),
            "",
            List.of(),
            voice.entry());
    List<Mark.Attributed> inner = new ArrayList<>(enclosures(document));
    inner.addAll(Turns.of(document));
    List<Mark.Attributed> found = new ArrayList<>();
    found.add(own);
    found.addAll(inner);
    found.addAll(new Reports(document, own, inner).find());
    found.sort(
        Comparator.comparing((Mark.Attributed a) -> a.span().begin())
            .thenComparing(a -> -a.span().end()));
    return found;
  }

  /** Documents enclosed in this one, each with its own voice. */
  private static List<Mark.Attributed> enclosures(Document document) {
    List<Mark.Attributed> enclosures = new ArrayList<>();
    int end = document.text().length();
    for (int i = document.paragraphs().size() - 1; i >= 0; i--) {
      Span paragraph = document.paragraphs().get(i);
      if (DocumentVoice.announcesEnclosure(document, paragraph) && paragraph.end() < end) {
        DocumentVoice voice = DocumentVoice.ofEnclosure(document, paragraph.end());
        Span span = new Span(paragraph.end(), end);
        enclosures.add(
            new Mark.Attributed(span, voice.holder(), voice.voice(), "", List.of(), voice.entry()));
        end = paragraph.begin();
      }
    }
    return enclosures;
  }

  /** The innermost stretch that holds a place; null if none does. */
  static Mark.Attributed innermost(List<Mark.Attributed> attributions, Span place) {
    return attributions.stream()
        .filter(a -> a.span().begin() <= place.begin() && place.begin() < a.span().end())
        .min(Comparator.comparingInt(a -> a.span().length()))
        .orElse(null);
  }
}
