package org.diptych.io;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.diptych.statement.Span;

/**
 * Finds the paragraphs of a plain text: blocks between blank lines. Within a block, lines that were
 * not broken to fit a page are paragraphs of their own; in a block that was, an indented line, a
 * numbered provision or a line after a short last line begins one.
 */
final class PlainText {

  /** A typewriter or a mail program breaks lines long before this column. */
  private static final int WIDEST_PAGE = 160;

  private static final Pattern LINE = Pattern.compile("([^\\r\\n]*)(\\r\\n|\\r|\\n|\\z)");

  /** "(a)", "12.", "iv)", "-": what a provision or an item of a list begins with. */
  private static final Pattern PROVISION =
      Pattern.compile("\\(?(?:\\d{1,3}|[A-Za-z]|[ivxlcIVXLC]{1,6})[.)]\\s.*|[-*•–—]\\s.*");

  private static final Pattern SENTENCE_END = Pattern.compile(".*[.!?:;][\"'”’)\\]]*\\s*");

  private PlainText() {}

  /**
   * Reads a text.
   *
   * @throws Unreadable if it is empty, no text or of an encoding that cannot be told
   */
  static Extracted extract(byte[] bytes) throws Unreadable {
    TextDecoder.Decoded decoded = TextDecoder.decode(bytes);
    String text = XmlCharacters.clean(decoded.text());
    return new Extracted(
        text, paragraphs(text), List.of(), SourceFacts.NONE, "", decoded.encoding());
  }

  /** The paragraphs, without the white space around them. */
  static List<Span> paragraphs(String text) {
    List<Line> lines = lines(text);
    int width = width(lines);
    List<Span> paragraphs = new ArrayList<>();
    Line first = null;
    Line last = null;
    for (Line line : lines) {
      boolean ends = last != null && (line.blank() || begins(last, line, width));
      if (ends) {
        paragraphs.add(new Span(first.begin(), last.end()));
        first = null;
      }
      if (!line.blank()) {
        first = first == null ? line : first;
        last = line;
      } else {
        last = null;
      }
    }
    if (last != null) {
      paragraphs.add(new Span(first.begin(), last.end()));
    }
    return paragraphs;
  }

  private static boolean begins(Line before, Line line, int width) {
    if (width > WIDEST_PAGE) {
      return true;
    }
    boolean provision = PROVISION.matcher(line.text()).matches();
    if (line.indent() > before.indent() + 1 && !PROVISION.matcher(before.text()).matches()) {
      return true;
    }
    boolean wouldHaveFitted = before.width() + 1 + line.firstWord() <= width;
    boolean ended = SENTENCE_END.matcher(before.text()).matches();
    return (provision && (ended || wouldHaveFitted)) || (ended && wouldHaveFitted);
  }

  /** The column at which the lines were broken: all but the longest twentieth keep to it. */
  private static int width(List<Line> lines) {
    int[] widths = lines.stream().filter(l -> !l.blank()).mapToInt(Line::width).sorted().toArray();
    if (widths.length == 0) {
      return 0;
    }
    return Arrays.stream(widths).skip(widths.length * 19L / 20).findFirst().orElse(0);
  }

  private static List<Line> lines(String text) {
    List<Line> lines = new ArrayList<>();
    Matcher m = LINE.matcher(text);
    while (m.find()) {
      String whole = m.group(1);
      String stripped = whole.strip();
      int indent = stripped.isEmpty() ? 0 : whole.indexOf(stripped);
      lines.add(new Line(stripped, m.start() + indent, indent));
    }
    return lines;
  }

  /**
   * A line.
   *
   * @param text without the white space around it
   * @param begin offset of its first character in the document
   * @param indent how many characters of white space stand before it
   */
  private record Line(String text, int begin, int indent) {

    int end() {
      return begin + text.length();
    }

    boolean blank() {
      return text.isEmpty();
    }

    int width() {
      return indent + text.length();
    }

    int firstWord() {
      int blank = text.indexOf(' ');
      return blank < 0 ? text.length() : blank;
    }
  }
}
