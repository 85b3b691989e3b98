package org.diptych.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the stretches whose view belongs to a holder. The layers, outer before inner: the
 * document's own voice, the turns of speakers, the texts of others that it passes on, reports,
 * quotations.
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
    inner.addAll(sections(document));
    inner.addAll(Turns.of(document));
    inner.addAll(new Transmissions(document, own).find());
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

  /**
   * Sections under headings that name nobody but a holder, as surveys of views have them; one such
   * heading alone means nothing.
   */
  private static List<Mark.Attributed> sections(Document document) {
    List<Mark.Attributed> sections = new ArrayList<>();
    int end = document.text().length();
    for (int i = document.regions().size() - 1; i >= 0; i--) {
      Mark.Region heading = document.regions().get(i);
      if (heading.kind() != RegionKind.HEADING) {
        continue;
      }
      Mark.Named holder = onlyHolder(document, heading.span());
      if (holder != null && heading.span().end() < end) {
        Span span = new Span(heading.span().end(), end);
        sections.add(
            new Mark.Attributed(
                span, holder.holder(), Voice.INDIRECT, "", List.of(), "voice/section"));
      }
      end = heading.span().begin();
    }
    return sections.size() < 2 ? List.of() : sections;
  }

  /** The holder whose name makes up a heading; null if there is more in it. */
  private static Mark.Named onlyHolder(Document document, Span heading) {
    int letters = letters(heading.of(document.text()));
    return Spans.in(document.holders(), heading).stream()
        .filter(name -> 10 * letters(name.span().of(document.text())) >= 8 * letters)
        .findFirst()
        .orElse(null);
  }

  private static int letters(String text) {
    return (int) text.codePoints().filter(Character::isLetter).count();
  }

  /** The innermost stretch that holds a place; null if none does. */
  public static Mark.Attributed innermost(List<Mark.Attributed> attributions, Span place) {
    return innermost(Intervals.of(attributions), place);
  }

  /** The same for many questions. */
  static Mark.Attributed innermost(Intervals<Mark.Attributed> attributions, Span place) {
    return attributions.at(place.begin()).stream()
        .min(Comparator.comparingInt(a -> a.span().length()))
        .orElse(null);
  }
}
