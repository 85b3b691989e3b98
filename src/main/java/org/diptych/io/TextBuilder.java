package org.diptych.io;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.diptych.statement.RegionKind;
import org.diptych.statement.Span;

/**
 * Builds a text block by block from what a reader of markup or pages comes across. White space is
 * collapsed. What stands aside from the text (a note, a running head) is put behind the block in
 * which it was met, so that it cuts no sentence.
 */
final class TextBuilder {

  private static final String BETWEEN_BLOCKS = "\n\n";

  private final StringBuilder text = new StringBuilder();
  private final List<Span> paragraphs = new ArrayList<>();
  private final List<Extracted.Mark> marks = new ArrayList<>();
  private final List<PageTurn> turns = new ArrayList<>();
  private final Deque<Open> open = new ArrayDeque<>();
  private final List<TextBuilder> asides = new ArrayList<>();
  private int block = -1;
  private char gap;
  private boolean indented;
  private String page;

  /**
   * @param page the page on which the text begins; empty if unknown
   */
  TextBuilder(String page) {
    this.page = page;
  }

  /** Text from this offset on stands on a page. */
  private record PageTurn(int offset, String page) {}

  /** A region that has begun; its place is known with its first character. */
  private static final class Open {
    private final RegionKind kind;
    private int begin = -1;

    Open(RegionKind kind) {
      this.kind = kind;
    }
  }

  /** Adds running text. */
  void text(CharSequence characters) {
    for (int i = 0; i < characters.length(); i++) {
      char c = characters.charAt(i);
      if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f') {
        gap(' ');
        indented |= c == '\n';
      } else {
        character(c);
      }
    }
  }

  /** The next word stands on a new line of the same block. */
  void line() {
    gap('\n');
  }

  /** The next word stands in the next cell of the same row. */
  void cell() {
    gap('\t');
  }

  private void gap(char wanted) {
    if (block >= 0 && gap != '\n') {
      gap = wanted == ' ' && gap != 0 ? gap : wanted;
    }
  }

  private void character(char c) {
    if (block < 0) {
      if (text.length() > 0) {
        text.append(BETWEEN_BLOCKS);
      }
      block = text.length();
    } else if (gap != 0 && !isLayout(text.charAt(text.length() - 1), c)) {
      text.append(gap);
    }
    gap = 0;
    indented = false;
    turn(text.length(), page);
    for (Open region : open) {
      if (region.begin >= 0) {
        break;
      }
      region.begin = text.length();
    }
    text.append(c);
  }

  /** Indented markup has white space where no writer puts any: inside brackets, before a comma. */
  private boolean isLayout(char before, char after) {
    return gap == ' ' && indented && ("([".indexOf(before) >= 0 || ")],".indexOf(after) >= 0);
  }

  private void turn(int offset, String to) {
    String from = turns.isEmpty() ? "" : turns.get(turns.size() - 1).page();
    if (!from.equals(to)) {
      turns.add(new PageTurn(offset, to));
    }
  }

  /** Whether a block has begun. */
  boolean inBlock() {
    return block >= 0;
  }

  /** The page on which the text stands; empty if unknown. */
  String page() {
    return page;
  }

  /** The next character stands on another page. */
  void page(String number) {
    page = number;
  }

  /** Ends a block; its text is a paragraph. */
  void endBlock() {
    if (block >= 0) {
      paragraphs.add(new Span(block, text.length()));
      block = -1;
      gap = 0;
    }
    if (open.isEmpty()) {
      List<TextBuilder> waiting = List.copyOf(asides);
      asides.clear();
      waiting.forEach(this::append);
    }
  }

  /** Begins a region; regions nest. */
  void open(RegionKind kind) {
    open.push(new Open(kind));
  }

  /**
   * Ends the innermost region.
   *
   * @return its text; empty if it has none
   */
  String close() {
    return close("");
  }

  /** Ends the innermost region and gives it a value. */
  String close(String value) {
    Open region = open.pop();
    if (region.begin < 0) {
      return "";
    }
    Span span = new Span(region.begin, text.length());
    marks.add(new Extracted.Mark(span, region.kind, value));
    return span.of(text.toString());
  }

  /** The text that the innermost region has so far. */
  String regionText() {
    Open region = open.peek();
    return region == null || region.begin < 0 ? "" : text.substring(region.begin);
  }

  /** Begins something that stands aside; it is to be filled and given to {@link #add}. */
  TextBuilder aside(RegionKind kind) {
    TextBuilder aside = new TextBuilder(page);
    aside.open(kind);
    return aside;
  }

  /** Adds what stands aside: at once between blocks, else behind the block or the open region. */
  void add(TextBuilder aside) {
    aside.close();
    aside.endBlock();
    if (block >= 0 || !open.isEmpty()) {
      asides.add(aside);
    } else {
      append(aside);
    }
  }

  private void append(TextBuilder other) {
    if (other.text.length() == 0) {
      return;
    }
    if (text.length() > 0) {
      text.append(BETWEEN_BLOCKS);
    }
    int shift = text.length();
    for (PageTurn turn : other.turns) {
      turn(turn.offset() + shift, turn.page());
    }
    text.append(other.text);
    other.paragraphs.forEach(p -> paragraphs.add(shifted(p, shift)));
    other.marks.forEach(
        m -> marks.add(new Extracted.Mark(shifted(m.span(), shift), m.kind(), m.value())));
  }

  private static Span shifted(Span span, int by) {
    return new Span(span.begin() + by, span.end() + by);
  }

  /**
   * The whole.
   *
   * @throws Unreadable if there is no text
   */
  Extracted build(SourceFacts source, String language, String encoding) throws Unreadable {
    while (!open.isEmpty()) {
      close();
    }
    endBlock();
    if (text.length() == 0) {
      throw new Unreadable("holds no text", "remove it or put its text in");
    }
    List<Extracted.Mark> regions = new ArrayList<>(marks);
    for (int i = 0; i < turns.size(); i++) {
      int end = i + 1 < turns.size() ? turns.get(i + 1).offset() : text.length();
      PageTurn turn = turns.get(i);
      if (!turn.page().isEmpty()) {
        Span span = new Span(turn.offset(), end);
        regions.add(new Extracted.Mark(span, RegionKind.PAGE, turn.page()));
      }
    }
    return new Extracted(
        XmlCharacters.clean(text.toString()), paragraphs, regions, source, language, encoding);
  }
}
