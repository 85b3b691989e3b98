package org.diptych.io;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.diptych.statement.RegionKind;

/**
 * Tells from the places of the lines what is text, running head or footnote, and where a paragraph
 * begins. A paragraph that runs over the end of a page stays one: heads, feet and notes between its
 * halves are put behind it.
 */
final class PdfLayout {

  private static final int LONGEST_HEADING = 200;

  private static final Pattern NOTE_MARK =
      Pattern.compile("(?:\\d{1,3}[.)]?\\s*[^\\d\\s.,].*|[*†‡§]+\\s*\\S.*)");

  private final List<Page> pages = new ArrayList<>();
  private final PdfMeasures measures;
  private final TextBuilder text = new TextBuilder("");
  private int current = -1;

  /** The lines of a page by what they are; a note is one list. */
  private record Page(
      String number,
      List<PdfPage.Line> heads,
      List<PdfPage.Line> body,
      List<List<PdfPage.Line>> notes,
      List<PdfPage.Line> feet) {}

  private record Placed(int page, PdfPage.Line line) {}

  PdfLayout(List<PdfPage> pages) {
    Set<PdfPage.Line> furniture = PdfFurniture.of(pages);
    List<List<PdfPage.Line>> texts =
        pages.stream()
            .map(p -> p.lines().stream().filter(l -> !furniture.contains(l)).toList())
            .toList();
    measures = PdfMeasures.of(texts);
    boolean notesBefore = false;
    for (int i = 0; i < pages.size(); i++) {
      PdfPage page = pages.get(i);
      List<PdfPage.Line> edge = page.lines().stream().filter(furniture::contains).toList();
      List<List<PdfPage.Line>> notes = notes(texts.get(i), notesBefore);
      notesBefore = !notes.isEmpty();
      List<PdfPage.Line> noteLines = notes.stream().flatMap(List::stream).toList();
      this.pages.add(
          new Page(
              page.number(),
              edge.stream().filter(l -> l.y() < page.height() / 2).toList(),
              texts.get(i).stream().filter(l -> !noteLines.contains(l)).toList(),
              notes,
              edge.stream().filter(l -> l.y() >= page.height() / 2).toList()));
    }
  }

  /** The notes at the foot of a page: small lines from one that begins with a mark. */
  private List<List<PdfPage.Line>> notes(List<PdfPage.Line> lines, boolean notesBefore) {
    List<PdfPage.Line> downwards = new ArrayList<>(lines);
    downwards.sort(Comparator.comparingDouble(PdfPage.Line::y));
    int first = downwards.size();
    while (first > 0 && measures.isSmall(downwards.get(first - 1))) {
      first--;
    }
    List<List<PdfPage.Line>> notes = new ArrayList<>();
    for (PdfPage.Line line : downwards.subList(first, downwards.size())) {
      if (NOTE_MARK.matcher(line.text()).matches()) {
        notes.add(new ArrayList<>(List.of(line)));
      } else if (!notes.isEmpty()) {
        notes.get(notes.size() - 1).add(line);
      } else if (notesBefore && first > 0) {
        notes.add(new ArrayList<>(List.of(line)));
      }
    }
    return notes;
  }

  /**
   * The text.
   *
   * @throws Unreadable if there is none
   */
  Extracted extracted(SourceFacts source, String language) throws Unreadable {
    for (List<Placed> paragraph : paragraphs()) {
      turnTo(paragraph.get(0).page());
      boolean heading = isHeading(paragraph);
      if (heading) {
        text.open(RegionKind.HEADING);
      }
      for (Placed placed : paragraph) {
        turnTo(placed.page());
        text.text(placed.line().text());
        text.line();
      }
      if (heading) {
        text.close();
      }
      text.endBlock();
    }
    turnTo(pages.size());
    return text.build(source, language, "");
  }

  private List<List<Placed>> paragraphs() {
    List<List<Placed>> paragraphs = new ArrayList<>();
    Placed before = null;
    for (int page = 0; page < pages.size(); page++) {
      List<PdfPage.Line> body = pages.get(page).body();
      for (int i = 0; i < body.size(); i++) {
        PdfPage.Line after = i + 1 < body.size() ? body.get(i + 1) : null;
        boolean begins =
            before == null
                || (before.page() == page
                    ? measures.begins(before.line(), isFirst(paragraphs), body.get(i), after)
                    : !measures.continues(before.line(), body.get(i)));
        if (begins) {
          paragraphs.add(new ArrayList<>());
        }
        before = new Placed(page, body.get(i));
        paragraphs.get(paragraphs.size() - 1).add(before);
      }
    }
    return paragraphs;
  }

  private static boolean isFirst(List<List<Placed>> paragraphs) {
    return paragraphs.get(paragraphs.size() - 1).size() == 1;
  }

  private boolean isHeading(List<Placed> paragraph) {
    return paragraph.stream().allMatch(p -> measures.isLarge(p.line()))
        && paragraph.stream().mapToInt(p -> p.line().text().length()).sum() <= LONGEST_HEADING;
  }

  /** Ends the pages before a page, with their notes and feet, and begins it with its heads. */
  private void turnTo(int page) {
    while (current < page) {
      if (current >= 0) {
        pages.get(current).notes().forEach(note -> aside(RegionKind.NOTE, note));
        pages.get(current).feet().forEach(foot -> aside(RegionKind.FURNITURE, List.of(foot)));
      }
      current++;
      if (current < pages.size()) {
        text.page(pages.get(current).number());
        pages.get(current).heads().forEach(head -> aside(RegionKind.FURNITURE, List.of(head)));
      }
    }
  }

  private void aside(RegionKind kind, List<PdfPage.Line> lines) {
    TextBuilder aside = text.aside(kind);
    for (PdfPage.Line line : lines) {
      aside.text(line.text());
      aside.line();
    }
    text.add(aside);
  }
}
